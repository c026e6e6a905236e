import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { type OutsideSettings, outsideEnvironment, outsideSettings } from './alerts/outsideSettings.ts'
import { weakSecret } from './weakSecret.ts'

/** All settings from the environment. Spans, limits and the clock are not settings: tests hand those to `createApp`. */
export type Config = {
  production: boolean
  port: number
  /** The address to listen on. Default in a demo: loopback only. Null: all addresses of the machine. */
  host: string | null
  /** Exact origins a browser may come from, such as `https://chat.example.dk`. */
  origins: string[]
  dataDir: string
  /** Null: the app starts and owns two `redis-server` processes. */
  redis: { liveUrl: string; ledgerUrl: string } | null
  /** Null: the app makes one at the first start and keeps it in `dataDir`. */
  secret: string | null
  rootKeyFile: string
  /** The site that opens at a quick exit. */
  neutralSite: string
  /** CIDR ranges of proxies. A forwarded address counts only if one of them sends it. */
  trustedProxies: string[]
  /** By which ways alerts may leave the server. */
  outside: OutsideSettings
  /** After so many days a backup is overdue. Null: nobody looks, as in a demo. */
  backupOverdueDays: number | null
  /** The folders that are searched for programs. */
  path: string
}

/** All faults of the environment together, so that they can be mended in one go. */
export class ConfigFaults extends Error {
  readonly faults: string[]
  constructor(faults: string[]) {
    super(`Ungechat cannot start with these settings:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

/** A week between two backups, and a day for a night that failed. */
const USUAL_OVERDUE_DAYS = 8
const SECRET_LENGTH = 32
const REDIS_PASSWORD_LENGTH = 16
/** Relative paths start from here, so they do not depend on the folder in which the app is started. */
const checkout = join(import.meta.dirname, '..')

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)
const redisUrl = z
  .string()
  .refine((text) => /^rediss?:$/.test(protocolOf(text) ?? ''), 'must be an address such as redis://:password@host:6379')
const range = z
  .union([z.cidrv4(), z.cidrv6()], 'must be ranges such as 10.0.0.0/8')
  // A trusted proxy decides which address a request comes from. A wider range than this is not a proxy's network but the internet.
  .refine((text) => Number(text.split('/')[1]) >= (text.includes(':') ? 16 : 8), 'may not trust everybody: name the network of your proxy')

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test'], 'must be production, development or test').default('development'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port between 1 and 65535')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, 'must be a port between 1 and 65535')
    .default(3000),
  HOST: z.string().optional(),
  PUBLIC_ORIGINS: list
    .pipe(
      z
        .array(z.string().refine((text) => originOf(text) === text, 'must be origins such as https://chat.example.dk, without a path'))
        .min(1),
    )
    .optional(),
  DATA_DIR: z.string().default('data'),
  REDIS_LIVE_URL: redisUrl.optional(),
  REDIS_LEDGER_URL: redisUrl.optional(),
  SERVER_SECRET: z.string().optional(),
  SERVER_SECRET_FILE: z.string().optional(),
  ROOT_KEY_FILE: z.string().optional(),
  NEUTRAL_SITE: z
    .string()
    .refine((text) => protocolOf(text) === 'https:', 'must be an address that begins https://')
    .default('https://www.dmi.dk/'),
  TRUSTED_PROXIES: list.pipe(z.array(range)).default([]),
  BACKUP_OVERDUE_DAYS: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a number of days from 1 to 999, or 0: nobody looks')
    .transform(Number)
    .optional(),
  ...outsideEnvironment,
  PATH: z.string().default(''),
})

/** The only code that reads the environment. Throws ConfigFaults with all faults. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  // An empty setting means "not set", because compose files and .env files leave settings out that way.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`)
  const said = parsed.success ? parsed.data : { ...environment.parse({}), ...wellFormed(given) }

  const production = said.NODE_ENV === 'production'
  const secret = secretOf(said, faults)
  const outside = outsideSettings(said, faults)
  const oneRedisOnly = (said.REDIS_LIVE_URL === undefined) !== (said.REDIS_LEDGER_URL === undefined)
  if (said.REDIS_LIVE_URL !== undefined && serverOf(said.REDIS_LIVE_URL) === serverOf(said.REDIS_LEDGER_URL))
    faults.push('REDIS_LEDGER_URL must be another Redis than REDIS_LIVE_URL: one keeps, one forgets')
  if (!production && oneRedisOnly) faults.push('REDIS_LIVE_URL and REDIS_LEDGER_URL must be given together, or neither')
  if (production) {
    const missing = (name: string, what: string) => {
      if (given[name] === undefined) faults.push(`${name} is missing: ${what}`)
    }
    missing('PUBLIC_ORIGINS', 'the addresses people open, such as https://chat.your-town.dk')
    missing('REDIS_LIVE_URL', 'the Redis that forgets')
    missing('REDIS_LEDGER_URL', 'the Redis that keeps')
    missing('ROOT_KEY_FILE', 'where the key that certifies staff is kept')
    if (given.SERVER_SECRET === undefined && given.SERVER_SECRET_FILE === undefined)
      faults.push(`SERVER_SECRET or SERVER_SECRET_FILE is missing: ${SECRET_LENGTH} random characters or more`)
    faults.push(...redisFaults(said, secret))
    for (const origin of said.PUBLIC_ORIGINS ?? [])
      if (!origin.startsWith('https://') && !isLoopback(origin)) faults.push('PUBLIC_ORIGINS must begin https://, loopback apart')
  }
  if (faults.length > 0) throw new ConfigFaults([...new Set(faults)])

  const dataDir = resolve(checkout, said.DATA_DIR)
  return {
    production,
    port: said.PORT,
    host: said.HOST ?? (production ? null : '127.0.0.1'),
    origins: said.PUBLIC_ORIGINS ?? [`http://localhost:${said.PORT}`, `http://127.0.0.1:${said.PORT}`],
    dataDir,
    redis: said.REDIS_LIVE_URL && said.REDIS_LEDGER_URL ? { liveUrl: said.REDIS_LIVE_URL, ledgerUrl: said.REDIS_LEDGER_URL } : null,
    secret,
    rootKeyFile: said.ROOT_KEY_FILE === undefined ? join(dataDir, 'root.key') : resolve(checkout, said.ROOT_KEY_FILE),
    neutralSite: said.NEUTRAL_SITE,
    trustedProxies: said.TRUSTED_PROXIES,
    outside,
    backupOverdueDays: (said.BACKUP_OVERDUE_DAYS ?? (production ? USUAL_OVERDUE_DAYS : 0)) || null,
    path: said.PATH,
  }
}

type Environment = z.output<typeof environment>

/** The settings that are valid on their own. So one wrong port does not hide a missing secret. */
function wellFormed(given: Record<string, unknown>): Partial<Environment> {
  const right = Object.entries(environment.shape).flatMap(([name, shape]) => {
    const parsed = shape.safeParse(given[name])
    return given[name] !== undefined && parsed.success ? [[name, parsed.data]] : []
  })
  return Object.fromEntries(right) as Partial<Environment> // the names and values come from the schema itself
}

function secretOf(said: Environment, faults: string[]): string | null {
  const name = said.SERVER_SECRET === undefined ? 'SERVER_SECRET_FILE' : 'SERVER_SECRET'
  const secret = said.SERVER_SECRET ?? (said.SERVER_SECRET_FILE === undefined ? null : textOf(said.SERVER_SECRET_FILE))
  if (said.SERVER_SECRET_FILE !== undefined && secret === null) faults.push('SERVER_SECRET_FILE cannot be read')
  if (secret === null) return null
  const why = weakSecret(secret, SECRET_LENGTH)
  if (why !== null) faults.push(`${name} ${why}`)
  return secret
}

/** In production each Redis needs its own strong password: a person who gets into one must not get into the other, or be able to make receipts. */
function redisFaults(said: Partial<Environment>, secret: string | null): string[] {
  const names = ['REDIS_LIVE_URL', 'REDIS_LEDGER_URL'] as const
  const weak = names.flatMap((name) => {
    const url = said[name]
    if (url === undefined) return []
    const password = passwordOf(url)
    if (password === '') return [`${name} has no password: redis://:password@host:6379`]
    const why = weakSecret(password, REDIS_PASSWORD_LENGTH)
    return why === null ? [] : [`${name} has a weak password, which ${why}`]
  })
  const secrets = [...names.flatMap((name) => (said[name] === undefined ? [] : [passwordOf(said[name])])), secret ?? '']
  const given = secrets.filter((text) => text !== '')
  const shared = new Set(given).size < given.length ? ['REDIS_LIVE_URL, REDIS_LEDGER_URL and the secret must each have their own'] : []
  return [...weak, ...shared]
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}

const protocolOf = (text: string) => (URL.canParse(text) ? new URL(text).protocol : null)
const originOf = (text: string) => (URL.canParse(text) && /^https?:/.test(text) ? new URL(text).origin : null)
const passwordOf = (url: string | undefined) => (url === undefined ? '' : new URL(url).password)
/** Names a Redis by host and port: user, password and database number do not make it another Redis. */
const serverOf = (url: string | undefined) => (url === undefined ? null : `${new URL(url).hostname}:${new URL(url).port || 6379}`)
const isLoopback = (origin: string) => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname)
