import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Work } from '../../../server/admission/work.ts'
import type { OutsideSettings } from '../../../server/alerts/outsideSettings.ts'
import type { Spans } from '../../../server/domain/time/spans.ts'
import { freePort } from '../../../server/runtime/redisProcess.ts'
import type { Limits } from '../../../server/sockets/pace/limits.ts'
import { NOTHING_SET_UP } from '../alerts/nothingSetUp.ts'
import { ownPrefix } from '../ownPrefix.ts'
import { LIGHT } from '../proof.ts'
import { builtPages } from '../web.ts'
import type { Links } from './links.ts'
import { scratch } from './redis.ts'
import type { Asked, Said } from './serverProcess.ts'

export type Wish = {
  spans?: Partial<Spans>
  limits?: Partial<Limits>
  /** How much work a place asks for; by default next to none. */
  work?: Partial<Work>
  trustedProxies?: string[]
  /** By which ways alerts may leave; by default webhooks to the internet alone. */
  outside?: OutsideSettings
  /** Servers of one installation share it, and so their people and conversations. */
  installation?: Installation
  redis?: { liveUrl: string; ledgerUrl: string }
  /** A folder of built pages; by default the real ones, built if they are not yet. */
  dist?: string
  port?: number
}
export type Installation = { prefix: string; dataDir: string; secret: string }
export type Served = {
  /** `http://localhost:PORT` */
  origin: string
  installation: Installation
  /** Everything it wrote, to look for what must never be there. */
  output(): string
  /** Paths of one-time links, made when it came up. */
  links: Links
  stop(): Promise<void>
}
export type TestServer = Served & {
  port: number
  process: ChildProcess
  /** `kill -9`. */
  kill(): Promise<void>
}

export function newInstallation(): Installation {
  mkdirSync(scratch, { recursive: true })
  return { prefix: ownPrefix(), dataDir: mkdtempSync(join(scratch, 'data-')), secret: randomBytes(32).toString('base64url') }
}

/** Starts a real server process on the run's two Redis, alone under its own prefix. The caller stops it. */
export async function startServer(wish: Wish = {}): Promise<TestServer> {
  const installation = wish.installation ?? newInstallation()
  const port = wish.port ?? (await freePort())
  const dist = wish.dist ?? (await builtPages())
  const asked: Asked = {
    config: {
      production: false,
      port,
      host: '127.0.0.1',
      origins: [`http://localhost:${port}`, `http://127.0.0.1:${port}`],
      dataDir: installation.dataDir,
      redis: wish.redis ?? { liveUrl: inject('liveUrl'), ledgerUrl: inject('ledgerUrl') },
      secret: installation.secret,
      rootKeyFile: join(installation.dataDir, 'root.key'),
      neutralSite: 'https://www.dmi.dk/',
      trustedProxies: wish.trustedProxies ?? [],
      outside: wish.outside ?? NOTHING_SET_UP,
      backupOverdueDays: null,
      path: '',
    },
    dist,
    prefix: installation.prefix,
    spans: wish.spans ?? {},
    limits: wish.limits ?? {},
    work: wish.work ?? LIGHT,
    links: true,
  }
  const child = fork(join(import.meta.dirname, 'serverProcess.ts'), { silent: true })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => (output += bytes.toString()))
  child.send(asked)
  const [said] = (await once(child, 'message')) as [Said] // sent by serverProcess.ts
  if ('failed' in said) throw new Error(`the server did not start: ${said.failed}\n${output}`)
  if (said.up === null) throw new Error('the server made no links')
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const over = once(child, 'exit')
    child.kill(signal)
    await over
  }
  return {
    origin: `http://localhost:${port}`,
    port,
    installation,
    output: () => output,
    links: said.up,
    process: child,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

/** Two processes of one installation, as behind a proxy. */
export async function startPair(wish: Omit<Wish, 'port' | 'installation'> = {}): Promise<[TestServer, TestServer]> {
  const installation = newInstallation()
  const first = await startServer({ ...wish, installation })
  return [first, await startServer({ ...wish, installation })]
}
