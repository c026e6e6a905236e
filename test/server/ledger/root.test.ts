import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openRoot } from '../../../server/root.ts'
import { rosterBytes } from '../../../shared/sealing/rosterBytes.ts'
import { fromB64 } from '../../../shared/sealing/tuple.ts'
import { bytes, OPEN_AT } from '../../support/service.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'root-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const file = () => join(folder, 'keys', 'root.key')

const roster = {
  line: 'faxe',
  serial: 3,
  notBefore: OPEN_AT,
  notAfter: OPEN_AT + 1,
  staff: [{ kid: bytes(32), pub: bytes(65), person: bytes(16), name: 'Åse', title: 'pædagog', notAfter: OPEN_AT }],
}

test('[ROS1] a browser that has the public key can check a roster, and sees one changed letter', async () => {
  const root = await openRoot(file())
  const signed = await root.signRoster(roster)
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('raw', fromB64(root.publicKey), algorithm, false, ['verify'])
  const checks = (r: typeof roster) => crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, fromB64(signed.sig), rosterBytes(r))
  expect(await checks(roster)).toBe(true)
  expect(await checks({ ...roster, serial: 4 })).toBe(false)
  expect(fromB64(root.publicKey)).toHaveLength(65)
})

test('[ROS1] the key is made once, for its owner only, and nothing is left beside it', async () => {
  const first = await openRoot(file())
  expect(statSync(file()).mode & 0o777).toBe(0o600)
  expect((await openRoot(file())).publicKey).toBe(first.publicKey)
  expect(readdirSync(join(folder, 'keys'))).toEqual(['root.key'])
})

test('[ROS1] two processes at a first start use the same key', async () => {
  const roots = await Promise.all([1, 2, 3, 4].map(() => openRoot(file())))
  expect(new Set(roots.map((root) => root.publicKey)).size).toBe(1)
  const { x } = JSON.parse(readFileSync(file(), 'utf8'))
  expect(roots[0]!.publicKey.length).toBeGreaterThan(x.length)
})

test('[ROS1] a key file that others may read is refused', async () => {
  await openRoot(file())
  chmodSync(file(), 0o644)
  await expect(openRoot(file())).rejects.toThrow('0600')
})
