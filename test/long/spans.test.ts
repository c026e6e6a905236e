import { afterAll, describe, expect, test } from 'vitest'
import { counsellorAt, youthAt } from '../server/sockets/people.ts'
import type { TestServer } from '../support/servers/server.ts'
import { answered, closeWires } from '../support/wire.ts'
import { aServer, cookieOf, hearsAfter, hearsNow, onDutyAt, talkingAt } from './realTime.ts'

const s = 1000
const min = 60 * s

const servers: TestServer[] = []
const server = async () => {
  const one = await aServer()
  servers.push(one)
  return one
}
afterAll(async () => {
  closeWires()
  await Promise.all(servers.map((one) => one.stop()))
})

// All at once, each at a server of its own: nearly all of it is waiting.
describe.concurrent('real time', () => {
  test('[SEA20] nobody accepts, nobody answers: the next one is rung', async () => {
    const at = await server()
    const pages = [await onDutyAt(at, 0), await onDutyAt(at, 1)]
    const youth = await youthAt(at.origin)
    await youth.join()
    const isRung = ({ rings }: { rings: { conv: string }[] }) => rings.some(({ conv }) => conv === youth.conv)
    const first = await Promise.race(pages.map(async (page) => (await page.wire().hears('desk:view', isRung)) && page))
    const other = pages.find((page) => page !== first)!
    // Her browser answers, she does not.
    await first.answer(youth.conv)
    await hearsAfter(other.wire(), 20 * s, 'desk:view', isRung)
    // The other one's browser says nothing: it is dead, and it is her turn again.
    await hearsNow(first.wire(), 'desk:view', (view) => view.rings.length === 0)
    await hearsAfter(first.wire(), 8 * s, 'desk:view', isRung)
  })

  test('[PRE7] away while waiting: a minute on a computer, three on a phone', async () => {
    const at = await server()
    const watching = await counsellorAt(at.origin, await cookieOf(at, 0))
    await watching.open()
    const [computer, phone] = [await youthAt(at.origin), await youthAt(at.origin)]
    await computer.join()
    answered(await phone.wire().ask('queue:join', { ...phone.joining(), device: 'phone' }))
    const waiting = (count: number) => (queue: { lines: { waiting: number }[] }) => queue.lines.some((line) => line.waiting === count)
    await watching.wire().hears('queue:view', waiting(2))
    const from = Date.now()
    for (const page of [computer, phone]) page.wire().close()
    await hearsAfter(watching.wire(), 1 * min, 'queue:view', waiting(1), from)
    await hearsAfter(
      watching.wire(),
      3 * min,
      'queue:view',
      (queue) => !queue.lines.some((line: { waiting: number }) => line.waiting > 0),
      from,
    )
  })

  test('[PRE19] the counsellor is away: told after a minute, handed on after three', async () => {
    const at = await server()
    const { youth, counsellor } = await talkingAt(at)
    const colleague = await onDutyAt(at, 1)
    const from = Date.now()
    counsellor.wire().close()
    await hearsAfter(youth.wire(), 1 * min, 'youth:view', (view) => view.counsellorPresence === 'away', from)
    await hearsAfter(colleague.wire(), 3 * min, 'desk:view', (view) => view.rings.length === 1, from)
  })

  test('[SEA26] declined, given back: rung again after a minute, after three', async () => {
    const at = await server()
    const only = await onDutyAt(at, 0)
    const youth = await youthAt(at.origin)
    await youth.join()
    const { ring, conv } = await only.answer(youth.conv)
    answered(await only.wire().ask('ring:decline', { conv, ring }))
    const isRung = (view: { rings: unknown[] }) => view.rings.length === 1
    await hearsNow(only.wire(), 'desk:view', (view) => view.rings.length === 0)
    await hearsAfter(only.wire(), 1 * min, 'desk:view', isRung)
    // The newest ring is the one to say yes to.
    const again = only.wire().heard.findLast((h) => h.notice === 'desk:view')!.payload as { rings: { ring: string }[] } // the door's own
    expect(again.rings[0]!.ring).not.toBe(ring)
  })

  test('[SEA26] given back by the only one there: rung again after three minutes', async () => {
    const at = await server()
    const { counsellor, conv } = await talkingAt(at)
    answered(await counsellor.wire().ask('conversation:return', { conv }))
    await hearsAfter(counsellor.wire(), 3 * min, 'desk:view', (view) => view.rings.length === 1)
  })

  test('[TAL6] both silent: a question at ten minutes, the end at fifteen', async () => {
    const at = await server()
    const { youth, counsellor, conv } = await talkingAt(at)
    const from = (await counsellor.say(conv, 'Skriv, når du har lyst.')).at
    await hearsAfter(youth.wire(), 10 * min, 'youth:view', (view) => view.stillThere, from)
    await hearsAfter(youth.wire(), 15 * min, 'youth:view', (view) => view.phase === 'ended' && view.endedBy === 'timeout', from)
  })

  test('[TAL13] the youth is away in a talk: shown at once, the end after fifteen minutes', async () => {
    const at = await server()
    const { youth, counsellor, conv } = await talkingAt(at)
    const from = Date.now()
    youth.wire().close()
    await counsellor.wire().hears('desk:view', (view) => view.conversations.some((c) => c.conv === conv && c.youthPresence === 'away'))
    // She is not silent, and yet nobody is there: what the counsellor writes keeps the talk from ending by silence.
    const word = setInterval(() => void counsellor.say(conv, 'Er du der?'), 4 * min)
    await hearsAfter(counsellor.wire(), 15 * min, 'desk:view', (view) => view.conversations.length === 0, from).finally(() =>
      clearInterval(word),
    )
  })

  test('[QUE29] let in and no keys given: back to the queue after a minute', async () => {
    const at = await server()
    const counsellor = await onDutyAt(at, 0)
    const youth = await youthAt(at.origin)
    await youth.join()
    await counsellor.accept(youth.conv)
    await youth.phase('connecting')
    await hearsAfter(youth.wire(), 1 * min, 'youth:view', (view) => view.phase === 'waiting')
  })
})
