import { join } from 'node:path'
import { lines } from '../../seeds/lines.ts'
import { plant } from '../../seeds/plant.ts'
import { type App, createApp } from '../../server/app.ts'
import type { Staff } from '../../server/domain/staff.ts'
import { NOTHING_SET_UP } from '../support/alerts/nothingSetUp.ts'
import { LIGHT } from '../support/proof.ts'
import { emptyPages } from '../support/web.ts'

export type Place = { liveUrl: string; ledgerUrl: string; prefix: string; secret: string; dataDir: string }
export const BENCH_LINE = 'bench'
const usualLine = lines[0]!
const noLimit = 1e9
let isClosing = false
process.once('SIGTERM', () => {
  isClosing = true
})

/** The real app in this process. Unless `asItIs`, its limits differ: a bench asks more of one connection than any person may. */
export function openBenchApp(place: Place, port: number, asItIs = false): Promise<App> {
  return createApp({
    config: {
      production: false,
      port,
      host: '127.0.0.1',
      origins: [`http://localhost:${port}`],
      dataDir: place.dataDir,
      redis: { liveUrl: place.liveUrl, ledgerUrl: place.ledgerUrl },
      secret: place.secret,
      rootKeyFile: join(place.dataDir, 'root.key'),
      neutralSite: 'https://www.dmi.dk/',
      trustedProxies: [],
      outside: NOTHING_SET_UP,
      backupOverdueDays: null,
      path: process.env.PATH ?? '',
    },
    dist: emptyPages(),
    prefix: place.prefix,
    ...(asItIs ? {} : { limits: { envelopesPerMin: noLimit, marksPerMin: noLimit, requestsPerMin: noLimit, violations: 3 }, work: LIGHT }),
    log: (event, ...fields) => {
      // Where something went wrong nothing was measured. While it closes, who is still connected is let go without ceremony.
      if (!isClosing && (event === 'bug' || event.endsWith('failed'))) console.error(event, ...fields)
    },
  })
}

/** A line that is always open, beside those of the seeds; never full unless it is said how many may wait. */
export async function plantBench(app: App, team: Staff[], queueLimit = noLimit): Promise<void> {
  await plant(app.service.ledger, app.service.now(), { demo: false, examples: true })
  const always = { week: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }], exceptions: [] }
  await app.service.ledger.lines.put({ ...usualLine, id: BENCH_LINE, path: '/z', hours: always, queueLimit, mode: 'automatic' })
  for (const staff of team) await app.service.ledger.staff.put(staff)
}

export const counsellorNamed = (i: number, fits: Pick<Staff, 'langs' | 'topics' | 'ages'>): Staff => ({
  ...somebody('bench', i),
  roles: { [BENCH_LINE]: ['counsellor'] },
  ...fits,
})

export const coordinatorNamed = (i: number): Staff => ({
  ...somebody('watch', i),
  roles: { [BENCH_LINE]: ['coordinator'] },
  langs: [],
  topics: [],
  ages: [],
})

const somebody = (kind: 'bench' | 'watch', i: number) => ({
  person: Buffer.from(`${kind}-${String(i).padStart(10, '0')}`).toString('base64url'),
  login: `${kind}.${i}`,
  name: `${kind} ${i}`,
  title: 'bench',
  passwordHash: null,
  active: true,
  demo: false,
})
