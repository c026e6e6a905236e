import { setTimeout as wait } from 'node:timers/promises'
import type { Proof } from '../../../shared/proof.ts'
import { proofFrom } from '../../support/proof.ts'

/** Solved so far and not yet used. An attacker would hoard them. */
const MOST = 200

/** One core's worth of an attacker's work: proofs are solved one after the other for as long as the flood lasts. */
export function openProofs(port: number, goesOn: () => boolean) {
  const solved: Proof[] = []
  const waiting: ((proof: Proof | null) => void)[] = []
  const work = async () => {
    for (let i = 0; goesOn(); i += 1) {
      // Every third for saying that it is urgent, which stands before others and has places of its own.
      const proof = await proofFrom(`http://localhost:${port}`, i % 3 === 0).catch(() => null)
      if (proof === null) {
        await wait(200)
        continue
      }
      const first = waiting.shift()
      if (first) first(proof)
      else if (solved.length < MOST) solved.push(proof)
    }
    for (const nobody of waiting.splice(0)) nobody(null)
  }
  void work()
  return {
    /** Null when the flood is over. */
    next: (): Promise<Proof | null> => {
      const proof = solved.shift()
      return proof ? Promise.resolve(proof) : new Promise((got) => waiting.push(got))
    },
  }
}
export type Proofs = ReturnType<typeof openProofs>
