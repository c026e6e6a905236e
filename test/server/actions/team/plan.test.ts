import { expect, test } from 'vitest'
import { everyMinute } from '../../../../server/actions/due/everyMinute.ts'
import { endDuty } from '../../../../server/actions/duty/endDuty.ts'
import { startDuty } from '../../../../server/actions/duty/startDuty.ts'
import { switchOff } from '../../../../server/actions/staff/switchOff.ts'
import { leaderOnCall } from '../../../../server/actions/team/leaderOnCall.ts'
import { noteUnmanned } from '../../../../server/actions/team/noteUnmanned.ts'
import { savePlan } from '../../../../server/actions/team/savePlan.ts'
import { seePlan } from '../../../../server/actions/team/seePlan.ts'
import { cameByHour } from '../../../../server/domain/load/cameByHour.ts'
import type { FoldRow } from '../../../../server/ledger/figures/figures.ts'
import { WEEK_HOURS } from '../../../../shared/load.ts'
import { done } from '../../../../shared/outcome.ts'
import { planSpans, planView } from '../../../../shared/team/planWire.ts'
import { bytes, openService } from '../../../support/service.ts'
import { auditedSince, got, HERE, no, someone, THERE, twoTeams } from './people.ts'

/** A Thursday at half past five; the line is open. */
async function planned() {
  const world = await openService()
  const { service } = world
  const { anna, ben } = await twoTeams(service)
  const mette = await someone(service, { [HERE]: ['counsellor'] }, { name: 'Mette' })
  const lone = await someone(service, { [HERE]: ['leader'] }, { name: 'Lone' })
  const save = (day: string, base: number, persons: { person: string }[] | null, kind: 'duty' | 'onCall' = 'duty', by = anna) =>
    savePlan(service, by.person, {
      ...{ line: HERE, kind, day, base },
      spans: persons?.map(({ person }) => ({ person, from: '15:00', to: '21:00' })) ?? null,
    })
  const see = async (by = anna) => planView.parse(got(await seePlan(service, by.person, HERE)))
  return { ...world, anna, ben, mette, lone, save, see }
}
const saved = done({ did: 'saved' })

test('[PLA2] only a coordinator of the line plans, and only those who hold the role there now', async () => {
  const { service, anna, ben, mette, lone, save, see } = await planned()
  const theirs = await someone(service, { [THERE]: ['counsellor', 'leader'] })
  for (const by of [ben, mette, lone]) {
    expect(await save('1', 0, [mette], 'duty', by)).toEqual(no)
    expect(await seePlan(service, by.person, HERE)).toEqual(no)
  }
  expect(await save('1', 0, [mette, lone, theirs])).toEqual(done({ did: 'cannot', persons: [lone.person, theirs.person] }))
  expect(await save('1', 0, [mette], 'onCall')).toEqual(done({ did: 'cannot', persons: [mette.person] }))
  expect(await save('1', 0, [{ person: bytes(16) }])).toMatchObject({ value: { did: 'cannot' } })
  expect(await save('1', 0, [mette])).toEqual(saved)
  expect(await save('1', 0, [lone], 'onCall')).toEqual(saved)
  const view = await see()
  expect(view.people.map(({ name, may }) => [name, may])).toEqual([
    ['Lone', ['onCall']],
    ['Mette', ['duty']],
  ])
  // Nobody of another line is named here, also when the plan of that line is full of them.
  expect(JSON.stringify(view)).not.toContain(theirs.person)
  await switchOff(service, anna.person, mette.person)
  expect((await see()).people.find(({ name }) => name === 'Mette')?.may).toEqual([])
  expect(await save('1', 1, [mette])).toMatchObject({ value: { did: 'cannot' } })
})

