import type { z } from 'zod/mini'
import type { Door, Payload, Reply } from '../../shared/doors/door.ts'
import { type Outcome, type Refusal, refuse } from '../../shared/outcome.ts'
import { isRedisDown } from '../actions/down.ts'
import type { Allowance } from './pace/limits.ts'

export type Handlers<D extends Door> = {
  [R in keyof D['requests']]: (payload: Payload<D, R>) => Promise<Outcome<Reply<D, R>>>
}

type Answer = (outcome: Outcome<unknown>) => void
/** May this person still use this door? Asked before every request, with what it asks. */
export type Guard = (request: string, payload: unknown) => boolean | Promise<boolean>
export type AnySocket = {
  use(middleware: (packet: [string, ...unknown[]], next: () => void) => void): unknown
  disconnect(close: boolean): unknown
}

/**
 * The one place where bytes from outside become trusted values, and where a bug becomes the answer 'failed'. Every request is
 * answered. A request that does not fit the door is a violation. After too many the connection is closed, and nothing is logged.
 */
export function serve<D extends Door>(
  socket: AnySocket,
  door: D,
  handlers: Handlers<D>,
  allowance: Allowance,
  onBug: (error: unknown) => void,
  guard: Guard = everybody,
) {
  const requests = new Map(Object.entries(door.requests))

  // Every packet comes here, also one with an unknown name. `next` is never called, so no packet goes further.
  socket.use(([name, ...rest]) => {
    const answer = rest.at(-1)
    const say: Answer = typeof answer === 'function' ? (answer as Answer) : () => {}
    const violated = (why: Refusal) => {
      say(refuse(why))
      if (allowance.violation()) socket.disconnect(true)
    }
    const request = requests.get(name)
    if (!request) return violated('unknown-request')
    if (typeof answer !== 'function' || rest.length !== 2) return violated('malformed')
    const parsed = (request.payload as z.ZodMiniType).safeParse(rest[0])
    if (!parsed.success) return violated('malformed')
    const allowed = allowance.ask(name)
    if (allowed === 'flood') return violated('slow-down')
    if (allowed === 'later') return say(refuse('slow-down'))
    // The type `Handlers` makes sure that each request of the door has a handler.
    const handle = handlers[name as keyof Handlers<D>] as (payload: unknown) => Promise<Outcome<unknown>>
    const attend = async () => {
      const trusted = guard(name, parsed.data)
      if (trusted === true || (await trusted)) return say(await handle(parsed.data))
      say(refuse('not-allowed'))
      socket.disconnect(true)
    }
    attend().catch((error: unknown) => {
      // A Redis that is down comes back. The answer 'down' makes pages ask again by themselves.
      if (isRedisDown(error)) return say(refuse('down'))
      onBug(error)
      say(refuse('failed'))
    })
  })
}

const everybody: Guard = () => true
