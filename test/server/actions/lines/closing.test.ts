import { expect, test } from 'vitest'
import { demoCoordinator, demoCounsellors } from '../../../../seeds/demoTeam.ts'
import { endConversation } from '../../../../server/actions/conversation/endConversation.ts'
import { refreshTalks } from '../../../../server/actions/conversation/refreshTalks.ts'
import { sweep } from '../../../../server/actions/due/sweep.ts'
import { seeNow } from '../../../../server/actions/figures/seeNow.ts'
import { closeLine } from '../../../../server/actions/lines/closeLine.ts'
import { openLine } from '../../../../server/actions/lines/openLine.ts'
import { presentLine } from '../../../../server/actions/lines/presentLine.ts'
import { readLine } from '../../../../server/actions/lines/readLine.ts'
import { saveLine } from '../../../../server/actions/lines/saveLine.ts'
import { seeClosing } from '../../../../server/actions/lines/seeClosing.ts'
import { seeQueue } from '../../../../server/actions/queue/seeQueue.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { counsellorDoor } from '../../../../shared/doors/counsellor.ts'
import { youthDoor } from '../../../../shared/doors/youth.ts'
import type { YouthView } from '../../../../shared/doors/youthView.ts'
import { joined, onDuty, seated } from '../../../support/actors.ts'
import { openService } from '../../../support/service.ts'

const karin = demoCoordinator.person
const line = 'aabenraa'
const message = { da: 'Vi er syge.', en: 'We are ill.' }
const at17 = Date.parse('2026-11-20T17:00:00+01:00')
const close = (service: Service, until: 'day' | 'by-hand' | number = at17, person = karin) =>
  closeLine(service, person, line, message, until)
type TalkView = Extract<YouthView, { phase: 'chat' }>

async function withLeader(service: Service) {
  const leader = 'leader'.padEnd(22, 'l')
  await service.ledger.staff.put({ ...demoCoordinator, person: leader, login: 'leader', name: 'Ida', roles: { [line]: ['leader'] } })
  return leader
}

test('[CLO1] nobody on duty: the end of the wait holds the message and the opening, and stays so when the line opens again', async () => {
  const { service } = await openService()
  const { conv } = await joined(service)
  await close(service)
  await sweep(service)
  const shut = { message, opensAt: at17 }
  const view = await seeYouth(service, conv)
  expect(view).toMatchObject({ phase: 'ended', endedBy: 'timeout', inQueue: true, shut })
  expect(youthDoor.notices['youth:view'].safeParse(view).success).toBe(true)
  await openLine(service, karin, line)
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'ended', shut })
})

test('[CLO1] the hours close while nobody is on duty: the end says when it opens, and no message', async () => {
  const { service, clock } = await openService()
  const { conv } = await joined(service)
  clock.now = Date.parse('2026-11-20T03:00:00+01:00')
  await sweep(service)
  expect(await seeYouth(service, conv)).toMatchObject({
    phase: 'ended',
    shut: { message: null, opensAt: Date.parse('2026-11-20T12:00:00+01:00') },
  })
})

test('[CLO3] a youth in a talk is told of a closing once, of its end too, and of nothing while nothing changes', async () => {
  const { service, told } = await openService()
  const mette = await onDuty(service, { seats: 1 })
  const { conv } = await joined(service)
  await seated(service, mette, conv)
  const before = (await seeYouth(service, conv)) as TalkView
  expect(before.closesAt).not.toBe(null)
  await refreshTalks(service, [before], presentLine(service, line))
  await close(service)
  told.length = 0
  await refreshTalks(service, [before], presentLine(service, line))
  expect(told).toMatchObject([{ to: `y:${conv}`, payload: { phase: 'chat', closesAt: null, shut: { message, opensAt: at17 } } }])
  const shut = told[0]!.payload as TalkView
  expect(youthDoor.notices['youth:view'].safeParse(shut).success).toBe(true)
  await refreshTalks(service, [shut], presentLine(service, line))
  expect(told).toHaveLength(1)
  // The end of the talk says it too, so that its page promises no hour.
  await endConversation(service, conv, 'counsellor')
  expect(await seeYouth(service, conv)).toMatchObject({ phase: 'ended', talked: true, inQueue: false, shut: { opensAt: at17 } })
})

