// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import type { Payload } from '../../../../shared/doors/door.ts'
import { WEEK_HOURS } from '../../../../shared/load.ts'
import { done, type Outcome, refuse } from '../../../../shared/outcome.ts'
import type { PlanView, SavePlanAnswer } from '../../../../shared/team/planWire.ts'
import { filledSpans } from '../../../../web/coordinator/plan/filledSpans.ts'
import { hoursOfSpan, hoursOfWeek } from '../../../../web/coordinator/plan/hoursOfWeek.ts'
import { fakeSocket } from '../../counsellor/fakeSocket.ts'
import { faults } from '../../faults.ts'
import { openScreen, quietLine } from '../openScreen.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})
const AT = Date.parse('2026-11-19T12:00:00Z')
const [METTE, LONE, GONE] = ['m'.repeat(22), 'l'.repeat(22), 'g'.repeat(22)]
const view = (part: Partial<PlanView> = {}): PlanView => ({
  ...{
    line: 'aabenraa',
    today: '2026-11-19',
    week: [{ days: [4], from: '15:00', to: '18:00' }],
    onCallNow: [LONE],
    unmanned: [],
    wasUnmanned: [],
    inVain: [],
  },
  duty: [{ day: '4', version: 3, spans: [{ person: METTE, from: '15:00', to: '17:00' }], by: 'Anna', at: AT }],
  onCall: [],
  people: [
    { person: METTE, name: 'Mette', may: ['duty'] },
    { person: LONE, name: 'Lone', may: ['onCall'] },
    { person: GONE, name: 'Gry', may: [] },
  ],
  came: null,
  campaigns: [],
  campaignDays: [],
  ...part,
})

type Save = (asked: Payload<CoordinatorDoor, 'plan:save'>) => Outcome<SavePlanAnswer>
async function plan(of: PlanView = view(), save: Save = () => done({ did: 'saved' })) {
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () => done({ at: AT, lines: [{ ...quietLine, line: 'aabenraa', name: { da: 'Aabenraa-chatten', en: 'The chat' } }] }),
    'day:read': () => refuse('failed'),
    'month:read': () => refuse('failed'),
    'plan:read': () => done(of),
    'plan:save': save,
  })
  const user = await openScreen(server, 'plan')
  await screen.findByRole('heading', { name: 'Hvem har vagt' })
  const part = (name: string) => within(screen.getByRole('region', { name }))
  return {
    user,
    duty: part('Hvem har vagt'),
    onCall: part('Hvem har bagvagt'),
    asked: () => server.asked.filter(({ request }) => request === 'plan:save'),
  }
}

test('[PLA10] a wrong time and a missing person are named, nothing is sent before, and what was typed stays', async () => {
  const said: Outcome<SavePlanAnswer>[] = [refuse('no-answer'), done({ did: 'cannot', persons: [METTE] }), done({ did: 'saved' })]
  const { user, duty, asked } = await plan(view(), () => said.shift()!)
  await user.click(duty.getByRole('button', { name: 'Ret torsdag' }))
  const form = within(duty.getByRole('form', { name: 'Ret torsdag' }))
  await user.click(form.getByRole('button', { name: 'En vagt mere' }))
  const second = within(form.getByRole('group', { name: 'Vagt 2' }))
  await user.type(second.getByLabelText('Fra'), '25')
  await user.type(second.getByLabelText('Til'), '21')
  await user.click(form.getByRole('button', { name: 'Gem dagen' }))
  second.getByText(/Skriv tiden som 15 eller 15.30, mellem/)
  expect(document.activeElement).toBe(second.getByLabelText('Fra'))
  await user.clear(second.getByLabelText('Fra'))
  await user.type(second.getByLabelText('Fra'), '17.30')
  second.getByText('Vælg, hvem det er.')
  expect(await faults()).toEqual([])
  await user.selectOptions(second.getByRole('combobox', { name: 'Person' }), 'Mette')
  // Only who may be put there can be chosen.
  expect(second.queryByRole('option', { name: /Lone|Gry/ })).toBe(null)
  expect(asked()).toEqual([])
  await user.click(form.getByRole('button', { name: 'Gem dagen' }))
  await form.findByText(/Der kom ikke noget svar/)
  await user.click(form.getByRole('button', { name: 'Gem dagen' }))
  await form.findByText(/^Mette kan ikke sættes på planen/)
  await user.click(form.getByRole('button', { name: 'Gem dagen' }))
  await duty.findByText('Gemt.')
  expect(document.activeElement).toBe(duty.getByRole('button', { name: 'Ret torsdag' }))
  expect(asked().at(-1)?.payload).toEqual({
    ...{ line: 'aabenraa', kind: 'duty', day: '4', base: 3 },
    spans: [
      { person: METTE, from: '15:00', to: '17:00' },
      { person: METTE, from: '17:30', to: '21:00' },
    ],
  })
})

