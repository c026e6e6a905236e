import { plant } from '../../seeds/plant.ts'
import { makeLink } from '../../server/actions/makeLink.ts'
import { createApp, type Given } from '../../server/app.ts'
import { demoLinks } from '../../server/demoLinks.ts'
import { openLog } from '../../server/log.ts'

/** What a test asks of a server process of its own; the rest it has from the real main. */
export type Asked = Omit<Given, 'log' | 'now'> & { links: boolean }
/** The demo's links, and one for each of its counsellors. */
type Links = Awaited<ReturnType<typeof demoLinks>> & { counsellors: string[] }
export type Said = { up: Links | null } | { failed: string }

// A real process with the real app: only where the settings come from differs, since tests never set spans by environment.
const say = (said: Said) => process.send?.(said)

process.once('message', async (asked: Asked) => {
  try {
    const app = await createApp({ ...asked, log: openLog() })
    const leave = (code: number) => process.exit(code)
    process.on(
      'SIGTERM',
      () =>
        void app.close().then(
          () => leave(0),
          () => leave(1),
        ),
    )
    const { demo } = await plant(app.desk.ledger, app.desk.now(), { demo: true })
    await app.listen()
    if (!asked.links || !demo) return say({ up: null })
    const each = await Promise.all(demo.counsellors.map((person) => makeLink(app.desk, person, 'sign-in')))
    say({ up: { ...(await demoLinks(app.desk, demo)), counsellors: each.map((made) => (made.ok ? `/link/${made.value}` : '/sign-in')) } })
  } catch (error) {
    say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    process.exit(1)
  }
})
// A test run that is killed takes its servers along.
process.on('disconnect', () => process.exit(1))