test('[PLA3] of two who save one day at once one is told what stands there; other days do not matter', async () => {
  const { anna, mette, save, see } = await planned()
  const said = (await Promise.all([save('1', 0, [mette]), save('1', 0, [])])).map((one) => got(one).did)
  expect(said.sort()).toEqual(['newer', 'saved'])
  const [day] = (await see()).duty
  expect(await save('1', 0, [mette])).toEqual(done({ did: 'newer', saved: day }))
  expect(day).toMatchObject({ day: '1', version: 1, by: anna.name })
  expect(await save('2', 0, [mette])).toEqual(saved)
  expect(await save('1', 1, [mette])).toEqual(saved)
  expect(await save('3', 4, [mette])).toEqual(done({ did: 'newer', saved: { day: '3', version: 0, spans: [], by: null, at: null } }))
})

test('[PLA4] each saved day is in the audit; a date is from today on within a year, and is forgotten long after', async () => {
  const { service, clock, anna, mette, save, see } = await planned()
  const from = (await service.ledger.auditTrail()).length
  expect(await save('2026-11-18', 0, [])).toEqual(done({ did: 'past' }))
  expect(await save('2028-01-01', 0, [])).toEqual(done({ did: 'past' }))
  expect(await save('2027-02-30', 0, [])).toEqual({ ok: false, why: 'malformed' })
  expect(await save('1', 0, null)).toEqual({ ok: false, why: 'malformed' })
  expect(await save('2026-11-19', 0, [mette])).toEqual(saved)
  expect(await save('2026-11-19', 1, null)).toEqual(saved)
  expect(await auditedSince(service, from)).toEqual(Array(2).fill(`${anna.person} plan-changed ${HERE} duty 2026-11-19`))
  clock.now += 61 * 86_400_000
  expect(await save('1', 0, [])).toEqual(saved)
  expect((await see()).duty.map(({ day }) => day)).toEqual(['1'])
  expect(planSpans.safeParse(Array(25).fill({ person: mette.person, from: '15:00', to: '21:00' })).success).toBe(false)
  expect(planSpans.safeParse([{ person: mette.person, from: '15:00', to: '15:00' }]).success).toBe(false)
})

test('[PLA6] the view names the hours of the coming days in which nobody who can come is planned', async () => {
  const { service, anna, mette, save, see } = await planned()
  const line = (await service.ledger.lines.find(HERE))!
  await service.ledger.lines.put({ ...line, hours: { week: [{ days: [5], from: '15:00', to: '22:00' }], exceptions: [] } })
  await save('5', 0, [mette])
  const spans = async () => (await see()).unmanned.map(({ from, to }) => [new Date(from).toISOString(), (to - from) / 3600_000])
  await expect.poll(spans).toEqual([
    ['2026-11-20T20:00:00.000Z', 1],
    ['2026-11-27T20:00:00.000Z', 1],
  ])
  await switchOff(service, anna.person, mette.person)
  expect((await spans()).map(([, hours]) => hours)).toEqual([7, 7])
})

const row = (event: FoldRow['event'], when: string, count = 1): FoldRow => ({ line: HERE, event, slotStart: Date.parse(when), count })

test('[PLA7] hours in which youths left while nobody was on duty come from what was counted, and no others', async () => {
  const { service, clock, see } = await planned()
  expect((await see()).inVain).toEqual([])
  const rows = [
    row('turned-away-nobody', '2026-11-18T18:15:00+01:00', 2),
    row('turned-away-nobody', '2026-11-18T18:45:00+01:00'),
    row('turned-away-full', '2026-11-18T19:00:00+01:00', 5),
    row('left', '2026-11-18T20:00:00+01:00', 5),
    row('turned-away-nobody', '2026-11-19T16:00:00+01:00'),
    { ...row('turned-away-nobody', '2026-11-19T15:00:00+01:00'), line: THERE },
  ]
  await service.ledger.figures.fold(bytes(16), rows, clock.now)
  expect((await see()).inVain).toEqual([
    { date: '2026-11-19', hour: '16', count: 1 },
    { date: '2026-11-18', hour: '18', count: 3 },
  ])
})

