import fc from 'fast-check'
import { counsellors, lineIds } from './town.ts'

/** What may happen next, before anybody knows whom it will happen to: youths and counsellors by their turn among those there are. */
export type Deed =
  | { op: 'join'; line: number; urgent: boolean; phone: boolean; topic: number; age: number; en: boolean }
  | { op: 'away'; youth: number }
  | { op: 'back'; youth: number }
  | { op: 'urgent'; youth: number }
  | { op: 'calling'; youth: number }
  | { op: 'leave'; youth: number }
  | { op: 'refuse'; youth: number }
  | { op: 'another'; youth: number }
  | { op: 'same'; youth: number }
  | { op: 'write'; youth: number }
  | { op: 'wraps'; youth: number; history: boolean }
  | { op: 'start'; who: number; seats: number; both: boolean }
  | { op: 'duty'; who: number; state: 'on' | 'paused' | 'finishing' }
  | { op: 'off'; who: number }
  | { op: 'gone'; who: number }
  | { op: 'desk'; who: number }
  | { op: 'answer'; who: number }
  | { op: 'serve'; who: number }
  | { op: 'accept'; who: number; turn: number }
  | { op: 'decline'; who: number; turn: number }
  | { op: 'return'; who: number; turn: number }
  | { op: 'end'; who: number; turn: number }
  | { op: 'handOver'; who: number; turn: number; to: number }
  | { op: 'takeBack'; who: number; turn: number }
  | { op: 'yes'; who: number }
  | { op: 'no'; who: number }
  | { op: 'take'; who: number }
  | { op: 'sweep' }
  /** The process dies so many commands later, and another comes up in its place once the burst is over. */
  | { op: 'die'; after: number }
/** Everything of one burst is asked at once, half of it here and half there; then, if `served`, everybody takes what rings; then so much time passes. */
export type Burst = { deeds: { side: 0 | 1; deed: Deed }[]; served: boolean; thenMs: number }
/** `seats`: how many each counsellor begins with, 0 for who comes later. `joins`: who stands at the door when it opens. */
export type Story = { seats: number[]; joins: Deed[]; bursts: Burst[] }

const youth = fc.nat(11)
const who = fc.nat(counsellors.length - 1)
const turn = fc.nat(3)
type Rest<Op> = Omit<Extract<Deed, { op: Op }>, 'op'>
const of = <Op extends Deed['op']>(op: Op, rest: { [K in keyof Rest<Op>]: fc.Arbitrary<Rest<Op>[K]> }) =>
  fc.record({ op: fc.constant(op), ...rest }) as fc.Arbitrary<Deed> // the rest is of this op, by its type

const join = of('join', {
  line: fc.nat(lineIds.length - 1),
  urgent: fc.boolean(),
  phone: fc.boolean(),
  topic: fc.nat(2),
  age: fc.nat(2),
  en: fc.boolean(),
})
const common: { weight: number; arbitrary: fc.Arbitrary<Deed> }[] = [
  { weight: 9, arbitrary: join },
  { weight: 7, arbitrary: of('start', { who, seats: fc.integer({ min: 1, max: 3 }), both: fc.boolean() }) },
  { weight: 9, arbitrary: of('serve', { who }) },
  { weight: 4, arbitrary: of('answer', { who }) },
  { weight: 4, arbitrary: of('accept', { who, turn }) },
  { weight: 6, arbitrary: of('wraps', { youth, history: fc.boolean() }) },
  { weight: 3, arbitrary: of('away', { youth }) },
  { weight: 3, arbitrary: of('back', { youth }) },
  { weight: 2, arbitrary: of('urgent', { youth }) },
  { weight: 2, arbitrary: of('leave', { youth }) },
  { weight: 2, arbitrary: of('refuse', { youth }) },
  { weight: 3, arbitrary: of('another', { youth }) },
  { weight: 1, arbitrary: of('same', { youth }) },
  { weight: 1, arbitrary: of('calling', { youth }) },
  { weight: 2, arbitrary: of('write', { youth }) },
  { weight: 2, arbitrary: of('duty', { who, state: fc.constantFrom('on', 'paused', 'finishing') }) },
  { weight: 1, arbitrary: of('off', { who }) },
  { weight: 2, arbitrary: of('gone', { who }) },
  { weight: 2, arbitrary: of('desk', { who }) },
  { weight: 3, arbitrary: of('decline', { who, turn }) },
  { weight: 3, arbitrary: of('return', { who, turn }) },
  { weight: 2, arbitrary: of('end', { who, turn }) },
  { weight: 5, arbitrary: of('handOver', { who, turn, to: who }) },
  { weight: 1, arbitrary: of('takeBack', { who, turn }) },
  { weight: 4, arbitrary: of('yes', { who }) },
  { weight: 1, arbitrary: of('no', { who }) },
  { weight: 3, arbitrary: of('take', { who }) },
  { weight: 3, arbitrary: of('sweep', {}) },
]
const death = { weight: 4, arbitrary: of('die', { after: fc.nat(25) }) }

const team = fc.array(fc.nat(2), { minLength: counsellors.length, maxLength: counsellors.length })
/** Whoever is turned down by the only one there can turn to nobody else. */
const alone = fc.tuple(who, fc.integer({ min: 1, max: 3 })).map(([one, seats]) => counsellors.map((_, i) => (i === one ? seats : 0)))

/** `deaths`: with processes that die between any two steps. */
export const aStory = ({ deaths, bursts, deeds }: { deaths: boolean; bursts: number; deeds: number }): fc.Arbitrary<Story> => {
  const deed = fc.oneof(...common, ...(deaths ? [death] : []))
  const burst = fc.record({
    deeds: fc.array(fc.record({ side: fc.constantFrom<0 | 1>(0, 1), deed }), { minLength: 3, maxLength: deeds }),
    served: fc.boolean(),
    thenMs: fc.constantFrom(0, 0, 0, 0, 1000, 1000, 1000, 9000, 21_000, 61_000, 190_000, 660_000, 960_000),
  })
  return fc.record({
    seats: fc.oneof({ weight: 3, arbitrary: team }, { weight: 1, arbitrary: alone }),
    joins: fc.array(join, { maxLength: 8, minLength: 2 }),
    bursts: fc.array(burst, { minLength: 3, maxLength: bursts }),
  })
}
