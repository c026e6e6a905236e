import { expect, test } from 'vitest'
import { type Admission, openAdmission } from '../../../server/admission/admission.ts'
import { factorOf, HARD_HEAT, urgentFactorOf } from '../../../server/admission/work.ts'
import { solved } from '../../support/proof.ts'

const MINUTE_MS = 60_000
const TRIES = 200
const keys = { puzzle: 'one key', solution: 'another key' }

function open() {
  const clock = { now: 1_800_000_000_000 }
  const admission = openAdmission({ keys, work: { rounds: 1, tries: TRIES }, urgentMs: 10 * MINUTE_MS, now: () => clock.now })
  return { clock, admission }
}
/** The hardest of several puzzles: the number of tries that it took. The puzzles asked for here heat no place beyond the first level. */
async function hardest(admission: Admission, place: string, urgent = false, times = 12): Promise<number> {
  const tries: number[] = []
  for (let i = 0; i < times; i++) tries.push((await solved((await admission.puzzleFor(place, urgent))!)).solution.counter)
  return Math.max(...tries)
}

test('[END7] four times the work for an hour, there and nowhere else, however often; then as before', async () => {
  const { clock, admission } = open()
  admission.enter('here').isBack('conv')
  expect(await hardest(admission, 'here')).toBeLessThan(TRIES)
  admission.harden('conv')
  admission.harden('conv')
  const hard = await hardest(admission, 'here')
  expect(hard).toBeGreaterThan(TRIES)
  expect(hard).toBeLessThan(4 * TRIES)
  expect(await hardest(admission, 'elsewhere')).toBeLessThan(TRIES)
  clock.now += 60 * MINUTE_MS
  expect(await hardest(admission, 'here')).toBeLessThan(TRIES)
})

test('[END7] an urgent claim from there costs at most eight times the work, whatever came before', async () => {
  expect([0, 1, 2, 20].map((before) => urgentFactorOf(HARD_HEAT, before))).toEqual([4, 8, 8, 8])
  expect(factorOf(HARD_HEAT)).toBe(4)
  const { admission } = open()
  const entry = admission.enter('here')
  entry.isBack('conv')
  admission.harden('conv')
  for (const conv of ['a', 'b', 'c']) entry.claimUrgent(conv, null)
  expect(await hardest(admission, 'here', true)).toBeLessThan(8 * TRIES)
})

test('[END10] a youth in danger behind that address gets a proof that is right, and keeps the boost of "urgent"', async () => {
  const { admission } = open()
  admission.enter('here').isBack('conv')
  admission.harden('conv')
  const youth = admission.enter('here')
  const proof = await solved((await admission.puzzleFor('here', true))!)
  expect(await youth.check(proof)).toBe('right')
  expect(youth.claimUrgent('danger', proof)?.settle()).toEqual([])
})

test('[END8] a page that went away within half an hour is still known, a page of another process is not', async () => {
  const { clock, admission } = open()
  const gone = admission.enter('here')
  gone.isBack('conv')
  gone.left('conv')
  gone.goesAway('conv')
  admission.harden('conv')
  admission.harden('somebody else')
  expect(await hardest(admission, 'here')).toBeGreaterThan(TRIES)
  expect(admission.size()).toBe(1)
  clock.now += 61 * MINUTE_MS
  admission.forget()
  admission.harden('conv')
  expect(admission.size()).toBe(0)
})

test('[END8] the newest connection of a page says where it is; the older one that closes later changes nothing', async () => {
  const { admission } = open()
  const [older, newer] = [admission.enter('before'), admission.enter('now')]
  older.isBack('conv')
  newer.isBack('conv')
  older.left('conv')
  admission.harden('conv')
  expect(await hardest(admission, 'now')).toBeGreaterThan(TRIES)
  expect(await hardest(admission, 'before')).toBeLessThan(TRIES)
})
