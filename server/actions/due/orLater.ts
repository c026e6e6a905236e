import { isRedisDown } from '../down.ts'
import { faultFields } from '../faultFields.ts'
import type { Service } from '../service.ts'

/** At most this many works are kept. A process that could do nothing for so long has worse problems. */
const MOST = 10_000

type Work = () => Promise<unknown>
const leftOver = new WeakMap<Service, Map<string, Work>>()

/**
 * Does work that must not hold up the steps after it. If a Redis is down or full, the work is kept in this process's memory, one for each
 * name, and the sweep does it as soon as it can be done. Only for work that looks at the present state first and may be done twice.
 */
export async function orLater(service: Service, name: string, work: Work): Promise<void> {
  try {
    await work()
    leftOver.get(service)?.delete(name)
  } catch (error) {
    if (!isRedisDown(error)) throw error
    const kept = leftOver.get(service) ?? new Map<string, Work>()
    leftOver.set(service, kept)
    if (kept.size < MOST || kept.has(name)) kept.set(name, work)
  }
}

/** Tries the kept work again, in its order. Work that still cannot be done is kept. */
export async function doLeftOver(service: Service): Promise<void> {
  const kept = leftOver.get(service)
  if (!kept) return
  leftOver.delete(service)
  for (const [name, work] of kept)
    await orLater(service, name, work).catch((error: unknown) =>
      service.log('deadline-failed', { deadline: 'left-over', ...faultFields(error) }),
    )
}
