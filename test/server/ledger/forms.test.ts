import { expect, test } from 'vitest'
import { demoCoordinator, demoCounsellors } from '../../../seeds/demoTeam.ts'
import { endConversation } from '../../../server/actions/conversation/endConversation.ts'
import { closeForm } from '../../../server/actions/figures/closeForm.ts'
import { dayFigures } from '../../../server/actions/figures/dayFigures.ts'
import { foldCounts } from '../../../server/actions/figures/foldCounts.ts'
import { monthFigures } from '../../../server/actions/figures/monthFigures.ts'
import { linesView, lineView } from '../../../server/actions/lines/lineView.ts'
import type { Service } from '../../../server/actions/service.ts'
import { seeStaffPage } from '../../../server/actions/staff/seeStaffPage.ts'
import { answerSurvey } from '../../../server/actions/youth/answerSurvey.ts'
import { slotStart } from '../../../server/domain/time/calendar.ts'
import type { ClosingForm } from '../../../shared/closingForm.ts'
import { bytes, OPEN_AT, openService } from '../../support/service.ts'
import { aForm } from './open.ts'

const mette = demoCounsellors[0]!.person
const karin = demoCoordinator.person
const q4 = (service: Service, table: 'Q' | 'F' = 'Q') => service.ledger.tallies.sums('aabenraa', 'running', table, '2026-Q4')

async function owed(service: Service, given: Partial<ClosingForm> = {}) {
  const form = aForm(given)
  await service.live.owed.add(mette, { form: form.form, conv: bytes(16), line: 'aabenraa', endedBy: 'mutual', endedAt: OPEN_AT }, OPEN_AT)
  return form
}

test('[FIG3] a form is told counted when it is held, is owed no longer, and counts once when it is sent again', async () => {
  const { service, last } = await openService()
  const form = await owed(service)
  expect(await closeForm(service, mette, form)).toEqual({ ok: true, value: 'counted' })
  expect(await service.live.owed.list(mette, OPEN_AT)).toEqual([])
  expect(last(`s:${mette}`, 'desk:view')).toMatchObject({ owed: [] })
  expect(await closeForm(service, mette, form)).toEqual({ ok: true, value: 'counted' })
  expect(await q4(service)).toMatchObject({ family: 1 })
})

test('[FIG2] a form counts once also when the live Redis forgets that it was paid', async () => {
  const { service } = await openService()
  const form = await owed(service)
  await closeForm(service, mette, form)
  await service.live.owed.add(mette, { form: form.form, conv: bytes(16), line: 'aabenraa', endedBy: 'mutual', endedAt: OPEN_AT }, OPEN_AT)
  expect(await closeForm(service, mette, form)).toEqual({ ok: true, value: 'counted' })
  expect(await q4(service)).toMatchObject({ family: 1 })
})

test('[FIG3] where no snapshot can be known to hold it, the form stays owed and is not said to be counted', async () => {
  const { service } = await openService()
  const form = await owed(service)
  const blind: Service = { ...service, ledger: { ...service.ledger, snapshotHeld: async () => 'snapshots-off' } }
  expect(await closeForm(blind, mette, form)).toEqual({ ok: false, why: 'failed' })
  expect(await service.live.owed.list(mette, OPEN_AT)).toHaveLength(1)
  expect(await closeForm(service, mette, form)).toEqual({ ok: true, value: 'counted' })
  expect(await q4(service)).toMatchObject({ family: 1 })
})

test('[FIG3] a ledger that restarted and lost the form has it counted anew', async () => {
  const { service } = await openService()
  const form = await owed(service)
  let restarts = 0
  const shaken: Service = {
    ...service,
    ledger: {
      ...service.ledger,
      snapshotHeld: async () => (restarts++ === 0 ? 'restarted' : 'held'),
      tallies: { ...service.ledger.tallies, holds: async (number) => restarts > 1 && service.ledger.tallies.holds(number) },
    },
  }
  expect(await closeForm(shaken, mette, form)).toEqual({ ok: true, value: 'counted' })
  expect(restarts).toBe(2)
})

