/** Every reason we may say no. `shared/words` has a kind sentence for each; nothing else is ever sent. */
export const refusals = [
  'malformed',
  'unknown-request',
  'too-large',
  'slow-down',
  'down',
  'old-page',
  'not-yours',
  'not-allowed',
  'gone',
  'superseded',
  'closed',
  'full',
  'no-room',
  'taken',
  'no-seat',
  'ended',
  'out-of-order',
  'replayed',
  'unproved',
  'stale',
  'failed',
  'no-answer',
] as const
export type Refusal = (typeof refusals)[number]

/**
 * Refusals that say nothing of what was asked: it was not heard, it was too much at once, or a store of ours is away. Each passes, and
 * asking again is right.
 */
export const passing: ReadonlySet<Refusal> = new Set(['slow-down', 'down', 'no-answer'])

export type Outcome<Value> = { ok: true; value: Value } | { ok: false; why: Refusal }

export const done = <Value>(value: Value): Outcome<Value> => ({ ok: true, value })
export const refuse = (why: Refusal): Outcome<never> => ({ ok: false, why })
