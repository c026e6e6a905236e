import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { freePort } from '../../../server/runtime/redisProcess.ts'
import { redisOfRun } from '../../../server/runtime/runFile.ts'
import { bareEnv } from '../../support/servers/bareEnv.ts'
import { scratch } from '../../support/servers/redis.ts'
import { builtPages } from '../../support/web.ts'
import { closeWires, wireTo } from '../../support/wire.ts'

const server = (file: string) => join(import.meta.dirname, '..', '..', '..', 'server', file)
beforeAll(async () => void (await builtPages()), 120_000)
/** Each command is a process of its own; on a busy machine a dozen of them take a while. */
const LONG_MS = 90_000

function spawned(args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, args, { env: bareEnv(env), stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (text += bytes.toString()))
  const over = once(child, 'exit')
  return { child, said: () => text, over }
}

/** A demo that runs, in a folder of its own, and the command beside it. */
async function demo() {
  mkdirSync(scratch, { recursive: true })
  const dataDir = mkdtempSync(join(scratch, 'staff-'))
  const env = { PORT: String(await freePort()), DATA_DIR: dataDir }
  const app = spawned([server('main.ts')], env)
  const stop = async () => {
    app.child.kill('SIGTERM')
    await app.over
  }
  onTestFinished(async () => {
    closeWires()
    await stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  await vi.waitFor(() => expect(app.said()).toMatch(/^Coordinator /m), { timeout: 60_000, interval: 20 })
  const command = async (file: string, ...args: string[]) => {
    const run = spawned([server(file), ...args], env)
    const [code] = (await run.over) as [number | null]
    return { code, said: run.said() }
  }
  const staff = (...args: string[]) => command('staff.ts', ...args)
  const linkOf = (who: string) => new RegExp(`^${who} +(\\S+)$`, 'm').exec(app.said())?.[1] ?? ''
  return { dataDir, staff, command, linkOf, stop, origin: `http://localhost:${env.PORT}` }
}

test(
  '[STA40] beside a running demo the command lists, switches off, cutting off at once, and on again with a link; also when it is stopped',
  async () => {
    const { dataDir, staff, command, linkOf, stop, origin } = await demo()
    expect(statSync(join(dataDir, 'run.json')).mode & 0o077).toBe(0)
    const before = await staff('list')
    expect(before.code).toBe(0)
    const login = /^on +(\S+) +Mette /m.exec(before.said)?.[1] ?? ''
    expect(login).not.toBe('')

    const cookie = (await fetch(linkOf('Counsellor'), { redirect: 'manual' })).headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const wire = await wireTo(origin, '/counsellor', { cookie })
    const off = await staff('off', login.toUpperCase())
    expect(off).toMatchObject({ code: 0, said: expect.stringContaining(`${login} is off`) })
    expect(await wire.closed).toBe('io server disconnect')
    await expect(wireTo(origin, '/counsellor', { cookie })).rejects.toThrow('not-allowed')
    expect((await staff('list')).said).toMatch(new RegExp(`^off +${login} `, 'm'))
    const link = await command('addStaff.ts', '--login', login, '--name', 'Mette', '--line', 'aabenraa')
    expect(link).toMatchObject({ code: 1, said: expect.stringContaining('switched off') })

    const on = await staff('on', login)
    const setUp = /http\S+\/set-up\/\S+/.exec(on.said)?.[0] ?? ''
    expect((await fetch(setUp)).status).toBe(200)

    await stop()
    expect(redisOfRun(dataDir)).toBe(null)
    expect((await staff('off', login)).code).toBe(0)
    expect((await staff('list')).said).toMatch(new RegExp(`^off +${login} `, 'm'))
  },
  LONG_MS,
)

test(
  '[STA41] for somebody who is not there, or a word it does not know, the command says so, changes nothing and ends with 1',
  async () => {
    const { staff } = await demo()
    const before = await staff('list')
    for (const args of [[], ['off'], ['fire', 'demo.mette'], ['off', 'demo.mette', 'demo.jonas'], ['list', 'demo.mette']])
      expect(await staff(...args)).toEqual({ code: 1, said: expect.stringContaining('npm run staff') })
    expect(await staff('off', 'nobody.here')).toEqual({ code: 1, said: expect.stringContaining('Nobody has that sign-in name') })
    expect(await staff('list')).toEqual(before)
  },
  LONG_MS,
)
