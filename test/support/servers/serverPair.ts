import { join } from 'node:path'
import { inject } from 'vitest'
import { type Planted, plant } from '../../../seeds/plant.ts'
import { newSession } from '../../../server/actions/staff/signIn.ts'
import type { OutsideSettings } from '../../../server/alerts/outsideSettings.ts'
import { type App, type AppParts, createApp } from '../../../server/app.ts'
import type { Staff } from '../../../server/domain/staff.ts'
import { openLog } from '../../../server/log.ts'
import { freePort } from '../../../server/runtime/redisProcess.ts'
import { NOTHING_SET_UP } from '../alerts/nothingSetUp.ts'
import { LIGHT } from '../proof.ts'
import { emptyPages } from '../web.ts'
import { type Installation, newInstallation } from './server.ts'

export type HereWish = Pick<AppParts, 'spans' | 'limits' | 'work' | 'now' | 'checksRedis'> & {
  trustedProxies?: string[]
  /** By which ways alerts may leave; by default webhooks to the internet alone. */
  outside?: OutsideSettings
  installation?: Installation
  redis?: { liveUrl: string; ledgerUrl: string }
  /** A folder of built pages; by default pages that hold nothing. */
  dist?: string
  /** Without an invented team. */
  production?: boolean
  /** False: without the four example lines, as a real installation begins. */
  examples?: boolean
}
export type AppHere = {
  app: App
  origin: string
  installation: Installation
  demo: Planted['demo']
  /** All it has logged. */
  output(): string
  /** A cookie of somebody signed in. */
  cookieOf(staff: Staff): Promise<string>
  counsellors(): Promise<Staff[]>
  coordinator(): Promise<Staff>
}

/** The real app in this process, so that a test may look behind the doors. Two with one installation are a pair. The caller closes it. */
export async function openAppHere({
  installation = newInstallation(),
  redis,
  trustedProxies = [],
  outside = NOTHING_SET_UP,
  dist = emptyPages(),
  production = false,
  examples = true,
  ...wish
}: HereWish = {}): Promise<AppHere> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  let output = ''
  const app = await createApp({
    work: LIGHT,
    ...wish,
    config: {
      production,
      port,
      host: '127.0.0.1',
      origins: [origin],
      dataDir: installation.dataDir,
      redis: redis ?? { liveUrl: inject('liveUrl'), ledgerUrl: inject('ledgerUrl') },
      secret: installation.secret,
      rootKeyFile: join(installation.dataDir, 'root.key'),
      neutralSite: 'https://www.dmi.dk/',
      trustedProxies,
      outside,
      backupOverdueDays: null,
      path: '',
    },
    dist,
    prefix: installation.prefix,
    log: openLog((line) => {
      output += line
    }),
  })
  const { demo } = await plant(app.service.ledger, app.service.now(), { demo: !production, examples })
  await app.listen()
  const all = async (role: 'counsellor' | 'coordinator') =>
    (await app.service.ledger.staff.all())
      .filter((s) => Object.values(s.roles).some((roles) => roles.includes(role)))
      .sort((a, b) => (a.login < b.login ? -1 : 1))
  return {
    app,
    origin,
    installation,
    demo,
    output: () => output,
    cookieOf: async (staff) => `ungechat=${(await newSession(app.service, staff))?.reference}`,
    counsellors: () => all('counsellor'),
    async coordinator() {
      const [first] = await all('coordinator')
      if (!first) throw new Error('the seeds have no coordinator')
      return first
    },
  }
}