test('[CLO3] a talk on an open line ends without a word of a closing', async () => {
  const { service } = await openService()
  const mette = await onDuty(service, { seats: 1 })
  const { conv } = await joined(service)
  await seated(service, mette, conv)
  await endConversation(service, conv, 'youth')
  expect(await seeYouth(service, conv)).not.toHaveProperty('shut')
})

test('[CLO4] the queue of a desk says that its line is closed, by hand or by its hours', async () => {
  const { service, clock } = await openService()
  const { person } = await onDuty(service)
  const mine = async () => (await seeQueue(service, person)).lines.find((one) => one.line === line)
  expect(await mine()).not.toHaveProperty('shut')
  await close(service)
  expect(await mine()).toMatchObject({ shut: { message, opensAt: at17, timeZone: 'Europe/Copenhagen' } })
  expect(counsellorDoor.notices['queue:view'].safeParse(await seeQueue(service, person)).success).toBe(true)
  clock.now = at17
  expect(await mine()).not.toHaveProperty('shut')
  clock.now = Date.parse('2026-11-21T04:00:00+01:00')
  expect(await mine()).toMatchObject({ shut: { message: null } })
})

test('[CLO5] the live view names who closed the line, and nobody where that is not known any more', async () => {
  const { service, clock } = await openService()
  await close(service)
  const now = async () => (await seeNow(service, karin)).lines.find((one) => one.line === line)?.closed
  expect(await now()).toEqual({ message, until: at17, opensAt: at17, by: demoCoordinator.name })
  const kept = (await service.ledger.lines.find(line))!
  await openLine(service, karin, line)
  for (let i = 0; i < 21; i++) {
    const reading = await readLine(service, karin, line)
    if (reading.ok) await saveLine(service, karin, line, reading.value.version, { queueLimit: 30 + i })
  }
  await service.ledger.lines.put({ ...kept, closedByHand: { message, until: null } })
  expect(await now()).toEqual({ message, until: null, opensAt: null })
  clock.now = at17
  expect(await now()).toMatchObject({ until: null })
})

test('[CLO7] a leader closes and opens the line, and neither reads nor saves its settings; a counsellor does neither', async () => {
  const { service } = await openService()
  const leader = await withLeader(service)
  expect(await seeClosing(service, leader, line, at17)).toEqual({ ok: true, value: { opensAt: at17 } })
  expect(await close(service, at17, leader)).toMatchObject({ ok: true, value: { did: 'closed', now: { closed: { by: 'Ida' } } } })
  expect(await openLine(service, leader, line)).toMatchObject({ ok: true, value: { now: { line } } })
  const no = { ok: false, why: 'not-allowed' }
  expect(await readLine(service, leader, line)).toEqual(no)
  expect(await saveLine(service, leader, line, 'x'.repeat(43), { queueLimit: 3 })).toEqual(no)
  expect(await closeLine(service, leader, 'faxe', message, 'day')).toEqual(no)
  const counsellor = demoCounsellors[0]!.person
  expect(await seeClosing(service, counsellor, line, 'day')).toEqual(no)
  expect(await close(service, 'day', counsellor)).toEqual(no)
})

test('[CLO11] before closing, the answer says when the line would open, past a time outside its hours', async () => {
  const { service, clock } = await openService()
  const at = async (until: 'day' | 'by-hand' | number) => {
    const heard = await seeClosing(service, karin, line, until)
    return heard.ok ? heard.value.opensAt : heard.why
  }
  const noon = Date.parse('2026-11-20T12:00:00+01:00')
  expect(await at('day')).toBe(noon)
  expect(await at('by-hand')).toBe(null)
  expect(await at(clock.now + 60_000)).toBe(clock.now + 60_000)
  expect(await at(Date.parse('2026-11-20T08:00:00+01:00'))).toBe(noon)
  expect((await service.ledger.lines.find(line))?.closedByHand).toBe(null)
})
