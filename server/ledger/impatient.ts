import { ErrorReply, type RedisClientType } from 'redis'
import { waitAtMost } from '../../shared/waitAtMost.ts'

/** The ledger did not answer a call in time. Or it was not asked, because it is down just now. */
export class LedgerSilent extends Error {}

/** Twice what a busy machine needs. A talk must not wait longer than this for a figure or a name. */
const ANSWER_MS = 1500
/** If one call has waited this long, other calls do not wait if they have an older answer. */
const SLOW_MS = 250
/** A ledger that restarts is back within this time. If the connection is lost for longer, calls fail at once. */
const BACK_MS = 500

const slowness = new WeakMap<object, () => boolean>()
/** Has this client waited for an answer for more than SLOW_MS? */
export const isSlow = (client: object): boolean => slowness.get(client)?.() ?? false

/**
 * The same client, but no call waits for ever. If the ledger's process is stopped or its machine is gone, the connection stays open and
 * no answer comes. The first call then fails after `answerMs`, and every later call at once, until the ledger answers again. `isReady` is
 * false meanwhile. Redis may still carry out a call that failed like this, so each write must be safe to repeat.
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

  const isDown = () => isSilent || (lostAt !== null && performance.now() - lostAt > BACK_MS)
  let waiting = 0
  let waitsSince = 0
  const spoke = () => {
    isSilent = false
    waitsSince = performance.now()
  }
  const soon = async <V>(call: () => Promise<V>): Promise<V> => {
    if (isDown()) throw new LedgerSilent()
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
        const exec = multi.exec.bind(multi) as () => Promise<never> // the caller knows the type of the answer
        return Object.assign(multi, { exec: () => soon(exec) })
      }
    }
    return (...args) => soon(async () => Reflect.apply(method, client, args))
  }
  const patient = new Proxy(client, {
    get(target, name) {
      if (name === 'isReady') return target.isReady && !isDown()
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

/** Methods that send no command to the ledger, or that may take any time. */
const UNHURRIED: ReadonlySet<PropertyKey> = new Set(['on', 'once', 'off', 'emit', 'removeListener', 'connect', 'close', 'destroy'])

/**
 * The answer, or LedgerSilent after `ms`. If this process itself was stopped, its timers fire before it has read the answers that came
 * meanwhile. So a timer that fires far too late waits once more.
 */
export async function inTime<V>(answer: Promise<V>, ms: number, onLate: () => void = () => {}): Promise<V> {
  const since = performance.now()
  const giveUp = () => {
    onLate()
    throw new LedgerSilent()
  }
  return waitAtMost(ms, answer, () => (performance.now() - since > ms * 1.5 ? waitAtMost(ms, answer, giveUp) : giveUp()))
}
