// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import { refuse } from '../../../../shared/outcome.ts'
import type { Screen } from '../../../../web/youth/visit/screen.ts'
import type { Talk } from '../../../../web/youth/visit/talk.ts'
import type { Ask } from '../../../../web/youth/visit/world.ts'
import { makeRoot, makeStaff, unsignedRoster } from '../../cipher/stage.ts'
import { PretendDoor } from './pretendDoor.ts'

beforeEach(() => sessionStorage.clear())
const on = (talk: Talk, at: Screen['at']) => vi.waitFor(() => expect(talk.snapshot().at).toBe(at))

/** A page that joins. The door does what it is asked at once, but each answer to these requests stays under way until the test lets it come. */
async function stage(...slow: string[]) {
  const root = await makeRoot()
  const mette = await makeStaff('Mette')
  const door = new PretendDoor(() => root.sign(unsignedRoster([mette])))
  const late: ((isLost?: boolean) => void)[] = []
  const ask = async (asked: string, payload: unknown) => {
    door.asked.push([asked, payload])
    const answer = await door.answer(asked, payload as never)
    if (!slow.includes(asked)) return answer
    return new Promise((come) => {
      late.push((isLost) => come(isLost ? refuse('no-answer') : answer))
    })
  }
  const { talk } = door.page(root.pub, sessionStorage, { ask: ask as Ask }) // each request is answered as it is typed
  const asks = (nth: number) => vi.waitFor(() => expect(late).toHaveLength(nth))
  talk.begin(false, '')
  void talk.join()
  await asks(1)
  return { door, mette, talk, asks, answers: (isLost?: boolean) => late.shift()!(isLost) }
}

test('[PRA20] an offer that comes before the answer to joining is answered, and the older answer does not hide it', async () => {
  const { door, mette, talk, answers } = await stage('queue:join', 'youth:resume')
  await door.offer(mette, 'seat', 0)
  answers()
  await on(talk, 'chat')
  expect(door.times('wraps:give')).toBe(1)
})

test('[PRA20] an answer to joining that comes when the talk has begun does not lead back to the queue', async () => {
  const { door, mette, talk, asks, answers } = await stage('queue:join', 'youth:resume')
  await door.offer(mette, 'seat', 0)
  await on(talk, 'chat')
  answers()
  // What the page does next: the answer has been taken in.
  await asks(1)
  expect(talk.snapshot().at).toBe('chat')
})

test('[PRA20] an offer that comes before the answer to a resume is answered, too', async () => {
  const { door, mette, talk, answers } = await stage('youth:resume')
  await door.offer(mette, 'seat', 0)
  answers()
  await on(talk, 'chat')
  expect(door.times('wraps:give')).toBe(1)
})

test('[PRA20] a page that was told where it stands, and never heard the answer to joining, resumes at the next connection', async () => {
  const { door, talk, answers } = await stage('queue:join')
  door.tell(door.waiting())
  await on(talk, 'waiting')
  answers(true)
  talk.connected()
  await vi.waitFor(() => expect(door.times('youth:resume')).toBeGreaterThan(0))
  expect(talk.snapshot().at).toBe('waiting')
})
