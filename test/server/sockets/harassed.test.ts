import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { puzzleFrom, solved } from '../../support/proof.ts'
import { newInstallation } from '../../support/servers/server.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { answered, closeWires } from '../../support/wire.ts'
import { talking, youthAt } from './people.ts'

const TRIES = 100
let one: AppHere
let two: AppHere
beforeAll(async () => {
  const installation = newInstallation()
  const work = { rounds: 1, tries: TRIES }
  one = await openAppHere({ installation, work })
  two = await openAppHere({ installation, work })
})
afterEach(closeWires)
afterAll(async () => {
  await Promise.all([one, two].map((at) => at?.app.close()))
})

/** Of ten puzzles the one that took most tries. */
async function hardest(origin: string): Promise<number> {
  const tries: number[] = []
  for (let i = 0; i < 10; i++) tries.push((await solved(await puzzleFrom(origin))).solution.counter)
  return Math.max(...tries)
}

test('[END8] ended at one process, the address is hard at the process of the page, nothing is logged, and a youth in danger rings', async () => {
  const cookie = await one.cookieOf((await one.counsellors())[0]!)
  const { youth, counsellor, conv } = await talking({ youth: two.origin, counsellor: one.origin, cookie })
  expect(await hardest(two.origin)).toBeLessThan(TRIES)
  answered(await counsellor.wire().ask('conversation:end', { conv, harassed: true }))
  await youth.phase('ended')
  expect(await hardest(two.origin)).toBeGreaterThan(TRIES)
  expect(await hardest(one.origin)).toBeLessThan(TRIES)
  expect(one.output() + two.output()).not.toMatch(/harass/)

  const inDanger = await youthAt(two.origin, { urgent: true })
  await inDanger.join()
  await counsellor.accept(inDanger.conv)
  expect(await inDanger.letIn()).toMatchObject({ phase: 'chat' })
})
