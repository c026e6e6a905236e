import { expect, test } from 'vitest'
import { type Admission, type AdmissionEntry, openAdmission } from '../../../server/admission/admission.ts'
import { openGate } from '../../../server/admission/gate.ts'
import { madeUpProof, solved } from '../../support/proof.ts'

const MINUTE_MS = 60_000
const keys = { puzzle: 'one key', solution: 'another key' }

function open() {
  const clock = { now: 1_800_000_000_000 }
  const admission = openAdmission({ keys, work: { rounds: 1, tries: 200 }, urgentMs: 10 * MINUTE_MS, now: () => clock.now })
  return { clock, admission }
}
/** How much harder than usual a puzzle from there is, by what must be tried on an average. */
async function hardness(admission: Admission, place: string, urgent = false): Promise<number> {
  const counters: number[] = []
  for (let i = 0; i < 4; i++) counters.push((await solved((await admission.puzzleFor(place, urgent))!)).solution.counter)
  return Math.max(...counters)
}
const tickets = (entry: AdmissionEntry, count: number) => {
  for (let i = 0; i < count; i++) entry.tookTicket()
}

test('[ADM9] more from one place makes its puzzles harder, never more than four times, and forgets it within the hour', async () => {
  const { clock, admission } = open()
  const here = admission.enter('here')
  for (let i = 0; i < 10; i++) expect(await hardness(admission, 'lone')).toBeLessThan(200)
  tickets(here, 1000)
  const hot: number[] = []
  for (let i = 0; i < 10; i++) hot.push(await hardness(admission, 'here'))
  expect(Math.max(...hot)).toBeGreaterThan(400)
  expect(Math.max(...hot)).toBeLessThan(800)
  expect(await hardness(admission, 'elsewhere')).toBeLessThan(200)
  clock.now += 60 * MINUTE_MS
  for (let i = 0; i < 5; i++) expect(await hardness(admission, 'here')).toBeLessThan(200)
})

test('[ADM9] wrong proofs make it harder too, and somebody who is alone never notices', async () => {
  const { admission } = open()
  for (let i = 0; i < 100; i++) expect(await admission.enter('here').check(madeUpProof())).toBe('unproved')
  const hot: number[] = []
  for (let i = 0; i < 10; i++) hot.push(await hardness(admission, 'here'))
  expect(Math.max(...hot)).toBeGreaterThan(200)
})

test('[ADM10] of ten thousand places the one unseen for longest is forgotten, and each within the hour', async () => {
  const { clock, admission } = open()
  for (let i = 0; i < 10_050; i++) admission.isFirstVisit(`place ${i}`, 'a')
  expect(admission.size()).toBe(10_000)
  expect(admission.isFirstVisit('place 10049', 'a')).toBe(false)
  expect(admission.isFirstVisit('place 0', 'a')).toBe(true)
  clock.now += 61 * MINUTE_MS
  admission.isFirstVisit('somebody new', 'a')
  expect(admission.size()).toBe(1)
})

test('[PRI25] what one address did is forgotten in its time, also where nobody comes any more', () => {
  const { clock, admission } = open()
  const here = admission.enter('here')
  here.claimUrgent('conv', null)
  here.goesAway('conv')
  clock.now += 29 * MINUTE_MS
  admission.forget()
  expect([admission.size(), admission.absent()]).toEqual([1, 1])
  clock.now += 2 * MINUTE_MS
  admission.forget()
  expect([admission.size(), admission.absent()]).toEqual([1, 0])
  clock.now += 30 * MINUTE_MS
  admission.forget()
  expect([admission.size(), admission.absent()]).toEqual([0, 0])
})

test('[ADM13] the first who says it is urgent takes an ordinary proof; each after that works twice as long, up to eight times', async () => {
  const { admission } = open()
  const usual = await solved((await admission.puzzleFor('here', false))!)
  const urgent = async () => solved((await admission.puzzleFor('here', true))!)
  expect(admission.enter('here').claimUrgent('first', usual)).not.toBeNull()
  expect(admission.enter('here').claimUrgent('first', usual)).not.toBeNull()
  expect(admission.enter('here').claimUrgent('second', usual)).toBeNull()
  expect(admission.enter('here').claimUrgent('second', null)).toBeNull()
  const steep: number[] = []
  for (let i = 0; i < 24; i++) steep.push((await urgent()).solution.counter)
  expect(Math.max(...steep.slice(4))).toBeGreaterThan(600)
  expect(Math.max(...steep)).toBeLessThan(1600)
  expect(admission.enter('here').claimUrgent('second', await urgent())).not.toBeNull()
  expect(admission.enter('elsewhere').claimUrgent('another', usual)).not.toBeNull()
})

test('[ADM13] ten minutes later it is the first again', async () => {
  const { clock, admission } = open()
  admission.enter('here').claimUrgent('first', null)?.settle()
  clock.now += 10 * MINUTE_MS + 1
  expect(admission.enter('here').claimUrgent('second', null)).not.toBeNull()
})

test('[QUE19] in a crowd only the first and the newest have the boost, and what came to nothing is not the newest', async () => {
  const { admission } = open()
  const puzzle = (await admission.puzzleFor('here', true))!
  const proof = await solved(puzzle)
  const says = (conv: string) => admission.enter('here').claimUrgent(conv, proof)!
  expect(says('a').settle()).toEqual([])
  expect(says('b').settle()).toEqual([])
  const c = says('c')
  const d = says('d')
  expect(c.settle()).toEqual(['b'])
  d.undo()
  expect(says('c').settle()).toEqual([])
  expect(says('e').settle()).toEqual(['c'])
  // Settled late, one that others have come after has no boost from the start.
  const [f, g] = [says('f'), says('g')]
  expect(g.settle()).toEqual(['e'])
  expect(f.settle()).toEqual(['f'])
})

