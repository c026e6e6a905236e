/** Every reason for a refusal. `shared/words` has a kind sentence for each. No other reason is ever sent. */
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
 * Refusals that do not judge the request: no answer came, it was too much at once, or a Redis is down. Each passes, and the page should ask
 * again.
 */
export const passing: ReadonlySet<Refusal> = new Set(['slow-down', 'down', 'no-answer'])

export type Outcome<Value> = { ok: true; value: Value } | { ok: false; why: Refusal }

export const done = <Value>(value: Value): Outcome<Value> => ({ ok: true, value })
export const refuse = (why: Refusal): Outcome<never> => ({ ok: false, why })
