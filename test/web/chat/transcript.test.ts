import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  emptyTranscript,
  placeStanding,
  type Transcript,
  withMark,
  withOldestGone,
  withPlace,
  withPosted,
  withReached,
  withWritten,
} from '../../../web/chat/transcript.ts'

const theirs = (place: number) => ({
  kind: 'text' as const,
  key: `t${place}`,
  from: 'k',
  mine: false,
  text: `${place}`,
  place,
  at: place,
  mark: null,
})
const texts = (t: Transcript) => t.entries.map((entry) => (entry.kind === 'text' ? entry.text : 'missing'))
const marks = (t: Transcript) => t.entries.map((entry) => (entry.kind === 'text' ? entry.mark : null))

test('[CHA1] what is taken in stands by place, once each, however it came', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 }), fc.array(fc.integer({ min: 1, max: 6 })), (order, again) => {
      const all = [...order, ...again].reduce((t, place) => withPlace(t, place, theirs(place)), emptyTranscript)
      expect(texts(all)).toEqual(['1', '2', '3', '4', '5', '6'])
    }),
  )
})

test('[CHA2] the next place, one already taken in and one after a hole are told apart', () => {
  const t = withPlace(withPlace(emptyTranscript, 1, theirs(1)), 2, null)
  expect([1, 2, 3, 4].map((place) => placeStanding(t, place))).toEqual(['known', 'known', 'next', 'ahead'])
})

test('[CHA3] what was deleted before one saw it is said once, and not waited for', () => {
  const t = withOldestGone(withPlace(emptyTranscript, 1, theirs(1)), 5)
  expect(t.oldestDeleted).toBe(true)
  expect(placeStanding(t, 5)).toBe('next')
  const seen = withPlace(withPlace(emptyTranscript, 1, null), 2, null)
  expect(withOldestGone(seen, 3)).toBe(seen)
})

test('[CHA12] a message of one’s own is sending, sendt, leveret, læst, and never goes back', () => {
  const names = new Map([['a', { from: 'youth', sid: 's', n: 0 }]])
  const heads = [{ from: 'youth', sid: 's', n: 0 }]
  let t = withWritten(emptyTranscript, 'a', 'youth', 'hej', 1)
  expect(marks(t)).toEqual(['sending'])
  t = withMark(t, 'a', 'failed')
  expect(marks(t)).toEqual(['failed'])
  t = withPosted(t, 'a', 1, 2)
  expect(marks(t)).toEqual(['sent'])
  t = withReached(t, 'delivered', heads, names)
  t = withReached(t, 'read', heads, names)
  expect(marks(t)).toEqual(['read'])
  expect(marks(withReached(t, 'delivered', heads, names))).toEqual(['read'])
  expect(marks(withMark(withPosted(t, 'a', 1, 2), 'a', 'failed'))).toEqual(['read'])
})

test('[CHA12] only what lies at or before a head is delivered', () => {
  const names = new Map([
    ['a', { from: 'youth', sid: 's', n: 0 }],
    ['b', { from: 'youth', sid: 's', n: 1 }],
  ])
  let t = withWritten(withWritten(emptyTranscript, 'a', 'youth', '1', 1), 'b', 'youth', '2', 1)
  t = withReached(withPosted(withPosted(t, 'a', 1, 1), 'b', 2, 1), 'delivered', [{ from: 'youth', sid: 's', n: 0 }], names)
  expect(marks(t)).toEqual(['delivered', 'sent'])
})
