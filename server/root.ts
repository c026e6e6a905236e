import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Roster } from '../shared/sealing/keys.ts'
import { rosterBytes } from '../shared/sealing/rosterBytes.ts'
import { fromB64, toB64 } from '../shared/sealing/tuple.ts'

export type Root = {
  /** Raw P-256 point, base64url. Pages carry it, and browsers check the signature of rosters with it. */
  publicKey: string
  signRoster(roster: Omit<Roster, 'sig'>): Promise<Roster>
}

type Curve = { x: string; y: string; d: string }
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** ROOT certifies the counsellors' keys by signing rosters. Its key is made at the first start, in a file that only this account may read. */
export async function openRoot(file: string): Promise<Root> {
  const { x, y, d } = (await readRoot(file)) ?? (await makeRoot(file))
  const key = await crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y, d }, ECDSA, false, ['sign'])
  return {
    publicKey: toB64(Uint8Array.of(4, ...fromB64(x), ...fromB64(y))),
    async signRoster(roster) {
      // Browsers refuse a roster in which a key stands twice. The caller must leave such keys out.
      if (new Set(roster.staff.map(({ kid }) => kid)).size < roster.staff.length) throw new Error('a key stands twice in a roster')
      const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, rosterBytes(roster))
      return { ...roster, sig: toB64(new Uint8Array(signature)) }
    },
  }
}

async function readRoot(file: string): Promise<Curve | null> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return null
  })
  if (!found) return null
  if (found.mode & 0o077) throw new Error('the key that certifies staff can be read by others: set its file to mode 0600')
  const { x, y, d } = JSON.parse(await readFile(file, 'utf8')) as Partial<Curve> // written by makeRoot, and checked here
  if (!x || !y || !d) throw new Error('the file of the key that certifies staff holds no key')
  return { x, y, d }
}

/** The key is written to a file beside and then linked to its place. So two processes at a first start use the same key. */
async function makeRoot(file: string): Promise<Curve> {
  const pair = await crypto.subtle.generateKey(ECDSA, true, ['sign', 'verify'])
  const { x = '', y = '', d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const beside = `${file}.${randomBytes(6).toString('hex')}`
  const handle = await open(beside, 'wx', 0o600)
  try {
    await handle.writeFile(JSON.stringify({ x, y, d }))
    await handle.sync()
  } finally {
    await handle.close()
  }
  const first = await link(beside, file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
      return false
    },
  )
  await unlink(beside)
  return first ? { x, y, d } : ((await readRoot(file)) ?? { x, y, d })
}
