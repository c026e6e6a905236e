import { plant } from '../../../seeds/plant.ts'
import { type AppParts, createApp } from '../../../server/app.ts'
import { openLog } from '../../../server/log.ts'
import { type Links, linksOf } from './links.ts'

/** What a test asks of a server process of its own; the rest it has from the real main. */
export type Asked = Omit<AppParts, 'log' | 'now'> & { links: boolean }
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
    const { demo } = await plant(app.service.ledger, app.service.now(), { demo: true })
    await app.listen()
    say({ up: asked.links && demo ? await linksOf(app.service, demo) : null })
  } catch (error) {
    say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    process.exit(1)
  }
})
// A test run that is killed takes its servers along.
process.on('disconnect', () => process.exit(1))
