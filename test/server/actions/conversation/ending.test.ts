import { expect, test, vi } from 'vitest'
import { endConversation, endMine } from '../../../../server/actions/conversation/endConversation.ts'
import { sweep } from '../../../../server/actions/due/sweep.ts'
import { giveBack } from '../../../../server/actions/seating/giveBack.ts'
import { LedgerSilent } from '../../../../server/ledger/impatient.ts'
import { joined, onDuty, seated } from '../../../support/actors.ts'
import { openDesk } from '../../../support/desk.ts'

const talk = async () => {
  const opened = await openDesk()
  const counsellor = await onDuty(opened.desk, { seats: 1 })
  const { conv } = await joined(opened.desk)
  await seated(opened.desk, counsellor, conv)
  const { line } = (await opened.desk.live.tickets.find(conv))!
  const counted = async () => (await opened.desk.ledger.figures.month(line, '2026-11', Date.parse('2027-01-01'))).conversations
  return { ...opened, conv, person: counsellor.person, counted }
}

test('[F25] a conversation that is ended twice is told again to whoever ends it, and counts once', async () => {
  const { desk, told, conv, person, counted } = await talk()
  expect(await endMine(desk, person, conv)).toEqual({ ok: true, value: null })
  told.splice(0)
  expect(await endMine(desk, person, conv)).toEqual({ ok: true, value: null })
  expect(told).toMatchObject([
    { to: `s:${person}`, notice: 'desk:view', payload: { conversations: [], owed: [{ conv }] } },
    { to: `y:${conv}`, notice: 'youth:view', payload: { phase: 'ended', endedBy: 'counsellor' } },
  ])
  told.splice(0)
  expect(await endConversation(desk, conv, 'youth')).toEqual({ ok: true, value: null })
  expect(told).toMatchObject([{ to: `y:${conv}`, notice: 'youth:view', payload: { phase: 'ended', endedBy: 'counsellor' } }])
  expect(await counted()).toBe(1)
  expect(await endMine(desk, 'somebody else', conv)).toEqual({ ok: false, why: 'not-yours' })
})

test('[F20] a talk whose count fails is told as over, and counted once by the sweep of whichever process comes first', async () => {
  const { desk, last, conv, person, counted } = await talk()
  const count = vi.spyOn(desk.ledger.talks, 'addTalk').mockRejectedValue(new LedgerSilent())
  expect(await endMine(desk, person, conv)).toEqual({ ok: true, value: null })
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'ended' })
  expect(last(`s:${person}`, 'desk:view')).toMatchObject({ conversations: [], owed: [{ conv }] })
  await sweep(desk)
  expect([await counted(), (await desk.live.endedTalks.list(10)).length]).toEqual([0, 1])
  count.mockRestore()
  await Promise.all([sweep(desk), sweep(desk)])
  expect([await counted(), await desk.live.endedTalks.list(10)]).toEqual([1, []])
})

test('[F20] a deadline that cannot be acted on for want of a Redis is acted on when it is back', async () => {
  const { desk, clock, last, conv } = await talk()
  clock.pass(desk.spans.silenceAskMs)
  const look = vi.spyOn(desk.live.transcripts, 'lastAt').mockRejectedValue(new LedgerSilent())
  await sweep(desk)
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'chat', stillThere: false })
  look.mockRestore()
  await sweep(desk)
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'chat', stillThere: true })
})

test('[F25] an end that comes to nothing because the page spoke counts nothing; the end that follows counts once', async () => {
  const { desk, conv, counted } = await talk()
  await giveBack(desk, (await desk.live.tickets.find(conv))!, { first: true, avoid: 'for-good' })
  expect(await desk.live.tickets.find(conv)).toMatchObject({ phase: 'waiting' })
  expect(await endConversation(desk, conv, 'counsellor', 'silent')).toEqual({ ok: false, why: 'not-allowed' })
  await sweep(desk)
  expect(await counted()).toBe(0)
  expect(await endConversation(desk, conv, 'youth')).toEqual({ ok: true, value: null })
  await sweep(desk)
  expect(await counted()).toBe(1)
})
