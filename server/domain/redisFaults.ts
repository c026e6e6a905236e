/** What a Redis says of itself. `settings` null: it does not show its settings, as some hosted ones do. */
export type RedisSaid = { version: string; settings: Record<string, string> | null }
export type WhichRedis = 'live' | 'ledger'

/** The settings that are looked at. */
export const redisSettings = [
  'save',
  'appendonly',
  'maxmemory',
  'maxmemory-policy',
  'slowlog-log-slower-than',
  'latency-monitor-threshold',
  'crash-log-enabled',
] as const
type Setting = (typeof redisSettings)[number]

const OLDEST = 7

type Need = { fits(value: string): boolean; write: string; because: string }

/** What each of the two must and must not do. `write`: the line to write into its redis.conf. */
const needed: Record<WhichRedis, Partial<Record<Setting, Need>>> = {
  live: {
    save: { fits: (value) => value === '', write: 'save ""', because: 'it must write nothing to a disk' },
    maxmemory: {
      fits: (value) => Number(value) > 0,
      write: 'maxmemory 512mb',
      because: 'it must say that it is nearly full before the machine is',
    },
  },
  ledger: {
    save: { fits: savesWithinASecond, write: 'save 1 1', because: 'what is told to be counted must be on its disk within seconds' },
  },
}
const both: Partial<Record<Setting, Need>> = {
  appendonly: { fits: (value) => value === 'no', write: 'appendonly no', because: 'a log of commands is a diary of when each talk ended' },
  'maxmemory-policy': {
    fits: (value) => value === 'noeviction',
    write: 'maxmemory-policy noeviction',
    because: 'a full memory must be an error, and no key may be dropped',
  },
  'slowlog-log-slower-than': {
    fits: (value) => Number(value) < 0,
    write: 'slowlog-log-slower-than -1',
    because: 'the slow log keeps what was sent',
  },
  'latency-monitor-threshold': { fits: (value) => value === '0', write: 'latency-monitor-threshold 0', because: 'it keeps moments' },
  'crash-log-enabled': { fits: (value) => value === 'no', write: 'crash-log-enabled no', because: 'a crash log keeps what was sent' },
}

/** The faults of a Redis, each in one sentence with the exact line to set. A setting that it does not show counts as a fault of its own. */
export function redisFaults(which: WhichRedis, { version, settings }: RedisSaid): string[] {
  const name = which === 'live' ? 'REDIS_LIVE_URL' : 'REDIS_LEDGER_URL'
  if (Number(version.split('.')[0]) < OLDEST) return [`${name} is Redis ${version}: it must be ${OLDEST}.0 or newer`]
  if (settings === null)
    return [`${name} does not show its settings, so nobody can tell whether it keeps what must be forgotten: allow CONFIG GET`]
  return Object.entries({ ...both, ...needed[which] }).flatMap(([setting, { fits, write, because }]) => {
    const value = settings[setting]
    return value === undefined || fits(value) ? [] : [`${name} needs this line in its redis.conf: ${write}   (now "${value}"; ${because})`]
  })
}

/** Of the rules `seconds changes seconds changes …` one must say: after one second, from one change on. */
function savesWithinASecond(rules: string): boolean {
  const numbers = rules.split(' ').map(Number)
  return numbers.some((seconds, i) => i % 2 === 0 && seconds === 1 && numbers[i + 1] === 1)
}
