import { makeLink } from '../../../server/actions/staff/makeLink.ts'
import type { App } from '../../../server/app.ts'
import type { Staff } from '../../../server/domain/staff.ts'
import { coordinatorNamed, counsellorNamed, openBenchApp, type Place, plantBench } from '../appProcess.ts'
import { answer } from '../child.ts'

let app: App | null = null

/** Paths of sign-in links. */
type Links = { counsellorLinks: string[]; coordinatorLinks: string[] }

/** Brings the app up; with `counsellors`, plants the bench's line and team first, and answers a sign-in link for each. */
async function start(asked: { place: Place; port: number; counsellors: number; coordinators: number }): Promise<Links> {
  app = await openBenchApp(asked.place, asked.port)
  const team = Array.from({ length: asked.counsellors }, (_, i) => counsellorNamed(i, { langs: ['da', 'en'], topics: [], ages: [] }))
  const watching = Array.from({ length: asked.coordinators }, (_, i) => coordinatorNamed(i))
  if (asked.counsellors > 0) await plantBench(app, [...team, ...watching])
  await app.listen()
  const { service } = app
  const linksFor = async (staff: Staff[]) => {
    const links: string[] = []
    for (const { person } of staff) {
      const made = await makeLink(service, person, 'sign-in')
      if (made.ok) links.push(`/link/${made.value}`)
    }
    return links
  }
  return { counsellorLinks: await linksFor(team), coordinatorLinks: await linksFor(watching) }
}

process.once('SIGTERM', () => void app?.close().finally(() => process.exit(0)))

const asks = { start }
export type AppAsks = typeof asks
answer(asks)
