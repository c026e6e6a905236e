/** Every reason we may say no. `shared/words` has a kind sentence for each; nothing else is ever sent. */
export const refusals = [
  'malformed',
  'unknown-request',
  'too-large',
  'slow-down',
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

export type Outcome<Value> = { ok: true; value: Value } | { ok: false; why: Refusal }

export const done = <Value>(value: Value): Outcome<Value> => ({ ok: true, value })
export const refuse = (why: Refusal): Outcome<never> => ({ ok: false, why })
