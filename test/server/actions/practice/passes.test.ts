import { expect, test } from 'vitest'
import { rosterOf } from '../../../../server/actions/duty/rosterOf.ts'
import { givePass, passFor } from '../../../../server/actions/practice/practicePasses.ts'
import { joinQueue } from '../../../../server/actions/queue/joinQueue.ts'
import { practiceOf } from '../../../../shared/practice/practiceLine.ts'
import { aYouth, onDuty } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'
import { called, counsellorsOf, LINE, practising } from './practising.ts'

const no = { ok: false, why: 'not-allowed' }

test('[PRA1] practice opens to a sealed pass for it, and to nothing that a stranger has or makes', async () => {
  const { service, clock } = await openService()
  const line = practiceOf(LINE)
  const { pass } = passFor(service, line)
  const join = (practice?: string, to = line) =>
    joinQueue(service, { ...aYouth({ line: to }).asked, ...(practice !== undefined && { practice }) })

  expect(await join()).toEqual(no)
  expect(await join(`${service.now() + 60_000}.${bytes(32)}`)).toEqual(no)
  const [until, seal] = pass.split('.')
  expect(await join(`${Number(until) + 1}.${seal}`)).toEqual(no)
  // A pass of another line, and of one counsellor.
  expect(await join(passFor(service, practiceOf('faxe')).pass)).toEqual(no)
  expect(await join(pass, practiceOf(LINE, (await counsellorsOf(service))[0]!))).toEqual(no)
  expect(await service.live.tickets.waiting(line)).toBe(0)

  expect(await join(pass)).toMatchObject({ ok: true, value: { line, phase: 'waiting' } })
  clock.pass(service.spans.practicePassMs)
  expect(await join(pass)).toEqual(no)
})

test('[PRA1] a youth of practice who asks again after the pass has ended has still one ticket', async () => {
  const { service, clock } = await openService()
  const { asked, pass, conv } = await called(service, null)
  clock.pass(service.spans.practicePassMs)
  expect(await joinQueue(service, { ...asked, practice: pass })).toMatchObject({ ok: true, value: { conv } })
  expect(await service.live.tickets.waiting(practiceOf(LINE))).toBe(1)
})

test('[PRA2] a real line takes no pass, and who joins there is no practice', async () => {
  const { service } = await openService()
  const { pass } = passFor(service, practiceOf(LINE))
  expect(await joinQueue(service, { ...aYouth({ line: LINE }).asked, practice: pass })).toEqual(no)
  const real = await joinQueue(service, aYouth({ line: LINE }).asked)
  expect(real).toMatchObject({ ok: true, value: { line: LINE } })
  expect(await service.live.tickets.waiting(LINE)).toBe(1)
  expect(await service.live.tickets.waiting(practiceOf(LINE))).toBe(0)
})

test('[PRA3] a pass is given in a shift of practice alone, for its lines, and for its counsellor', async () => {
  const { service } = await openService()
  const [first, second] = await counsellorsOf(service)
  expect(await givePass(service, first!, LINE)).toEqual(no)
  await onDuty(service, { nth: 1 })
  expect(await givePass(service, second!, LINE)).toEqual(no)
  await practising(service)
  expect(await givePass(service, first!, 'faxe')).toEqual(no)
  expect(await givePass(service, first!, LINE)).toMatchObject({ ok: true, value: { line: practiceOf(LINE, first!) } })
})

test('[PRA12] the roster of practice is that of its line, and there is none for a stranger', async () => {
  const { service } = await openService()
  const [first] = await counsellorsOf(service)
  const [line, own] = await Promise.all([rosterOf(service, LINE), rosterOf(service, practiceOf(LINE, first!))])
  expect(own).toMatchObject({ line: practiceOf(LINE, first!), serial: line!.serial, staff: line!.staff })
  expect(await rosterOf(service, practiceOf(LINE, bytes(16)))).toBeNull()
  const elsewhere = (await service.ledger.staff.all()).find(({ roles }) => !roles[LINE]?.includes('counsellor'))!
  expect(await rosterOf(service, practiceOf(LINE, elsewhere.person))).toBeNull()
  expect(await rosterOf(service, practiceOf('no-line'))).toBeNull()
})
