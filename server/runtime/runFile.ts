import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isAlive, markOf, type ProcessMark } from './processes.ts'
import { redisPassword } from './redisPassword.ts'

const mark = z.object({ pid: z.int().positive(), began: z.string() })
const runFile = z.object({ app: mark, redis: z.record(z.string(), mark.extend({ port: z.int(), salt: z.optional(z.string()) })) })
/** A command beside the app makes the password again from the salt and the folder's secret. The password itself is not stored. */
export type RunningRedis = ProcessMark & { port: number; salt?: string | undefined }
export type Run = { app: ProcessMark; redis: Record<string, RunningRedis> }

/** Thrown when a checkout is started that already runs. */
export class AlreadyRunning extends Error {
  constructor(pid: number) {
    super(`Ungechat already runs from this folder (process ${pid}): stop that one first, or start another checkout with its own PORT.`)
  }
}

/** Notes the running processes of this checkout in `run.json`. So the next start finds what a `kill -9` left behind. */
export function claimRun(dataDir: string) {
  const file = join(dataDir, 'run.json')
  const leftovers = takeOver(file)
  const run: Run = { app: mustHaveMark(process.pid), redis: { ...leftovers } }
  write(file, run, 'wx')
  return {
    leftovers,
    /** Notes a Redis as soon as it is spawned, or notes that it has stopped (null). */
    note(which: string, redis: RunningRedis | null) {
      if (redis === null) delete run.redis[which]
      else run.redis[which] = redis
      write(`${file}.new`, run, 'w')
      renameSync(`${file}.new`, file)
    },
    release: () => rmSync(file, { force: true }),
  }
}
export type ClaimedRun = ReturnType<typeof claimRun>

/** The addresses of the two Redis of an app that runs from this folder now, or null. */
export function redisOfRun(dataDir: string): { liveUrl: string; ledgerUrl: string } | null {
  const found = peek(join(dataDir, 'run.json'))
  const { live, ledger } = found?.redis ?? {}
  if (!found || !isAlive(found.app) || !live?.salt || !ledger?.salt) return null
  const urlOf = ({ port, salt = '' }: RunningRedis) => `redis://:${redisPassword(dataDir, salt)}@127.0.0.1:${port}`
  return { liveUrl: urlOf(live), ledgerUrl: urlOf(ledger) }
}

/** Returns the Redis processes of a run whose app is dead, and removes its file. Throws AlreadyRunning if that app lives. */
function takeOver(file: string): Run['redis'] {
  const found = read(file)
  if (found === null) return {}
  if (found.app.pid !== process.pid && isAlive(found.app)) throw new AlreadyRunning(found.app.pid)
  rmSync(file, { force: true })
  return found.redis
}

function read(file: string): Run | null {
  const found = peek(file)
  // The file is missing, or damaged by a crash. Then it is not known what ran, so nothing is stopped.
  if (found === null) rmSync(file, { force: true })
  return found
}

function peek(file: string): Run | null {
  try {
    return runFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

const write = (file: string, run: Run, flag: 'w' | 'wx') => writeFileSync(file, JSON.stringify(run), { mode: 0o600, flag })

function mustHaveMark(pid: number): ProcessMark {
  const own = markOf(pid)
  if (own === null) throw new Error('this system does not tell when a process began')
  return own
}