test('[QUE21] whoever writes gets a lost boost back, once, and does not lose it again', async () => {
  const { admission } = open()
  const proof = await solved((await admission.puzzleFor('here', true))!)
  const entry = admission.enter('here')
  for (const conv of ['a', 'b', 'c']) entry.claimUrgent(conv, proof)!.settle()
  expect(entry.spoke('b')).toBe(true)
  expect(entry.spoke('b')).toBe(false)
  expect(entry.spoke('c')).toBe(false)
  expect(entry.claimUrgent('d', proof)!.settle()).toEqual([])
  expect(entry.spoke('nobody')).toBe(false)
})

test('[PRE9] three pages of one place are held as long as they may be; more at once are a crowd, and each has the minute', () => {
  const { clock, admission } = open()
  const entry = admission.enter('here')
  const held = (conv: string) => entry.heldUntil(conv, clock.now + 30 * MINUTE_MS)
  expect(entry.goesAway('early')).toEqual([])
  held('early')
  clock.now += MINUTE_MS
  for (const conv of ['a', 'b']) {
    expect(entry.goesAway(conv)).toEqual([])
    held(conv)
  }
  expect(entry.goesAway('c').sort()).toEqual(['a', 'b', 'c'])
  expect(entry.isBrief('early')).toBe(false)
  expect(entry.goesAway('d')).toEqual(['d'])
  expect(admission.enter('elsewhere').goesAway('lone')).toEqual([])
  // Their minute over, there is room again.
  clock.now += MINUTE_MS
  expect(entry.goesAway('later')).toEqual([])
})

test('[PRE9] whoever is back, from wherever, or had no place to hold, takes up no room', () => {
  const { admission } = open()
  const entry = admission.enter('here')
  for (const conv of ['a', 'b', 'c']) expect(entry.goesAway(conv)).toEqual([])
  admission.enter('elsewhere').isBack('a')
  entry.heldUntil('b', null)
  expect(entry.goesAway('d')).toEqual([])
  expect(entry.goesAway('e')).toEqual([])
  expect(entry.goesAway('f')).toHaveLength(4)
})

test('[ADM14] how many wait from one place is known by its pages that are connected', () => {
  const { admission } = open()
  const [one, other] = [admission.enter('here'), admission.enter('here')]
  expect(one.waits({ line: 'a', urgent: true })).toBeNull()
  expect(one.othersIn('a')).toEqual({ all: 0, urgent: 0 })
  expect(other.othersIn('a')).toEqual({ all: 1, urgent: 1 })
  expect(other.othersIn('b')).toEqual({ all: 0, urgent: 0 })
  expect(admission.enter('elsewhere').othersIn('a')).toEqual({ all: 0, urgent: 0 })
  expect(one.waits(null)).toEqual({ line: 'a', urgent: true })
  expect(other.othersIn('a')).toEqual({ all: 0, urgent: 0 })
})

test('[ADM11] so many are let in at once, so many wait, and everybody else is told at once', async () => {
  const gate = openGate(2, 1)
  const doors = Array.from({ length: 4 }, () => Promise.withResolvers<number>())
  const began: number[] = []
  const answers = doors.map((door, i) =>
    gate('here', () => {
      began.push(i)
      return door.promise
    }),
  )
  expect(await answers[3]).toBeNull()
  expect(began).toEqual([0, 1])
  doors[0]!.reject(new Error('failed'))
  await expect(answers[0]).rejects.toThrow('failed')
  await Promise.resolve()
  for (const [i, door] of doors.entries()) door.resolve(i)
  expect(await Promise.all(answers.slice(1))).toEqual([1, 2, null])
  expect(await gate('here', async () => 'in')).toBe('in')
})

test('[ADM12] a thousand that wait from one place keep nobody else waiting or out: places take turns, and the most give way', async () => {
  const gate = openGate(1, 1000)
  const began: string[] = []
  const first = Promise.withResolvers<string>()
  const from = (place: string) => gate(place, async () => began.push(place))
  const inside = gate('crowd', () => first.promise)
  const crowd = Array.from({ length: 1000 }, () => from('crowd'))
  const others = ['school', 'phone', 'phone'].map(from)
  const late = from('crowd')
  expect(await late).toBeNull()
  first.resolve('done')
  await Promise.all([inside, ...crowd, ...others])
  expect(began.slice(0, 5)).toEqual(['crowd', 'school', 'phone', 'crowd', 'phone'])
  expect((await Promise.all(crowd)).filter((answer) => answer === null)).toHaveLength(3)
  expect(await Promise.all(others)).not.toContain(null)
})

test('[ADM4] a proof of a puzzle without the key that is to be found costs no try: it is no puzzle of ours', async () => {
  const { admission } = open()
  const proof = await solved((await admission.puzzleFor('here', false))!)
  const { keySignature: _, ...parameters } = proof.puzzle.parameters
  const cost = 1_000_000_000
  const without = { ...proof, puzzle: { ...proof.puzzle, parameters: { ...parameters, cost } } } as unknown as typeof proof
  const since = performance.now()
  expect(await admission.enter('here').check(without)).toBe('unproved')
  expect(performance.now() - since).toBeLessThan(1000)
})
