// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Outcome, refuse } from '../../../../shared/outcome.ts'
import type { Proof, Puzzle } from '../../../../shared/proof.ts'
import { openSolver } from '../../../../web/youth/choices/openSolver.ts'
import { openProofs } from '../../../../web/youth/choices/proofs.ts'
import { madeUpProof } from '../../../support/proof.ts'
import { makeRoot, NOW, unsignedRoster } from '../../cipher/stage.ts'
import { on, turnClock, waitFor } from '../talk/seatedYouth.ts'
import { PretendDoor } from '../visit/pretendDoor.ts'

turnClock()
const MINUTE_MS = 60_000

/** Puzzles as they come, each by its number, and solutions when the test says so. */
function world() {
  const asked: boolean[] = []
  const solving: PromiseWithResolvers<Proof['solution'] | null>[] = []
  const clock = { now: NOW }
  const none = { left: 0 }
  const proofs = openProofs({
    now: () => clock.now,
    puzzle: async (urgent) => {
      if (none.left-- > 0) return null
      asked.push(urgent)
      const { puzzle } = madeUpProof()
      return { ...puzzle, signature: String(asked.length) }
    },
    solve: () => {
      const work = Promise.withResolvers<Proof['solution'] | null>()
      solving.push(work)
      return work.promise
    },
  })
  const pass = async (ms: number) => {
    clock.now += ms
    await vi.advanceTimersByTimeAsync(ms)
  }
  const { solution } = madeUpProof()
  return { proofs, asked, solving, none, pass, solveAll: () => solving.forEach((work) => void work.resolve(solution)) }
}
const nameOf = (proof: Outcome<Proof>) => (proof.ok ? proof.value.puzzle.signature : proof.why)

test('[ADM16] the work begins with the choices and is renewed before it runs out, for as long as a person chooses and no longer', async () => {
  const { proofs, asked, solveAll, pass } = world()
  proofs.prepare()
  proofs.prepare()
  await pass(0)
  expect(asked).toEqual([false])
  solveAll()
  await pass(4 * MINUTE_MS)
  solveAll()
  expect(asked).toHaveLength(2)
  expect(nameOf(await proofs.take(false))).toBe('2')
  await pass(60 * MINUTE_MS)
  expect(asked).toHaveLength(2)
  proofs.prepare()
  await pass(300 * MINUTE_MS)
  expect(asked.length).toBeLessThan(10)
})

test('[ADM16] what has run out is not used: a new one is made', async () => {
  const { proofs, asked, solveAll, pass } = world()
  proofs.prepare()
  await pass(0)
  solveAll()
  for (let i = 0; i < 6; i++) await pass(4 * MINUTE_MS).then(solveAll)
  await pass(10 * MINUTE_MS)
  const before = asked.length
  const taken = proofs.take(false)
  await pass(0)
  solveAll()
  expect(nameOf(await taken)).toBe(String(before + 1))
})

test('[ADM21] without a puzzle it asks again, and after half a minute says that there is none; a browser that cannot solve says so at once', async () => {
  const { proofs, none, pass, solving, asked } = world()
  none.left = 3
  const taken = proofs.take(true)
  await pass(7000)
  expect(asked).toEqual([true])
  solving[0]!.resolve(null)
  expect(await taken).toEqual(refuse('unproved'))
  none.left = 1000
  const never = proofs.take(false)
  await pass(40_000)
  expect(await never).toEqual(refuse('no-answer'))
})

/** A page at a door that plays the server. */
async function arrived(change: Parameters<PretendDoor['page']>[2] = {}) {
  const root = await makeRoot()
  const door = new PretendDoor(async () => root.sign(unsignedRoster([])))
  const { talk } = door.page(root.pub, sessionStorage, change)
  talk.begin(false, 'Ravn')
  return { door, talk }
}

test('[ADM17] the last tap waits for nothing: the place is asked for with what was solved while one chose', async () => {
  const solve = vi.fn(async (_: Puzzle) => madeUpProof().solution)
  const { door, talk } = await arrived({ solve })
  await waitFor(() => expect(solve).toHaveBeenCalledTimes(1))
  await talk.join()
  await on(talk, 'waiting')
  expect(solve).toHaveBeenCalledTimes(1)
  expect(door.last('queue:join').proof).toEqual(madeUpProof())
})

