import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import type { Proof, Puzzle } from '../../../../shared/proof.ts'
import { aYouth } from '../../../support/actors.ts'
import { LIGHT, madeUpProof, proofFrom, puzzleFrom, solved } from '../../../support/proof.ts'
import { newInstallation } from '../../../support/servers/server.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { bytes } from '../../../support/service.ts'
import { closeWires, wireTo } from '../../../support/wire.ts'
import { LINE, youthAt } from '../people.ts'

const clock = { ahead: 0 }
let one: AppHere
let two: AppHere
let foreign: AppHere
let redis: Redis
beforeAll(async () => {
  redis = new Redis(inject('liveUrl'))
  const installation = newInstallation()
  const now = () => Date.now() + clock.ahead
  one = await openAppHere({ installation, now })
  two = await openAppHere({ installation, now })
  foreign = await openAppHere()
})
afterEach(closeWires)
afterAll(async () => {
  redis.disconnect()
  await Promise.all([one, two, foreign].map((at) => at?.app.close()))
})

const refused = (why: string) => ({ ok: false, why })
const join = async (proof: Proof, at = one, asked = aYouth({ line: LINE }).asked) =>
  (await wireTo(at.origin, '/youth')).ask('queue:join', { ...asked, proof })
const rows = async () =>
  (await redis.keys(`*${one.installation.prefix}*`)).filter((key) => !/:bull}|:counters$|:birth$|:fold$/.test(key)).sort()
const changed = ({ puzzle, solution }: Proof, change: Partial<Puzzle['parameters']>): Proof => ({
  puzzle: { ...puzzle, parameters: { ...puzzle.parameters, ...change } },
  solution,
})

test('[ADM1] a place in the queue takes a solved puzzle; without one, nothing is written', async () => {
  const before = await rows()
  const wire = await wireTo(one.origin, '/youth')
  expect(await wire.raw('queue:join', aYouth({ line: LINE }).asked)).toEqual(refused('malformed'))
  expect(await wire.raw('queue:join', { ...aYouth({ line: LINE }).asked, proof: madeUpProof() })).toEqual(refused('unproved'))
  expect(await rows()).toEqual(before)
  expect(await join(await proofFrom(one.origin))).toMatchObject({ ok: true })
})

test('[ADM2] a proof is good once, at every process; asked again by the same page it is the same ticket', async () => {
  const proof = await proofFrom(one.origin)
  const youth = aYouth({ line: LINE })
  expect(await join(proof, one, youth.asked)).toMatchObject({ ok: true, value: { conv: youth.asked.conv } })
  expect(await join(proof, two, youth.asked)).toMatchObject({ ok: true, value: { conv: youth.asked.conv } })
  for (const at of [one, two]) expect(await join(proof, at)).toEqual(refused('replayed'))
  expect(await join(proof, two, { ...youth.asked, token: bytes(32) })).toEqual(refused('not-yours'))
})

test('[ADM2] forty conversations at once with one proof are one ticket', async () => {
  const proof = await proofFrom(one.origin)
  const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => join(proof, i % 2 ? one : two)))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.filter((answer) => !answer.ok)).toEqual(Array.from({ length: 39 }, () => refused('replayed')))
})

test('[ADM3] what is spliced, weakened, changed, found by guessing, or of another installation is no proof, and leaves no row', async () => {
  const [real, other] = [await proofFrom(one.origin), await proofFrom(one.origin)]
  const { data } = real.puzzle.parameters
  const wrong: Record<string, Proof> = {
    'another puzzle with this solution': { puzzle: other.puzzle, solution: real.solution },
    'the signature of another': { puzzle: { ...real.puzzle, signature: other.puzzle.signature }, solution: real.solution },
    'the parameters of another': changed(real, other.puzzle.parameters),
    'a later end': changed(real, { data: { ...data, until: data.until + 1 } }),
    'made for urgency after all': changed(real, { data: { ...data, urgent: true } }),
    'fewer rounds': changed(real, { cost: 0 }),
    'another nonce, so that it is not yet used': changed(real, { nonce: 'a'.repeat(32) }),
    'the key of another': changed(real, { keySignature: other.puzzle.parameters.keySignature }),
    'a guessed key': { puzzle: real.puzzle, solution: { counter: 0, derivedKey: real.puzzle.parameters.keyPrefix.repeat(2) } },
    'of another installation': await proofFrom(foreign.origin),
  }
  const before = await rows()
  for (const [what, proof] of Object.entries(wrong)) expect({ what, ...(await join(proof)) }).toEqual({ what, ...refused('unproved') })
  expect((await rows()).filter((row) => !before.includes(row))).toEqual([])
  // It was used up by none of that.
  expect(await join(real)).toMatchObject({ ok: true })
})

