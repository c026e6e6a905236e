import { isRedisDown } from './down.ts'

/** Does the work for one after the other. A fault at one stops no other, and is thrown when all are done. A Redis that is down stops all at once. */
export async function eachAlone<One>(these: readonly One[], work: (one: One) => Promise<unknown>): Promise<void> {
  const faults: unknown[] = []
  for (const one of these)
    await work(one).catch((fault: unknown) => {
      if (isRedisDown(fault)) throw fault
      faults.push(fault)
    })
  if (faults.length > 0) throw faults[0]
}