test.each(['stale', 'replayed', 'unproved'] as const)(
  '[ADM18] told %s, the page solves another puzzle and asks for the same ticket',
  async (why) => {
    const solve = vi.fn(async (_: Puzzle) => madeUpProof().solution)
    const { door, talk } = await arrived({ solve })
    door.refuseNext('queue:join', why)
    await talk.join()
    await on(talk, 'waiting')
    expect(solve).toHaveBeenCalledTimes(2)
    const joins = door.asked.filter(([name]) => name === 'queue:join').map(([, payload]) => payload as { conv: string; token: string })
    expect(new Set(joins.map(({ conv, token }) => conv + token)).size).toBe(1)
  },
)

test('[ADM18] in danger, it solves one made for that where others have said so before', async () => {
  const asked: boolean[] = []
  const { door, talk } = await arrived({
    puzzle: async (urgent) => {
      asked.push(urgent)
      return madeUpProof().puzzle
    },
  })
  door.refuseNext('queue:join', 'unproved')
  talk.happen({ is: 'chose', change: { urgent: true } })
  await talk.join()
  await on(talk, 'waiting')
  expect(asked).toEqual([false, true])
  door.refuseNext('urgent:say', 'unproved')
  await talk.urgent()
  expect(asked).toEqual([false, true, true])
  expect(door.last('urgent:say')).toEqual({ proof: madeUpProof() })
})

test('[ADM23] where the work cannot be done, or never is enough, the page says so, keeps nothing, and may be asked again', async () => {
  let can = false
  const { door, talk } = await arrived({ solve: async () => (can ? madeUpProof().solution : null) })
  await talk.join()
  await on(talk, 'no-proof')
  expect(door.times('queue:join')).toBe(0)
  expect(sessionStorage.length).toBe(0)
  can = true
  door.refuseNext('queue:join', 'unproved', 'unproved', 'unproved')
  await talk.join()
  await on(talk, 'no-proof')
  await talk.join()
  await on(talk, 'waiting')
})

class PretendWorker {
  static opened: PretendWorker[] = []
  onmessage: ((event: { data: unknown }) => void) | null = null
  onerror: (() => void) | null = null
  ended = false
  address: unknown
  constructor(address: unknown) {
    this.address = address
    PretendWorker.opened.push(this)
  }
  postMessage() {}
  terminate() {
    this.ended = true
  }
}
beforeEach(() => {
  PretendWorker.opened = []
})
afterEach(() => vi.unstubAllGlobals())

test('[ADM20] one worker, at the one address that the one policy lets through; what is no answer, an error, and silence are none', async () => {
  vi.stubGlobal('Worker', PretendWorker)
  const policies: { name: string; create(address: string): unknown }[] = []
  vi.stubGlobal('trustedTypes', {
    createPolicy(name: string, { createScriptURL }: { createScriptURL(address: string): string }) {
      policies.push({ name, create: createScriptURL })
      return { createScriptURL: (address: string) => ({ trusted: createScriptURL(address) }) }
    },
  })
  const solve = openSolver('/assets/solver.js', 5000)
  const { puzzle, solution } = madeUpProof()
  const ask = async (then: (worker: PretendWorker) => unknown) => {
    const answer = solve(puzzle)
    await then(PretendWorker.opened.at(-1)!)
    return answer
  }
  expect(await ask((worker) => worker.onmessage?.({ data: solution }))).toEqual(solution)
  expect(await ask((worker) => worker.onmessage?.({ data: { counter: -1, derivedKey: '' } }))).toBeNull()
  expect(await ask((worker) => worker.onmessage?.({ data: null }))).toBeNull()
  expect(await ask((worker) => worker.onerror?.())).toBeNull()
  expect(await ask(() => vi.advanceTimersByTimeAsync(5000))).toBeNull()
  expect(PretendWorker.opened.map(({ address, ended }) => [address, ended])).toEqual(
    Array.from({ length: 5 }, () => [{ trusted: '/assets/solver.js' }, true]),
  )
  expect(policies.map(({ name }) => name)).toEqual(['ungechat'])
  for (const other of ['/assets/solver.js?', 'https://example.com/solver.js', 'data:text/javascript,0', ''])
    expect(() => policies[0]!.create(other)).toThrow()
})

test('[ADM20] a browser without workers answers that it cannot, and one that refuses them the same', async () => {
  expect(await openSolver('/assets/solver.js')(madeUpProof().puzzle)).toBeNull()
  vi.stubGlobal('Worker', function refused() {
    throw new DOMException('blocked')
  })
  expect(await openSolver('/assets/solver.js')(madeUpProof().puzzle)).toBeNull()
})
