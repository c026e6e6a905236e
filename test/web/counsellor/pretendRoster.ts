import { rosterBytes } from '../../../shared/sealing/rosterBytes.ts'
import { makeSigner, publicPart, sign } from '../../../web/cipher/keys/p256.ts'
import { checkRoster } from '../../../web/cipher/keys/roster.ts'

type Of = { line: string; person: string; kid: string; pub: string; now: number }

/** A signed list with one counsellor on it, as a youth's page has checked it. */
export async function pretendRoster({ line, person, kid, pub, now }: Of) {
  const root = await makeSigner()
  const notAfter = now + 3_600_000
  const unsigned = {
    ...{ line, serial: 1, notBefore: now - 1000, notAfter },
    staff: [{ kid, pub, person, name: 'Mette', title: '', notAfter }],
  }
  const sig = await sign(root.privateKey, rosterBytes(unsigned))
  return checkRoster({ ...unsigned, sig }, await publicPart(root), { line, now, minSerial: 0 })
}
