import { setTimeout as wait } from 'node:timers/promises'
import { isAway } from '../away.ts'
import type { Service } from '../service.ts'

/** More is not kept: a process that could do nothing for so long has worse to tell. */
const MOST = 10_000

type Work = () => Promise<unknown>
const leftOver = new WeakMap<Service, Map<string, Work>>()

/**
 * Does what must not hold up what follows. Where a Redis is away or full it is kept in this process' memory under its name, the same once,
 * and done by the sweep as soon as it can be. Only for work that looks at the present state first and may be done twice.
 */
export async function orLater(service: Service, name: string, work: Work): Promise<void> {
  try {
    await work()
    leftOver.get(service)?.delete(name)
  } catch (error) {
    if (!isAway(error)) throw error
    const kept = leftOver.get(service) ?? new Map<string, Work>()
    leftOver.set(service, kept)
    if (kept.size < MOST || kept.has(name)) kept.set(name, work)
  }
}

/** Waits for it, but not for longer; it goes on by itself. */
export async function noLonger(ms: number, work: Promise<unknown>): Promise<void> {
  const enough = new AbortController()
  const late = wait(ms, undefined, { signal: enough.signal })
  late.catch(() => {}) // called off once it is done
  await Promise.race([work, late]).finally(() => enough.abort())
}

/** Tries again what was left, in its order. What still cannot be done stays. */
export async function doLeftOver(service: Service): Promise<void> {
  const kept = leftOver.get(service)
  if (!kept) return
  leftOver.delete(service)
  for (const [name, work] of kept) await orLater(service, name, work).catch(() => service.log('deadline-failed', { kind: 'left-over' }))
}
