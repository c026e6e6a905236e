import { makeLink } from '../../../server/actions/makeLink.ts'
import type { App } from '../../../server/app.ts'
import { counsellorNamed, openBenchApp, type Place, plantBench } from '../appProcess.ts'
import { answer } from '../child.ts'

let app: App | null = null

/** Brings the app up; with `counsellors`, plants the bench's line and team first, and answers a sign-in link for each. */
async function start({ place, port, counsellors }: { place: Place; port: number; counsellors: number }): Promise<string[]> {
  app = await openBenchApp(place, port)
  const team = Array.from({ length: counsellors }, (_, i) => counsellorNamed(i, { langs: ['da', 'en'], topics: [], ages: [] }))
  if (counsellors > 0) await plantBench(app, team)
  await app.listen()
  const links: string[] = []
  for (const { person } of team) {
    const made = await makeLink(app.desk, person, 'sign-in')
    if (made.ok) links.push(`/link/${made.value}`)
  }
  return links
}

process.once('SIGTERM', () => void app?.close().finally(() => process.exit(0)))

const asks = { start }
export type AppAsks = typeof asks
answer(asks)