test('[PLA10] over a newer version what stands there is shown, and the coordinator chooses', async () => {
  const theirs = { day: '4', version: 4, spans: [{ person: GONE, from: '15:00', to: '01:00' }], by: 'Anna', at: AT }
  const { user, duty, asked } = await plan(view(), ({ base }) => done(base === 3 ? { did: 'newer', saved: theirs } : { did: 'saved' }))
  await user.click(duty.getByRole('button', { name: 'Ret torsdag' }))
  await user.click(duty.getByRole('button', { name: 'Fjern vagt 1' }))
  await user.click(duty.getByRole('button', { name: 'Gem dagen' }))
  await duty.findByText('Anna har gemt den dag, mens du skrev. Der står nu:')
  duty.getByText('15.00–01.00 til næste dag Gry (har ikke rollen længere)')
  await user.click(duty.getByRole('button', { name: 'Gem mit alligevel' }))
  await duty.findByText('Gemt.')
  expect(asked().map(({ payload }) => (payload as { base: number }).base)).toEqual([3, 4])
})

test('[PLA10] a single date begins with what its weekday has, and goes back to it', async () => {
  const other = { day: '2026-11-26', version: 2, spans: [], by: 'Anna', at: AT }
  const { user, duty, asked } = await plan(view({ duty: [...view().duty, other, { ...other, day: '2026-11-12' }] }))
  expect(duty.getAllByRole('button', { name: /^Ret .*2026/ })).toHaveLength(1)
  await user.click(duty.getByRole('button', { name: 'Ret torsdag den 26. november 2026' }))
  await user.click(duty.getByRole('button', { name: 'Brug ugens plan igen' }))
  expect(asked().at(-1)?.payload).toMatchObject({ day: '2026-11-26', base: 2, spans: null })
  await user.type(duty.getByLabelText('Dato'), '2026-12-03')
  await user.click(duty.getByRole('button', { name: 'Lav en plan for dagen' }))
  const form = within(duty.getByRole('form', { name: 'Ret torsdag den 3. december 2026' }))
  expect(form.getByLabelText<HTMLInputElement>('Fra').value).toBe('15.00')
  await user.click(form.getByRole('button', { name: 'Gem dagen' }))
  expect(asked().at(-1)?.payload).toMatchObject({ day: '2026-12-03', base: 0, spans: [{ person: METTE }] })
})

test('[PLA11] the week stands hour by hour, with open hours that nobody has marked in words; without figures nothing is expected', async () => {
  const came = Array.from({ length: WEEK_HOURS }, (_, hour) => (hour === 3 * 24 + 16 ? 30 : 0))
  await plan(view({ came, unmanned: [{ from: AT + 3600_000, to: AT + 7200_000 }], inVain: [{ date: '2026-11-18', hour: '18', count: 2 }] }))
  const rows = screen.getAllByRole('row').map((row) => row.textContent)
  expect(rows.slice(1)).toEqual(['15–16–––1–––', '16–17–––12,5 unge–––', '17–18–––0 åbent, ingen planlagt–––'])
  screen.getByText('Bagvagt lige nu: Lone')
  screen.getByText('torsdag den 19. november 2026 kl. 14.00–15.00')
  screen.getByText('onsdag den 18. november 2026 kl. 18–19: 2 unge')
  expect(await faults()).toEqual([])
  cleanup()
  await plan(view({ people: [], onCallNow: [] }))
  screen.getByText(/ikke tolv hele uger med tal/)
  screen.getByText('Ingen har bagvagt lige nu.')
  screen.getByText(/ingen ledere på linjen endnu/)
  expect(screen.queryByText(/unge gik igen/)).toBe(null)
})

test('[PLA11] a span counts in each hour that it touches, from Sunday night also in those of Monday, and nobody counts twice', () => {
  expect(hoursOfSpan(1, '15:30', '17:01')).toEqual([15, 16, 17])
  expect(hoursOfSpan(7, '23:00', '01:00')).toEqual([167, 0])
  expect(hoursOfSpan(2, '00:00', '24:00')).toHaveLength(24)
  const spans = [
    { person: METTE, from: '15:00', to: '15:30' },
    { person: METTE, from: '15:30', to: '16:00' },
    { person: GONE, from: '15:00', to: '16:00' },
  ]
  expect(hoursOfWeek(view({ duty: [{ day: '1', version: 1, spans, by: null, at: null }] }))[15]?.planned).toBe(1)
})

