import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findOrInstallRedis } from '../../../server/runtime/installRedis.ts'
import { freePort } from '../../../server/runtime/redisProcess.ts'
import { builtPages } from '../web.ts'
import { bareEnv } from './bareEnv.ts'
import { scratch } from './redis.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const secret = () => randomBytes(32).toString('hex')
const UP_MS = 120_000

/**
 * A real installation, as `docs/installation.md` makes it: two Redis with the documented settings, empty, and the server in production with its own
 * secrets. Nothing in it is made by the test.
 */
export async function openRealInstallation() {
  await builtPages()
  mkdirSync(scratch, { recursive: true })
  const folder = mkdtempSync(join(scratch, 'real-'))
  const children: ChildProcess[] = []
  const urls = await Promise.all(
    (['live', 'ledger'] as const).map(async (which) => {
      const [port, password, dir] = [await freePort(), secret(), join(folder, which)]
      mkdirSync(dir)
      const conf = readFileSync(join(root, 'docs', 'installation', `redis-${which}.conf`), 'utf8')
        .replace(/^port .*$/m, `port ${port}`)
        .replace(/^dir .*$/m, `dir ${dir}`)
        .replace('requirepass CHANGE-ME', `requirepass ${password}`)
      writeFileSync(join(folder, `${which}.conf`), conf)
      const program = findOrInstallRedis(process.env.PATH ?? '', () => {})
      children.push(spawn(program, [join(folder, `${which}.conf`)], { stdio: 'ignore', cwd: dir }))
      return `redis://:${password}@127.0.0.1:${port}`
    }),
  )
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const env = bareEnv({
    ...{ NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', PUBLIC_ORIGINS: origin, SERVER_SECRET: secret() },
    ...{ REDIS_LIVE_URL: urls[0] ?? '', REDIS_LEDGER_URL: urls[1] ?? '' },
    ...{ DATA_DIR: folder, ROOT_KEY_FILE: join(folder, 'root.key') },
  })
  const started = (args: string[]) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()))
    return { child, said: () => said }
  }
  const app = started(['server/main.ts'])
  children.push(app.child)
  const until = performance.now() + UP_MS
  while (!app.said().includes('"started"')) {
    if (app.child.exitCode !== null || performance.now() > until) throw new Error(`the server did not start: ${app.said()}`)
    await new Promise((on) => setTimeout(on, 100))
  }
  return {
    origin,
    /** Everything that the server wrote. */
    output: app.said,
    /** Runs a command of the console beside it. */
    async command(file: string, ...args: string[]): Promise<{ code: number | null; said: string }> {
      const run = started([file, ...args])
      const [code] = (await once(run.child, 'exit')) as [number | null]
      return { code, said: run.said() }
    },
    async stop() {
      for (const child of children.reverse()) {
        if (child.exitCode !== null || child.signalCode !== null) continue
        const over = once(child, 'exit')
        child.kill('SIGTERM')
        await over
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
