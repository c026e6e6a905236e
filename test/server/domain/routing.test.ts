import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fits, pairUp, type WaitingHead } from '../../../server/domain/seating/routing.ts'
import type { OnDuty } from '../../../server/domain/seating/shift.ts'

const head = (conv: string, orderAt: number, over: Partial<WaitingHead> = {}): WaitingHead => ({
  conv,
  group: 'family',
  lang: 'da',
  age: '15-17',
  orderAt,
  avoid: [],
  ...over,
})
const onDuty = (person: string, over: Partial<OnDuty> = {}): OnDuty => ({
  person,
  page: 'p',
  kid: 'k',
  lines: ['a'],
  langs: ['da'],
  topics: [],
  ages: [],
  seats: 1,
  state: 'on',
  since: 0,
  lastSeatedAt: 0,
  missed: 0,
  awayAt: null,
  taken: 0,
  ...over,
})
const pairs = (heads: WaitingHead[], free: OnDuty[]) => pairUp(heads, free).map((p) => `${p.conv}+${p.person}`)

test('[QUE8] the lowest order is seated first, whatever order the buckets came in', () => {
  expect(pairs([head('late', 9), head('early', 1), head('mid', 5)], [onDuty('sam', { seats: 2 })])).toEqual(['early+sam', 'mid+sam'])
})

test("[SEA1] a youth is seated only with a counsellor who speaks the youth's language, takes the topic and age, and is not avoided", () => {
  expect(pairs([head('y', 1, { lang: 'en' })], [onDuty('sam')])).toEqual([])
  expect(pairs([head('y', 1)], [onDuty('sam', { topics: ['school-job'] })])).toEqual([])
  expect(pairs([head('y', 1)], [onDuty('sam', { ages: ['21-25'] })])).toEqual([])
  expect(pairs([head('y', 1, { avoid: ['sam'] })], [onDuty('sam')])).toEqual([])
  expect(pairs([head('y', 1)], [onDuty('sam', { topics: ['family'], ages: ['15-17'], langs: ['en', 'da'] })])).toEqual(['y+sam'])
})

test('[SEA2] a question not answered excludes nobody', () => {
  expect(pairs([head('y', 1, { group: 'none', age: 'unknown' })], [onDuty('sam', { topics: ['family'], ages: ['21-25'] })])).toEqual([
    'y+sam',
  ])
})

test('[SEA3] most free seats first, then who has waited longest for a youth, then by id', () => {
  expect(pairs([head('y', 1)], [onDuty('one', { seats: 3, taken: 2 }), onDuty('two', { seats: 3, taken: 1 })])).toEqual(['y+two'])
  expect(pairs([head('y', 1)], [onDuty('new', { lastSeatedAt: 9 }), onDuty('old', { lastSeatedAt: 2 })])).toEqual(['y+old'])
  expect(pairs([head('y', 1)], [onDuty('b'), onDuty('a')])).toEqual(['y+a'])
  expect(pairs([head('x', 1), head('y', 2)], [onDuty('a', { seats: 2 }), onDuty('b', { lastSeatedAt: 5 })])).toEqual(['x+a', 'y+b'])
  expect(pairs([head('x', 1), head('y', 2), head('z', 3)], [onDuty('a', { seats: 2 }), onDuty('b', { seats: 2 })])).toEqual([
    'x+a',
    'y+b',
    'z+a',
  ])
})

test('[SEA4] one who is not on the list of free seats, or has none left, is never proposed', () => {
  expect(pairs([head('y', 1)], [onDuty('full', { seats: 2, taken: 2 }), onDuty('over', { seats: 1, taken: 3 })])).toEqual([])
})

const topics = ['family', 'school-job', 'other'] as const
const ages = ['12-14', '15-17', '18-20'] as const
const persons = ['sam', 'mette', 'ali', 'bo'] as const
const someHead = fc.record({
  conv: fc.uuid(),
  group: fc.constantFrom('none', ...topics),
  lang: fc.constantFrom('da', 'en'),
  age: fc.constantFrom('unknown', ...ages),
  orderAt: fc.nat(50),
  avoid: fc.subarray([...persons]),
}) satisfies fc.Arbitrary<WaitingHead>
const somebody = fc.record({
  langs: fc.subarray(['da', 'en'] as const),
  topics: fc.subarray([...topics]),
  ages: fc.subarray([...ages]),
  seats: fc.integer({ min: 1, max: 5 }),
  taken: fc.nat(5),
  lastSeatedAt: fc.nat(9),
})
const some = fc.tuple(
  fc.uniqueArray(someHead, { selector: (h) => h.conv, maxLength: 30 }),
  fc.array(somebody, { maxLength: 4 }).map((all) => all.map((one, i) => onDuty(persons[i]!, { ...one, langs: [...one.langs] }))),
)

test('[SEA5] for any queue and any team: everyone fits, nobody twice, no seat overfilled, nobody passed over for a later youth, no fit left lying', () => {
  fc.assert(
    fc.property(some, ([heads, free]) => {
      const proposed = pairUp(heads, free)
      const left = new Map(free.map((o) => [o.person, Math.max(0, o.seats - o.taken)]))
      const who = new Map(free.map((o) => [o.person, o]))
      const seated = new Map(proposed.map((p) => [p.conv, p.person]))
      expect(seated.size).toBe(proposed.length)
      for (const h of [...heads].sort((a, b) => a.orderAt - b.orderAt || (a.conv < b.conv ? -1 : 1))) {
        const person = seated.get(h.conv)
        const could = free.filter((o) => left.get(o.person)! > 0 && fits(h, o))
        if (person === undefined) expect(could).toEqual([])
        else {
          expect(fits(h, who.get(person)!)).toBe(true)
          left.set(person, left.get(person)! - 1)
          expect(left.get(person)).toBeGreaterThanOrEqual(0)
          // most room of all who could have had this youth
          expect(Math.max(...could.map((o) => left.get(o.person)!))).toBeLessThanOrEqual(left.get(person)! + 1)
        }
      }
      expect(pairUp([...heads].reverse(), [...free].reverse())).toEqual(proposed)
    }),
    { numRuns: 500 },
  )
})