test('[ADM3] a proof that ran out is stale, and leaves no row; with a new one the same page gets the same ticket', async () => {
  const before = await rows()
  const youth = aYouth({ line: LINE })
  const proof = await proofFrom(one.origin)
  clock.ahead += 5 * 60_000
  expect(await join(proof, one, youth.asked)).toEqual(refused('stale'))
  expect((await rows()).filter((row) => !before.includes(row))).toEqual([])
  const newer = await proofFrom(one.origin)
  expect(await join(newer, one, youth.asked)).toMatchObject({ ok: true })
  // Its answer was lost, and so much time went by.
  clock.ahead += 5 * 60_000
  expect(await join(newer, one, youth.asked)).toEqual(refused('stale'))
  expect(await join(await proofFrom(one.origin), one, youth.asked)).toMatchObject({ ok: true, value: { conv: youth.asked.conv } })
  clock.ahead = 0
})

test('[ADM5] a connection that only tries proofs is answered three times, and then closed', async () => {
  const wire = await wireTo(one.origin, '/youth')
  for (let i = 0; i < 3; i++)
    expect(await wire.ask('queue:join', { ...aYouth({ line: LINE }).asked, proof: madeUpProof() })).toEqual(refused('unproved'))
  expect(await wire.closed).toBe('io server disconnect')
})

test('[ADM6] coming back takes no work: neither a lost connection nor a reload asks for a proof', async () => {
  const youth = await youthAt(one.origin)
  await youth.join()
  await youth.reconnect(two.origin, true)
  expect(await youth.resume()).toMatchObject({ ok: true, value: { view: { phase: 'waiting' } } })
})

test('[ADM7] a puzzle is asked for by our own pages, in the right shape, and the answer is kept by nobody on the way', async () => {
  const ask = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${one.origin}/puzzle`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
  const given = await ask('{"urgent":false}')
  expect([given.status, given.headers.get('cache-control'), given.headers.get('set-cookie')]).toEqual([200, 'no-store', null])
  expect((await ask('{"urgent":false}', { origin: 'https://example.com' })).status).toBe(403)
  expect((await ask('{"urgent":false}', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  for (const wrong of ['', '{', '{}', '[]', '{"urgent":1}', '{"urgent":true,"more":1}', `{"urgent":"${'x'.repeat(2000)}"}`])
    expect([400, 413]).toContain((await ask(wrong)).status)
  expect((await fetch(`${one.origin}/puzzle`)).status).toBe(404)
})

test('[ADM8] each puzzle is another one, says nothing of who asked, and asks for what this server is set to', async () => {
  const puzzles = await Promise.all(Array.from({ length: 20 }, () => puzzleFrom(one.origin)))
  expect(new Set(puzzles.map(({ parameters }) => parameters.nonce)).size).toBe(20)
  for (const { parameters } of puzzles) {
    expect(parameters.cost).toBe(LIGHT.rounds)
    expect(Object.keys(parameters.data)).toEqual(['until', 'urgent'])
    expect(parameters.data.until).toBeLessThanOrEqual(Date.now() + 5 * 60_000)
  }
  // What was tried in vain before has made this place hotter.
  expect((await solved(puzzles[0]!)).solution.counter).toBeLessThan(4 * LIGHT.tries)
})