test.each([
  ['15', '21', { from: '15:00', to: '21:00' }],
  ['9.30', '24', { from: '09:30', to: '24:00' }],
  ['21:00', ' 1', { from: '21:00', to: '01:00' }],
])('[PLA10] "%s" to "%s" is understood', (from, to, span) =>
  expect(filledSpans([{ key: 0, from, to, person: METTE }]).spans).toEqual([{ person: METTE, ...span }]),
)
test.each([
  ['24', '3', 'clock'],
  ['15', '24.30', 'clock'],
  ['3 pm', '21', 'clock'],
  ['15', '15.00', 'same'],
  ['', '', 'clock'],
])('[PLA10] "%s" to "%s" is not taken', (from, to, fault) =>
  expect(filledSpans([{ key: 0, from, to, person: METTE }])).toEqual({ spans: null, faults: new Map([[0, fault]]) }),
)

test('[CAM13] days of a campaign stand with the youths who are expected and the counsellors who are missing', async () => {
  const day = {
    campaign: 'own-1',
    date: '2026-11-26',
    usual: 4,
    expected: 10,
    busiest: { hour: 20, expected: 7.5 },
    missing: { most: 2, from: 18, to: 21 },
  }
  await plan(
    view({
      campaigns: [{ id: 'own-1', name: 'Uge 48', from: '2026-11-26', to: '2026-12-31', factor: 2.5, seats: 2 }],
      campaignDays: [day, { ...day, date: '2026-11-27', usual: null, expected: null, busiest: null, missing: null }],
    }),
  )
  const table = within(await screen.findByRole('table', { name: 'Dage med kampagne: unge, der ventes, og rådgivere, der mangler' }))
  const cells = (name: RegExp) =>
    within(table.getByRole('row', { name }))
      .getAllByRole('cell')
      .map(({ textContent }) => textContent)
  expect(cells(/26\. november/)).toEqual(['Uge 48', '10 (mod 4 ellers)flest kl. 20–21: 7,5', 'op til 2 rådgivere mellem kl. 18 og 21'])
  expect(cells(/27\. november/)).toEqual(['Uge 48', 'for få uger til at sige det', 'ingen'])
  expect(screen.getByText(/I venter 2,5 gange så mange unge som ellers. 2 rådgivere mere på vagt ad gangen/)).toBeTruthy()
  expect(screen.getByText('Flere dage kommer frem, når de er tættere på.')).toBeTruthy()
  expect(await faults()).toEqual([])
})

test('[PLA14] a day and a date that are being written stay over another screen and a reload, and go when they are given up', async () => {
  const { user, duty } = await plan()
  await user.click(duty.getByRole('button', { name: 'Ret torsdag' }))
  const from = () => screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Fra' })
  await user.clear(from()[0]!)
  await user.type(from()[0]!, '16')
  await user.type(duty.getByLabelText('Dato'), '2026-12-24')
  await user.click(duty.getByRole('button', { name: 'Lav en plan for dagen' }))
  await user.clear(from()[1]!)
  await user.type(from()[1]!, '10')
  await user.click(screen.getByRole('button', { name: 'Holdet' }))
  await user.click(screen.getByRole('button', { name: 'Vagtplan' }))
  await screen.findByDisplayValue('16')
  cleanup()
  // Meanwhile somebody saved that Thursday: what was typed is over the version that was read.
  const next = await plan(view({ duty: [{ day: '4', version: 4, spans: [], by: 'Anna', at: AT }] }))
  expect(from().map(({ value }) => value)).toEqual(['16', '10'])
  await next.user.click(screen.getAllByRole('button', { name: 'Gem dagen' })[0]!)
  expect(next.asked()[0]?.payload).toMatchObject({ day: '4', base: 3, spans: [{ from: '16:00', to: '17:00' }] })
  await next.user.click(screen.getByRole('button', { name: 'Fortryd' }))
  expect({ ...sessionStorage }).toEqual({})
})

test('[PLA13] hours of the past that were open with nobody on duty stand in words, and without any there is no such part', async () => {
  await plan(
    view({
      wasUnmanned: [
        { date: '2026-11-18', hour: '18', minutes: 60 },
        { date: '2026-11-17', hour: '20', minutes: 1 },
      ],
    }),
  )
  const part = within(screen.getByRole('region', { name: 'Åbent de sidste 14 dage uden nogen på vagt' }))
  expect(part.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
    'onsdag den 18. november 2026 kl. 18–19: hele timen',
    'tirsdag den 17. november 2026 kl. 20–21: 1 minut',
  ])
  cleanup()
  await plan()
  expect(screen.queryByRole('region', { name: 'Åbent de sidste 14 dage uden nogen på vagt' })).toBe(null)
})
