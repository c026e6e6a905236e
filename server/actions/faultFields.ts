import type { LoggedFields } from '../domain/loggedEvents.ts'
import { ScriptFailed } from '../live/script.ts'

/** A position in our own code. The one place where all scripts are called says nothing: the script has a name. */
const FRAME = /(?:server|shared|seeds)\/(?!live\/script\.ts)[\w/.-]+\.ts:\d+/
/** The class in which both clients give an error of Redis. Its message begins with a word of Redis, such as WRONGTYPE; the rest may quote. */
const OF_REDIS = 'SimpleError'

/** The fields logged of an error. Its message, and that of its cause, is left out: it may quote a person's text. */
export function faultFields(error: unknown): Omit<LoggedFields<'bug'>, 'where'> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const frame = FRAME.exec(error.stack?.split('\n    at ').slice(1).join('\n') ?? '')
  const why = error instanceof ScriptFailed ? (wordOf(error.cause) ?? classOf(error.cause)) : wordOf(error)
  return {
    kind: classOf(error),
    ...(frame !== null && { frame: frame[0] }),
    ...(error instanceof ScriptFailed && { script: error.script }),
    ...(why !== undefined && { why }),
  }
}

const classOf = (error: unknown): string => (error instanceof Error ? error.constructor.name : typeof error)
const wordOf = (error: unknown): string | undefined =>
  error instanceof Error && classOf(error) === OF_REDIS ? /^[A-Z]+(?= )/.exec(error.message)?.[0] : undefined
