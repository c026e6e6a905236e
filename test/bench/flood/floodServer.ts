import { makeLink } from '../../../server/actions/staff/makeLink.ts'
import type { App } from '../../../server/app.ts'
import { counsellorNamed, openBenchApp, type Place, plantBench } from '../appProcess.ts'
import { answer } from '../child.ts'

let app: App | null = null
const rss = () => process.memoryUsage.rss()

/** Brings the app up as it is in production, limits and work and all. Answers a sign-in link for each counsellor. */
async function start({ place, port, counsellors, queueLimit }: { place: Place; port: number; counsellors: number; queueLimit: number }) {
  app = await openBenchApp(place, port, true)
  const team = Array.from({ length: counsellors }, (_, i) => counsellorNamed(i, { langs: ['da', 'en'], topics: [], ages: [] }))
  await plantBench(app, team, queueLimit)
  await app.listen()
  const links: string[] = []
  for (const { person } of team) {
    const made = await makeLink(app.service, person, 'sign-in')
    if (made.ok) links.push(`/link/${made.value}`)
  }
  return links
}

let highest = 0
let watching: ReturnType<typeof setInterval> | undefined
/** From now on the highest resident size is noted. Answers the size now. */
function watchMemory(): number {
  highest = rss()
  clearInterval(watching)
  watching = setInterval(() => {
    highest = Math.max(highest, rss())
  }, 100)
  return highest
}
const highestMemory = () => highest

process.once('SIGTERM', () => void app?.close().finally(() => process.exit(0)))

const asks = { start, watchMemory, highestMemory }
export type FloodServerAsks = typeof asks
answer(asks)
