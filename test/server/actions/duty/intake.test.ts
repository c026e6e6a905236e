import { expect, test } from 'vitest'
import { endConversation } from '../../../../server/actions/conversation/endConversation.ts'
import { returnConversation } from '../../../../server/actions/conversation/returnConversation.ts'
import { acuteSeen, setAcute } from '../../../../server/actions/conversation/setAcute.ts'
import { changeDuty } from '../../../../server/actions/duty/changeDuty.ts'
import { counsellorBack, counsellorGone, counsellorSpeaks } from '../../../../server/actions/duty/counsellorGone.ts'
import { startDuty } from '../../../../server/actions/duty/startDuty.ts'
import { takeRest } from '../../../../server/actions/duty/takeRest.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { takeFromQueue } from '../../../../server/actions/queue/takeFromQueue.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { staffHere } from '../../../../server/domain/presence.ts'
import { markOfDesk } from '../../../../server/domain/seating/marks.ts'
import { joined, onDuty, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

const min = 60_000

/** In a talk that is acute, with a second seat free; and somebody who waits. */
async function acute(line = 'aabenraa') {
  const opened = await openService()
  const { service } = opened
  const counsellor = await onDuty(service, { line })
  const youth = await joined(service, { line })
  if (line === 'faxe') await takeFromQueue(service, counsellor.person, line, youth.conv)
  await seated(service, counsellor, youth.conv)
  expect(await setAcute(service, counsellor.person, youth.conv, true)).toEqual({ ok: true, value: null })
  const next = await joined(service, { line })
  const rung = async () => ((await seeDesk(service, counsellor.person))?.rings ?? []).map(({ conv }) => conv)
  return { ...opened, counsellor, youth, next, rung }
}

test('[DAN16] while a talk is acute nobody rings, however long; the line says that one has to queue', async () => {
  const { service, youth, next, rung, pass, counsellor } = await acute()
  expect(await rung()).toEqual([])
  await pass(9 * min)
  expect(await rung()).toEqual([])
  expect(await seeYouth(service, next.conv)).toMatchObject({ phase: 'waiting', estimate: { why: 'all-talking' } })
  expect(await seeDesk(service, counsellor.person)).toMatchObject({ shift: { state: 'on', taken: 1, acute: [youth.conv] } })
})

test('[DAN16] where one picks oneself nobody can be taken either', async () => {
  const { service, counsellor, next } = await acute('faxe')
  expect(await takeFromQueue(service, counsellor.person, 'faxe', null)).toEqual({ ok: false, why: 'no-seat' })
  expect(await takeFromQueue(service, counsellor.person, 'faxe', next.conv)).toEqual({ ok: false, why: 'no-seat' })
  await changeDuty(service, counsellor.person, 'on')
  expect(await takeFromQueue(service, counsellor.person, 'faxe', null)).toEqual({ ok: false, why: 'no-seat' })
})

test('[DAN16] whoever rings at this very moment rings at a colleague, or keeps the place', async () => {
  const { service, clock } = await openService()
  const mette = await onDuty(service)
  const youth = await joined(service)
  await seated(service, mette, youth.conv)
  const first = await joined(service)
  clock.pass(1000)
  const second = await joined(service)
  expect((await seeDesk(service, mette.person))?.rings).toHaveLength(1)
  await setAcute(service, mette.person, youth.conv, true)
  expect((await seeDesk(service, mette.person))?.rings).toEqual([])
  expect(await seeYouth(service, first.conv)).toMatchObject({ phase: 'waiting', place: 1 })
  const jonas = await onDuty(service, { nth: 1, seats: 1 })
  expect((await seeDesk(service, jonas.person))?.rings.map(({ conv }) => conv)).toEqual([first.conv])
  expect(await seeYouth(service, second.conv)).toMatchObject({ phase: 'waiting', place: 1 })
})

test.each(['youth', 'counsellor', 'connection'] as const)(
  '[DAN17] after the end there are ten minutes of rest, then it rings by itself: ended by %s',
  async (endedBy) => {
    const { service, clock, counsellor, youth, next, rung, pass } = await acute()
    await endConversation(service, youth.conv, endedBy)
    expect(await rung()).toEqual([])
    expect((await seeDesk(service, counsellor.person))?.shift).toMatchObject({ state: 'on', taken: 0, restUntil: clock.now + 10 * min })
    await pass(10 * min - 1000)
    expect(await rung()).toEqual([])
    await pass(1000)
    expect(await rung()).toEqual([next.conv])
    expect((await seeDesk(service, counsellor.person))?.shift).not.toHaveProperty('restUntil')
  },
)

test('[DAN17] the end of a rest that runs is not put off: by the end of the talk, or by a word about another', async () => {
  const { service, counsellor, youth, pass, rung } = await acute()
  await acuteSeen(service, counsellor.person, youth.conv)
  await pass(9 * min)
  await setAcute(service, counsellor.person, bytes(16), false)
  await endConversation(service, youth.conv, 'youth')
  expect(await rung()).toEqual([])
  await pass(1 * min)
  expect((await rung()).length).toBeGreaterThan(0)
})

test.each([
  [
    'given back',
    async ({ service, counsellor, youth }: Awaited<ReturnType<typeof acute>>) => returnConversation(service, counsellor.person, youth.conv),
  ],
  [
    'calm again',
    async ({ service, counsellor, youth }: Awaited<ReturnType<typeof acute>>) => setAcute(service, counsellor.person, youth.conv, false),
  ],
  ['seen', async ({ service, counsellor, youth }: Awaited<ReturnType<typeof acute>>) => acuteSeen(service, counsellor.person, youth.conv)],
] as const)('[DAN17] so it is where the talk is %s', async (_, step) => {
  const stage = await acute()
  expect(await step(stage)).toMatchObject({ ok: true })
  expect(await stage.rung()).toEqual([])
  await stage.pass(9 * min)
  expect(await stage.rung()).toEqual([])
  await stage.pass(1 * min)
  expect((await stage.rung()).length).toBeGreaterThan(0)
})

test('[DAN17] what was seen stays acute: no clock ends it, and its end brings no second rest', async () => {
  const { service, counsellor, youth, next, rung, pass } = await acute()
  await acuteSeen(service, counsellor.person, youth.conv)
  await pass(10 * min)
  expect(await rung()).toEqual([next.conv])
  await pass(16 * min)
  expect(await seeYouth(service, youth.conv)).toMatchObject({ phase: 'chat' })
  await endConversation(service, youth.conv, 'counsellor')
  expect((await seeDesk(service, counsellor.person))?.shift).not.toHaveProperty('restUntil')
})

test('[DAN17] nobody but its own counsellor marks a talk, and an ordinary end brings no rest', async () => {
  const { service } = await openService()
  const [mette, jonas] = [await onDuty(service), await onDuty(service, { nth: 1 })]
  const youth = await joined(service)
  const [holder, other] = (await seeDesk(service, mette.person))?.rings.length ? [mette, jonas] : [jonas, mette]
  await seated(service, holder, youth.conv)
  for (const mark of [setAcute(service, other.person, youth.conv, true), acuteSeen(service, other.person, youth.conv)])
    expect(await mark).toEqual({ ok: false, why: 'not-yours' })
  await endConversation(service, youth.conv, 'youth')
  expect((await seeDesk(service, holder.person))?.shift).not.toHaveProperty('restUntil')
  const next = await joined(service)
  expect(await seeYouth(service, next.conv)).toMatchObject({ ringing: true })
})

test('[DAN18] the rest is given up by a choice, at once; while it is acute that choice changes nothing', async () => {
  const { service, counsellor, youth, next, rung } = await acute()
  await changeDuty(service, counsellor.person, 'on')
  expect(await rung()).toEqual([])
  await endConversation(service, youth.conv, 'youth')
  await changeDuty(service, counsellor.person, 'on')
  expect(await rung()).toEqual([next.conv])
})

test('[DAN18] nothing that a page does by itself gives it up: a lost connection, a page set away that speaks, other seats', async () => {
  const { service, counsellor, youth, rung } = await acute()
  const { person, kid } = counsellor
  await endConversation(service, youth.conv, 'youth')
  await counsellorGone(service, person)
  await counsellorBack(service, person)
  await service.live.shifts.setState(person, 'away')
  await counsellorSpeaks(service, person, true)
  await startDuty(service, person, { seats: 3, lines: ['aabenraa'], page: bytes(16), kid })
  expect(await rung()).toEqual([])
  expect((await seeDesk(service, person))?.shift).toMatchObject({ state: 'on', seats: 3, restUntil: expect.any(Number) })
})

test('[DAN19] a rest whose alarm came too early, or twice, ends at its own time', async () => {
  const { service, counsellor, youth, next, rung, pass } = await acute()
  await endConversation(service, youth.conv, 'youth')
  await service.later('rest', counsellor.person, service.now() + min)
  await pass(2 * min)
  expect(await rung()).toEqual([])
  await pass(8 * min)
  expect(await rung()).toEqual([next.conv])
})

test('[DAN19] a desk that was told otherwise is told again: what stops new talks is part of how somebody stands', async () => {
  const { service, counsellor, youth } = await acute()
  const stands = async () => (await service.live.marks([staffHere(counsellor.person)]))[0]
  const told = async () => markOfDesk((await seeDesk(service, counsellor.person))!)
  const [acutely, before] = [await stands(), await told()]
  expect(acutely).toBe(before)
  await endConversation(service, youth.conv, 'youth')
  const resting = await stands()
  expect(resting).toBe(await told())
  await changeDuty(service, counsellor.person, 'paused')
  await service.live.shifts.setState(counsellor.person, 'on')
  expect(await stands()).toBe(resting)
  await service.live.shifts.endRest(counsellor.person, null)
  expect(await stands()).not.toBe(resting)
})

test('[DUT8] ten minutes of rest that one asks for end by themselves, and asking again does not make them longer', async () => {
  const { service, clock, pass } = await openService()
  const mette = await onDuty(service)
  const shift = async () => (await seeDesk(service, mette.person))?.shift
  const until = clock.now + 10 * min
  expect(await takeRest(service, mette.person)).toEqual({ ok: true, value: null })
  expect(await shift()).toMatchObject({ state: 'on', restUntil: until })
  const youth = await joined(service)
  const rings = async () => (await seeDesk(service, mette.person))?.rings.map(({ conv }) => conv)
  expect(await rings()).toEqual([])
  await pass(4 * min)
  await takeRest(service, mette.person)
  expect(await shift()).toMatchObject({ restUntil: until })
  await pass(6 * min + 1000)
  expect((await shift())?.restUntil).toBeUndefined()
  expect(await rings()).toEqual([youth.conv])
  expect(await takeRest(service, bytes(16))).toEqual({ ok: false, why: 'gone' })
})

test('[DUT9] who rings while a rest is asked for keeps the place and rings here no more', async () => {
  const { service } = await openService()
  const mette = await onDuty(service)
  const youth = await joined(service)
  const rings = async () => (await seeDesk(service, mette.person))?.rings.map(({ conv }) => conv)
  expect(await rings()).toEqual([youth.conv])
  await takeRest(service, mette.person)
  expect(await rings()).toEqual([])
  expect(await seeYouth(service, youth.conv)).toMatchObject({ phase: 'waiting', place: 1 })
  expect((await seeDesk(service, mette.person))?.shift).toMatchObject({ state: 'on' })
})