test('[PLA8] what is expected is the sum of twelve whole weeks; with fewer, nothing', async () => {
  const { see } = await planned()
  expect((await see()).came).toBe(null)
  const weeks = (closed: boolean, n: number) => ({
    monday: '',
    closed,
    unmet: [],
    arrived: Array.from({ length: WEEK_HOURS }, (_, i) => (i === 20 ? n : 0)),
  })
  expect(cameByHour([weeks(true, 1), weeks(true, 2)])).toBe(null)
  expect(cameByHour([weeks(false, 90), weeks(true, 1), weeks(true, 2)])).toBe(null)
  const came = cameByHour([weeks(false, 90), weeks(true, 1), weeks(true, 2), weeks(true, 3), weeks(true, 50)])
  expect([came?.[20], came?.[19]]).toEqual([6, 0])
})

test('[PLA9] on call are the leaders who are planned at that moment, as long as they are leaders there', async () => {
  const { service, clock, anna, lone, save, see } = await planned()
  const line = (await service.ledger.lines.find(HERE))!
  const onCall = (text: string) => leaderOnCall(service, line, Date.parse(text))
  await save('4', 0, [lone], 'onCall')
  expect((await see()).onCallNow).toEqual([lone.person])
  expect(await onCall('2026-11-19T21:00:00+01:00')).toEqual([])
  expect(await onCall('2026-11-20T17:00:00+01:00')).toEqual([])
  await save('2026-11-26', 0, [], 'onCall')
  expect(await onCall('2026-11-26T17:00:00+01:00')).toEqual([])
  expect(await onCall('2026-12-03T17:00:00+01:00')).toEqual([lone.person])
  expect(await leaderOnCall(service, (await service.ledger.lines.find(THERE))!, clock.now)).toEqual([])
  await switchOff(service, anna.person, lone.person)
  expect(await leaderOnCall(service, line, clock.now)).toEqual([])
})

test('[PLA13] of a line that was open with nobody on duty each minute is counted once, by hour, for two weeks, and no other', async () => {
  const { service, clock, mette, see } = await planned()
  const { id } = (await service.ledger.lines.find(HERE))!
  const hours = async () => (await see()).wasUnmanned
  await noteUnmanned(service)
  await noteUnmanned(service)
  clock.pass(60_000)
  await noteUnmanned(service)
  expect(await hours()).toEqual([{ date: '2026-11-19', hour: '17', minutes: 2 }])
  clock.pass(3600_000)
  await everyMinute(service)
  expect(await hours()).toEqual(
    [
      { date: '2026-11-19', hour: '17', minutes: 2 },
      { date: '2026-11-19', hour: '18', minutes: 1 },
    ].reverse(),
  )
  // Somebody is on duty, or the line is closed: nothing is counted.
  clock.pass(60_000)
  await startDuty(service, mette.person, { seats: 1, lines: [HERE], page: bytes(16), kid: bytes(32) })
  await noteUnmanned(service)
  await endDuty(service, mette.person)
  clock.now = Date.parse('2026-11-20T03:30:00+01:00')
  const line = (await service.ledger.lines.find(id))!
  await service.ledger.lines.put({ ...line, hours: { week: [{ days: [4], from: '15:00', to: '22:00' }], exceptions: [] } })
  await noteUnmanned(service)
  expect((await hours()).map(({ minutes }) => minutes)).toEqual([1, 2])
  clock.now += 14 * 86_400_000
  expect(await hours()).toEqual([])
})

test('[LEA20] a fault at one line keeps no other line from being counted, and is told when all are done', async () => {
  const { service, ben } = await planned()
  const all = (await service.ledger.lines.all()).map(({ id }) => id)
  expect(all.indexOf(HERE)).toBeLessThan(all.indexOf(THERE))
  const there = (await service.ledger.lines.find(THERE))!
  await service.ledger.lines.put({ ...there, hours: (await service.ledger.lines.find(HERE))!.hours })
  const fault = new Error('a row that nobody can read')
  const counted = noteUnmanned(service, async (id) => {
    if (id === HERE) throw fault
    return service.live.shifts.onDuty(id)
  })
  await expect(counted).rejects.toBe(fault)
  const view = planView.parse(got(await seePlan(service, ben.person, THERE)))
  expect(view.wasUnmanned).toEqual([{ date: '2026-11-19', hour: '17', minutes: 1 }])
})
