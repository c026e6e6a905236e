import { expect, test, vi } from 'vitest'
import { endConversation, endMine } from '../../../../server/actions/conversation/endConversation.ts'
import { setAcute } from '../../../../server/actions/conversation/setAcute.ts'
import { sweep } from '../../../../server/actions/due/sweep.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { giveBack } from '../../../../server/actions/seating/giveBack.ts'
import { LedgerSilent } from '../../../../server/ledger/impatient.ts'
import { joined, onDuty, seated } from '../../../support/actors.ts'
import { openService } from '../../../support/service.ts'

const talk = async () => {
  const opened = await openService()
  const counsellor = await onDuty(opened.service, { seats: 1 })
  const { conv } = await joined(opened.service)
  await seated(opened.service, counsellor, conv)
  const { line } = (await opened.service.live.tickets.find(conv))!
  const counted = async () => (await opened.service.ledger.figures.month(line, '2026-11', Date.parse('2027-01-01'))).conversations
  return { ...opened, conv, person: counsellor.person, counted }
}

test('[TAL10] a conversation that is ended twice is told again to whoever ends it, and counts once', async () => {
  const { service, told, conv, person, counted } = await talk()
  expect(await endMine(service, person, conv)).toEqual({ ok: true, value: null })
  told.splice(0)
  expect(await endMine(service, person, conv)).toEqual({ ok: true, value: null })
  expect(told).toMatchObject([
    { to: `s:${person}`, notice: 'desk:view', payload: { conversations: [], owed: [{ conv }] } },
    { to: `y:${conv}`, notice: 'youth:view', payload: { phase: 'ended', endedBy: 'counsellor' } },
  ])
  told.splice(0)
  expect(await endConversation(service, conv, 'youth')).toEqual({ ok: true, value: null })
  expect(told).toMatchObject([{ to: `y:${conv}`, notice: 'youth:view', payload: { phase: 'ended', endedBy: 'counsellor' } }])
  expect(await counted()).toBe(1)
  expect(await endMine(service, 'somebody else', conv)).toEqual({ ok: false, why: 'not-yours' })
})

test('[FAU1] a talk whose count fails is told as over, and counted once by the sweep of whichever process comes first', async () => {
  const { service, last, conv, person, counted } = await talk()
  const count = vi.spyOn(service.ledger.talks, 'addTalk').mockRejectedValue(new LedgerSilent())
  expect(await endMine(service, person, conv)).toEqual({ ok: true, value: null })
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'ended' })
  expect(last(`s:${person}`, 'desk:view')).toMatchObject({ conversations: [], owed: [{ conv }] })
  await sweep(service)
  expect([await counted(), (await service.live.endedTalks.list(10)).length]).toEqual([0, 1])
  count.mockRestore()
  await Promise.all([sweep(service), sweep(service)])
  expect([await counted(), await service.live.endedTalks.list(10)]).toEqual([1, []])
})

test('[FAU1] a deadline that cannot be acted on for want of a Redis is acted on when it is back', async () => {
  const { service, clock, last, conv } = await talk()
  clock.pass(service.spans.silenceAskMs)
  const look = vi.spyOn(service.live.transcripts, 'lastAt').mockRejectedValue(new LedgerSilent())
  await sweep(service)
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'chat', stillThere: false })
  look.mockRestore()
  await sweep(service)
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'chat', stillThere: true })
})

test('[TAL70] a talk that becomes acute after the question of a silence says to neither that it ends', async () => {
  const { service, clock, last, conv, person } = await talk()
  clock.pass(service.spans.silenceAskMs)
  await sweep(service)
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'chat', stillThere: true })
  await setAcute(service, person, conv, true)
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'chat', stillThere: false })
  expect((await seeDesk(service, person))!.conversations).toMatchObject([{ acute: true, stillThere: false }])
})

test('[TAL71] a talk that was acute through a long silence is not ended before both were asked and had their time', async () => {
  const { service, clock, last, conv, person } = await talk()
  await setAcute(service, person, conv, true)
  for (let i = 0; i < 4; i++) {
    clock.pass(service.spans.silenceAskMs)
    await sweep(service)
  }
  await setAcute(service, person, conv, false)
  const answerMs = service.spans.silenceEndMs - service.spans.silenceAskMs
  clock.pass(answerMs - 1)
  await sweep(service)
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'chat', stillThere: true })
  expect((await seeDesk(service, person))!.conversations).toMatchObject([{ acute: false, stillThere: true }])
  clock.pass(1)
  await sweep(service)
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'ended', endedBy: 'timeout' })
})

test('[DIS75] a talk that ends between two counsellors is counted as one that owes no form, and any other is not', async () => {
  const { service, conv, person } = await talk()
  const withoutForm = async () => service.ledger.figures.withoutForm('aabenraa', '2026-11', Date.parse('2027-01-01'))
  await giveBack(service, (await service.live.tickets.find(conv))!, { first: true, avoid: 'for-good' })
  expect(await endConversation(service, conv, 'youth')).toEqual({ ok: true, value: null })
  expect(await service.live.owed.list(person, service.now())).toEqual([])
  expect(await withoutForm()).toBe(1)
  const other = await talk()
  await endConversation(other.service, other.conv, 'connection')
  expect(await other.service.live.owed.list(other.person, other.service.now())).toHaveLength(1)
  expect(await other.service.ledger.figures.withoutForm('aabenraa', '2026-11', Date.parse('2027-01-01'))).toBe(0)
})

test('[TAL10] an end that comes to nothing because the page spoke counts nothing; the end that follows counts once', async () => {
  const { service, conv, counted } = await talk()
  await giveBack(service, (await service.live.tickets.find(conv))!, { first: true, avoid: 'for-good' })
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'waiting' })
  expect(await endConversation(service, conv, 'counsellor', 'silent')).toEqual({ ok: false, why: 'not-allowed' })
  await sweep(service)
  expect(await counted()).toBe(0)
  expect(await endConversation(service, conv, 'youth')).toEqual({ ok: true, value: null })
  await sweep(service)
  expect(await counted()).toBe(1)
})