test('[FIG1] a form that is not owed, or owed by somebody else, is not counted', async () => {
  const { service } = await openService()
  expect(await closeForm(service, mette, aForm())).toEqual({ ok: false, why: 'gone' })
  expect(await closeForm(service, karin, await owed(service))).toEqual({ ok: false, why: 'gone' })
  expect(await q4(service)).toEqual({})
})

test('[FIG1] a topic that does not exist and a municipality of another line are refused, and the form stays owed', async () => {
  const { service } = await openService()
  const form = await owed(service)
  expect(await closeForm(service, mette, { ...form, topics: ['family.divorce', 'family.invented'] })).toEqual({
    ok: false,
    why: 'malformed',
  })
  expect(await closeForm(service, mette, { ...form, municipality: 'faxe' })).toEqual({ ok: false, why: 'malformed' })
  expect(await service.live.owed.list(mette, OPEN_AT)).toHaveLength(1)
  expect(await q4(service)).toEqual({})
})

test('[FIG4] the taps after a chat are counted once, and only with the token of an ended ticket', async () => {
  const { service } = await openService()
  const survey = bytes(32)
  const conv = bytes(16)
  const find = service.live.tickets.find
  const ended = { phase: 'ended', line: 'aabenraa', survey } as Awaited<ReturnType<typeof find>> // all that is read of it
  const after: Service = {
    ...service,
    live: { ...service.live, tickets: { ...service.live.tickets, find: async (id) => (id === conv ? ended : find(id)) } },
  }
  for (let i = 0; i < 2; i++) expect(await answerSurvey(after, conv, survey, { moodChange: -1 })).toEqual({ ok: true, value: null })
  expect(await answerSurvey(after, conv, bytes(32), { moodChange: 1 })).toEqual({ ok: false, why: 'gone' })
  expect(await answerSurvey(after, bytes(16), survey, { moodChange: 1 })).toEqual({ ok: false, why: 'gone' })
  expect(await q4(service, 'F')).toEqual({ better: 0, worse: 1 })
  expect(await endConversation(service, conv, 'youth')).toEqual({ ok: false, why: 'gone' })
})

test('[FIG17] what live has counted is folded in once, also when the fold was cut off before live was told', async () => {
  const { service, clock } = await openService()
  for (let i = 0; i < 3; i++) await service.live.counters.count('aabenraa', 'arrived', slotStart(clock.now))
  const deaf: Service = {
    ...service,
    live: { ...service.live, counters: { ...service.live.counters, dropFold: () => Promise.reject(new Error('cut off')) } },
  }
  await expect(foldCounts(deaf)).rejects.toThrow('cut off')
  await service.live.counters.count('aabenraa', 'arrived', slotStart(clock.now))
  for (let i = 0; i < 3; i++) await foldCounts(service)
  const month = await monthFigures(service, karin, 'aabenraa', '2026-11')
  expect(month).toMatchObject({ ok: true, value: { figures: { arrived: 4 } } })
  expect(await foldCounts(service)).toEqual({ ok: true, value: 0 })
})

test('[FIG30] figures are for the coordinators of that line, and dates that are none are refused', async () => {
  const { service } = await openService()
  const no = { ok: false, why: 'not-allowed' }
  expect(await dayFigures(service, mette, 'aabenraa', '2026-11-19')).toEqual(no)
  expect(await monthFigures(service, mette, 'aabenraa', '2026-11')).toEqual(no)
  expect(await dayFigures(service, bytes(16), 'aabenraa', '2026-11-19')).toEqual(no)
  expect(await dayFigures(service, karin, 'nowhere', '2026-11-19')).toEqual(no)
  expect(await dayFigures(service, karin, 'aabenraa', '2026-02-30')).toEqual({ ok: false, why: 'malformed' })
  expect(await monthFigures(service, karin, 'aabenraa', '2026-13')).toEqual({ ok: false, why: 'malformed' })
  expect(await dayFigures(service, karin, 'aabenraa', '2026-11-19')).toMatchObject({ ok: true, value: { hours: { length: 24 } } })
  await service.ledger.staff.put({ ...demoCoordinator, roles: { faxe: ['coordinator'] } })
  expect(await dayFigures(service, karin, 'aabenraa', '2026-11-19')).toEqual(no)
})

