import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { find } from '../canary/search.ts'
import { talking } from '../server/sockets/people.ts'
import { scratch } from '../support/servers/redis.ts'
import { startServer, type TestServer } from '../support/servers/server.ts'
import { bytes } from '../support/service.ts'
import { emptyPages } from '../support/web.ts'
import { closeWires } from '../support/wire.ts'

let server: TestServer
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(scratch, 'heap-'))
  // A server that writes down its whole memory when it is told to.
  process.env.NODE_OPTIONS = `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder}`
  server = await startServer({ dist: emptyPages() })
  delete process.env.NODE_OPTIONS
})
afterEach(closeWires)
afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function memory(): Promise<string> {
  const before = readdirSync(folder).length
  server.process.kill('SIGUSR2')
  await expect.poll(() => readdirSync(folder).length, { timeout: 60_000 }).toBeGreaterThan(before)
  const file = join(folder, readdirSync(folder).sort().at(-1)!)
  // Written to its end once it can be read as what it is.
  await expect.poll(() => readFileSync(file, 'utf8').trimEnd().endsWith('}'), { timeout: 60_000 }).toBe(true)
  return readFileSync(file, 'utf8')
}

test('[PRI24] while both talk, the memory of the server holds neither words, nor what their browsers call themselves, nor where they say they are', {
  timeout: 90_000,
}, async () => {
  const [agent, words] = [`KANARIEagent${bytes(6)}`, `KANARIEord${bytes(6)}`]
  const address = '203.0.113.99'
  const headers = { 'user-agent': agent, 'x-forwarded-for': address }
  const signIn = await fetch(server.origin + server.links.counsellor, { redirect: 'manual', headers })
  const cookie = signIn.headers.getSetCookie()[0]!.split(';')[0]!
  const { youth, counsellor, conv } = await talking({ youth: server.origin, counsellor: server.origin, cookie, headers })
  await youth.say(words)
  await counsellor.say(conv, words)
  const held = [{ where: 'memory', text: await memory() }]
  // What it must hold, it is seen to hold: the look is a real one.
  expect(find(held, [conv, youth.cipher.youthPub.slice(0, 20)])).not.toEqual([])
  expect(find(held, [agent, address, words, youth.token])).toEqual([])
})
