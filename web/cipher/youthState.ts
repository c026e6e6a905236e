import { z } from 'zod/mini'
import {
  challenge,
  convId,
  epoch,
  epochKey,
  type Kid,
  kid,
  lineId,
  p256Number,
  personId,
  publicKey,
  sha256Digest,
  signature,
  streamId,
} from '../../shared/ids.ts'
import type { Head } from '../../shared/sealing/sealed.ts'
import type { SavedStream, Statement } from './record/record.ts'
import { STATE_LIMIT } from './resume.ts'

const count = z.int().check(z.nonnegative())

/** One key that this browser made wraps for, and its person. */
const given = z.strictObject({
  kid,
  person: personId,
  name: z.string(),
  epochs: z.array(epoch),
  /** The epochs in which this key only reads along. Absent: none. */
  listens: z.optional(z.array(epoch)),
  /** The key of the offer that wraps were made for last. Absent in a state that an older version wrote. */
  kem: z.optional(publicKey),
})
export type GivenKey = z.output<typeof given>

/** From after this place of the transcript on, a person uses another key than before. `kid` is the new key. */
const change = z.strictObject({ kid, after: count })
export type DeviceChange = z.output<typeof change>
/** The browser remembers only the latest changes of key. A page goes on showing the earlier changes until it is reloaded. */
export const MOST_CHANGES = 12

/** Wraps that this browser made and that the server is not yet known to hold. `used`: an envelope of this epoch has come, so the server held them. */
const pending = z.strictObject({ epoch, used: z.boolean() })
export type Pending = z.output<typeof pending>

/** Of the offer that wraps were made for last: its challenge, its `kid`, and the keys that this `kid` offered for the challenge so far. */
const unanswered = z.strictObject({ challenge, kid, kems: z.array(publicKey) })
export type Unanswered = z.output<typeof unanswered>
/** So many offers of one `kid` may answer one challenge. More would fill the state, and no page is reloaded so often in a minute. */
export const MOST_ANEW = 8

/** What the resume blob holds: all that a new page needs to be the same youth. A number in the list stands for a stream, to keep the blob small. */
const shape = z.strictObject({
  v: z.literal(1),
  conv: convId,
  line: lineId,
  kem: z.strictObject({ d: p256Number, x: p256Number, y: p256Number, pub: publicKey }),
  keys: z.array(z.tuple([epoch, epochKey])),
  epoch,
  seated: z.boolean(),
  pending: z.nullable(pending),
  given: z.array(given),
  /** Each is the number of the kid in `given`, and the place. Absent in a state that an older version wrote. */
  devices: z._default(z.array(z.tuple([count, count])), []),
  challenge,
  lastSig: z.nullable(signature),
  /** Absent in a state that an older version wrote. */
  unanswered: z._default(z.nullable(unanswered), null),
  serial: count,
  /** The nickname. Kept from the start, so that a youth who reloads before the first message keeps it. */
  called: z.string().check(z.maxLength(30)),
  nickname: z.boolean(),
  streams: z.array(z.tuple([z.union([z.literal('youth'), count]), streamId, epoch, count, z.string()])),
  said: z.nullable(z.tuple([epoch, z.array(z.tuple([count, count])), sha256Digest])),
  finals: z.array(z.tuple([epoch, z.array(z.tuple([count, count]))])),
})
type Packed = z.output<typeof shape>

export type YouthState = Omit<Packed, 'v' | 'unanswered' | 'devices' | 'streams' | 'said' | 'finals'> & {
  unanswered?: Unanswered | null
  devices?: DeviceChange[]
  streams: SavedStream[]
  said: Statement | null
  finals: [number, Head[]][]
}

/**
 * The state as text of at most STATE_LIMIT bytes. A larger state loses its oldest streams: the next page then does not know what was opened
 * of them.
 */
export function packState(state: YouthState): string {
  const streams = state.streams.filter(({ from }) => from === 'youth' || state.given.some((g) => g.kid === from))
  for (let dropped = 0; ; dropped++) {
    const text = JSON.stringify(packed(state, streams.slice(dropped)))
    if (new TextEncoder().encode(text).length <= STATE_LIMIT || dropped >= streams.length) return text
  }
}

function packed(state: YouthState, streams: SavedStream[]): Packed {
  const at = new Map(streams.map(({ sid }, i) => [sid, i]))
  const short = (heads: Head[]) => heads.flatMap(({ sid, n }): [number, number][] => (at.has(sid) ? [[at.get(sid)!, n]] : []))
  const isWhole = (heads: Head[]) => heads.every(({ sid }) => at.has(sid))
  const whole = state.said && isWhole(state.said.heads) ? state.said : null
  const numberOf = (kid: Kid) => state.given.findIndex((g) => g.kid === kid)
  const { devices = [], unanswered = null, streams: _streams, said: _said, finals, ...rest } = state
  const writer = (from: string) => (from === 'youth' ? from : numberOf(from))
  return {
    v: 1,
    ...rest,
    unanswered,
    devices: devices.slice(-MOST_CHANGES).map(({ kid, after }) => [numberOf(kid), after]),
    streams: streams.map(({ from, sid, ep, lastPlace, opened }) => [writer(from), sid, ep, lastPlace, opened]),
    said: whole && [whole.ep, short(whole.heads), whole.hash],
    // An incomplete list of final heads would refuse envelopes that belong there. The youth's own 'epoch' envelope in the transcript states it again.
    finals: finals.filter(([, heads]) => isWhole(heads)).map(([ep, heads]) => [ep, short(heads)]),
  }
}

/** Null for anything that `packState` did not write. */
export function unpackState(text: string): YouthState | null {
  const parsed = shape.safeParse(JSON.parse(text))
  if (!parsed.success) return null
  const { v: _v, devices, streams, said, finals, ...rest } = parsed.data
  const names = streams.map(([from, sid, ep, lastPlace, opened]) => ({
    from: from === 'youth' ? from : (rest.given[from]?.kid ?? 'youth'),
    sid,
    ep,
    lastPlace,
    opened,
  }))
  const long = (heads: [number, number][]): Head[] =>
    heads.flatMap(([i, n]) => {
      const stream = names[i]
      return stream ? [{ from: stream.from, sid: stream.sid, n }] : []
    })
  return {
    ...rest,
    devices: devices.flatMap(([i, after]) => (rest.given[i] ? [{ kid: rest.given[i].kid, after }] : [])),
    streams: names,
    said: said && { ep: said[0], heads: long(said[1]), hash: said[2] },
    finals: finals.map(([ep, heads]) => [ep, long(heads)]),
  }
}
