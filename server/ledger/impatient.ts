import { ErrorReply, type RedisClientType } from 'redis'

/** The ledger took a call and did not answer it in time, or it was not asked because it answers nothing just now. */
export class LedgerSilent extends Error {}

/** Twice what a busy machine takes; whoever talks is not kept waiting longer for a figure or a name. */
const ANSWER_MS = 1500
/** One call that waits so long is enough for others not to wait as long again, where something is known already. */
const SLOW_MS = 250
/** A ledger that restarts is back this soon; a call waits for it no longer, and not at all once it has been away for longer. */
const BACK_MS = 500

const slowness = new WeakMap<object, () => boolean>()
/** Whether a call of this client waits for its answer already. */
export const isSlow = (client: object): boolean => slowness.get(client)?.() ?? false

/**
 * The same client, but no call waits for ever: a ledger that is stopped, or whose machine is gone, keeps its connection and says nothing.
 * The first call fails after `answerMs`, every other at once, until the ledger speaks again. `isReady` is false meanwhile.
 * A call that failed so may still be done later: whatever is written through here must bear being written twice.
 */
export function impatient(client: RedisClientType, answerMs = ANSWER_MS): RedisClientType {
  let isSilent = false
  let lostAt: number | null = null
  client.on('ready', () => {
    isSilent = false
    lostAt = null
  })
  client.on('reconnecting', () => {
    lostAt ??= performance.now()
  })

  const isAway = () => isSilent || (lostAt !== null && performance.now() - lostAt > BACK_MS)
  let waiting = 0
  let waitsSince = 0
  const spoke = () => {
    isSilent = false
    waitsSince = performance.now()
  }
  const soon = async <V>(call: () => Promise<V>): Promise<V> => {
    if (isAway()) throw new LedgerSilent()
    if (waiting === 0) waitsSince = performance.now()
    waiting += 1
    const answer = call().finally(() => {
      waiting -= 1
    })
    answer.then(spoke, (error: unknown) => error instanceof ErrorReply && spoke())
    return inTime(answer, answerMs, () => {
      isSilent = true
    })
  }

  const wrapped = new Map<PropertyKey, unknown>()
  const wrap = (name: PropertyKey, method: Method): Method => {
    if (UNHURRIED.has(name) || String(name).endsWith('Iterator')) return (...args) => Reflect.apply(method, client, args)
    if (name === 'duplicate') return (...args) => impatient(Reflect.apply(method, client, args) as RedisClientType, answerMs)
    if (name === 'multi') {
      return (...args) => {
        const multi = Reflect.apply(method, client, args) as ReturnType<RedisClientType['multi']>
        const exec = multi.exec.bind(multi) as () => Promise<never> // what it answers is its caller's to say
        return Object.assign(multi, { exec: () => soon(exec) })
      }
    }
    return (...args) => soon(async () => Reflect.apply(method, client, args))
  }
  const patient = new Proxy(client, {
    get(target, name) {
      if (name === 'isReady') return target.isReady && !isAway()
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      const known = wrapped.get(name) ?? wrap(name, value as Method)
      wrapped.set(name, known)
      return known
    },
  })
  slowness.set(patient, () => waiting > 0 && performance.now() - waitsSince > SLOW_MS)
  return patient
}

type Method = (...args: unknown[]) => unknown

/** What is no call of the ledger, or takes the time it takes. */
const UNHURRIED: ReadonlySet<PropertyKey> = new Set(['on', 'once', 'off', 'emit', 'removeListener', 'connect', 'close', 'destroy'])

/**
 * The answer, or LedgerSilent after `ms`. A process that was stopped itself finds its timers due before it has read what was answered
 * meanwhile: then the answer gets its time once more.
 */
export async function inTime<V>(answer: Promise<V>, ms: number, onLate: () => void = () => {}): Promise<V> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, giveUp) => {
    const wait = (since: number, again: boolean) => {
      timer = setTimeout(() => {
        if (again && performance.now() - since > ms * 1.5) return wait(performance.now(), false)
        onLate()
        giveUp(new LedgerSilent())
      }, ms)
    }
    wait(performance.now(), true)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}