test('[LIN2] a line tells its state, who is on duty by working name, and where else to go', async () => {
  const { service, clock } = await openService()
  expect(await lineView(service, 'faxe')).toMatchObject({
    ok: true,
    value: {
      state: 'nobody-yet',
      path: '/f',
      langs: ['da', 'en'],
      onDuty: [],
      queue: null,
      overflow: [{ path: '/u' }, { path: '/a', state: 'nobody-yet' }],
    },
  })
  const shift = { person: mette, page: bytes(16), kid: bytes(32), lines: ['faxe'], langs: ['da' as const], topics: [], ages: [], seats: 2 }
  await service.live.shifts.start({ ...shift, state: 'on', since: clock.now, lastSeatedAt: 0, missed: 0, awayAt: null })
  expect(await lineView(service, 'faxe')).toMatchObject({
    ok: true,
    value: {
      state: 'open',
      langs: ['da'],
      onDuty: [{ name: 'Mette', title: 'ungekonsulent' }],
      closesAt: Date.parse('2026-11-19T21:00:00+01:00'),
    },
  })
  clock.now = Date.parse('2026-11-20T04:00:00+01:00')
  expect(await lineView(service, 'faxe')).toMatchObject({
    ok: true,
    value: { state: 'closed', onDuty: [], opensAt: Date.parse('2026-11-20T14:00:00+01:00') },
  })
  expect(await lineView(service, 'nowhere')).toEqual({ ok: false, why: 'gone' })
  expect((await linesView(service)).map((line) => line.path)).toEqual(['/a', '/f', '/i', '/u'])
})

test("[FIG1] a counsellor's page has every topic that may be ticked, and the municipalities of their own lines", async () => {
  const { service } = await openService()
  await service.ledger.topics.put([
    { id: 'family.old', name: { da: 'Gammel', en: 'Old' }, group: 'family', detail: true, retiredTo: 'family.divorce' },
  ])
  await service.ledger.staff.put({ ...demoCounsellors[0]!, roles: { 'ishoej-vallensbaek': ['counsellor'], faxe: ['coordinator'] } })
  const page = await seeStaffPage(service, mette, { demo: false })
  expect(page?.lines).toEqual([
    {
      id: 'ishoej-vallensbaek',
      municipalities: [
        { id: 'ishoej', name: 'Ishøj' },
        { id: 'vallensbaek', name: 'Vallensbæk' },
      ],
      offers: expect.arrayContaining([{ id: 'dinside-ishoej', name: 'Din side, Ishøj' }]),
    },
  ])
  expect(page?.topics).toHaveLength(129)
  expect(page?.topics.find((t) => t.id === 'noncounselling.thanks')).toEqual({
    id: 'noncounselling.thanks',
    group: 'noncounselling',
    name: { da: 'Tak', en: 'Thanks' },
  })
  expect(await seeStaffPage(service, bytes(16), { demo: false })).toBe(null)
})

test("[DAN12] a counsellor's page has the numbers with what is said of their check, and no place that nobody has confirmed", async () => {
  const { service } = await openService()
  const [real, demo] = await Promise.all([true, false].map((isReal) => seeStaffPage(service, mette, { demo: !isReal })))
  expect(real?.helpNumbers?.length).toBeGreaterThan(5)
  expect(new Set(real?.helpNumbers?.map(({ checked }) => checked))).toEqual(new Set([null]))
  expect(new Set(demo?.helpNumbers?.map(({ checked }) => checked))).toEqual(new Set(['example']))
  expect(real?.offers).toEqual([])
})
