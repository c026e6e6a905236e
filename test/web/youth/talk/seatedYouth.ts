import { afterEach, beforeEach, expect, vi } from 'vitest'
import { refuse } from '../../../../shared/outcome.ts'
import type { Chosen } from '../../../../web/youth/choices/steps.ts'
import type { Screen } from '../../../../web/youth/visit/screen.ts'
import type { Talk } from '../../../../web/youth/visit/talk.ts'
import { makeRoot, makeStaff, NOW, unsignedRoster } from '../../cipher/stage.ts'
import { PretendDoor } from '../visit/pretendDoor.ts'

/** Empty storage, and a clock that `waitFor` turns: what is waited for between two tries passes at once. */
export function turnClock(): void {
  beforeEach(() => {
    sessionStorage.clear()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => vi.useRealTimers())
}

export const waitFor = (happened: () => void | Promise<void>) =>
  vi.waitFor(
    async () => {
      await vi.advanceTimersByTimeAsync(100)
      await happened()
    },
    { timeout: 8000, interval: 5 },
  )
export const on = (talk: Talk, at: Screen['at']) => waitFor(() => expect(talk.snapshot().at).toBe(at))

export async function queued(change: Partial<Chosen> = {}) {
  const root = await makeRoot()
  const [mette, jonas] = [await makeStaff('Mette'), await makeStaff('Jonas')]
  const roster = { lost: 0, staff: [mette, jonas], serial: 7, fetched: 0 }
  const clock = { now: NOW }
  const door = new PretendDoor(async () => {
    if (roster.lost-- > 0) throw new TypeError('network')
    roster.fetched += 1
    return root.sign(unsignedRoster(roster.staff, roster.serial))
  })
  const { talk, world } = door.page(root.pub, sessionStorage, { now: () => clock.now })
  talk.begin(false, 'Ravn')
  talk.happen({ is: 'set', change })
  await talk.join()
  await on(talk, 'waiting')
  return { root, mette, jonas, door, talk, world, roster, clock }
}
type Stage = Awaited<ReturnType<typeof queued>>
export async function seated() {
  const s = await queued()
  const { kem } = await s.door.offer(s.mette, 'seat', 0)
  await on(s.talk, 'chat')
  return { ...s, kem }
}
/** The server does what it is asked, and its answer is lost: so many times. */
export function loseAnswers({ door }: Stage, request: string, times: number) {
  const answer = door.answer.bind(door)
  let left = times
  door.answer = (name, payload) => {
    const said = answer(name, payload)
    return name === request && left-- > 0 ? refuse('no-answer') : said
  }
}
export const lastMark = (talk: Talk) => talk.keeper()?.snapshot().entries.at(-1)
