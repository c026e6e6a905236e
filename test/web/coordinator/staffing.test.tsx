// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { CampaignRead } from '../../../shared/campaigns/campaign.ts'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { Lang } from '../../../shared/lang.ts'
import type { Load } from '../../../shared/load.ts'
import { done, refuse } from '../../../shared/outcome.ts'
import type { WhatIf, WhatIfAsked } from '../../../shared/team/whatIf.ts'
import { fakeSocket } from '../counsellor/fakeSocket.ts'
import { faults } from '../faults.ts'
import { aCampaign } from './campaigns/openCampaigns.tsx'
import { openScreen, quietLine } from './openScreen.tsx'

afterEach(cleanup)

const hours = Array<number>(168).fill(1)
const load: Load = {
  ...{ line: 'faxe', months: [], quarters: [], today: { date: '2026-11-19', weeks: 0, hours: [] } },
  fourWeeks: [{ monday: '2026-10-05', closed: true, arrived: hours, unmet: hours }],
}
const span = (low: number, high: number) => ({ low, high })
const answer: WhatIf = {
  now: { middle: 5, quarter: span(4, 6), week: span(2, 8) },
  tried: { middle: 8, quarter: span(8, 10), week: span(6, 10) },
  ...{ weeks: 12, arrived: 140, talks: 300, talkMin: 43, factor: 1, campaignDays: 0, lost: 'as-counted' },
}

async function page(said: WhatIf | null = answer, lang: Lang = 'da', campaigns: CampaignRead[] = []) {
  const questions: WhatIfAsked[] = []
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () => done({ at: 1000, lines: [{ ...quietLine, line: 'faxe', name: { da: 'Faxe', en: 'Faxe' } }] }),
    'load:read': () => done(load),
    'campaigns:read': () => done({ line: 'faxe', today: '2026-11-19', oldest: '2025-09-01', campaigns }),
    'staffing:ask': (question) => {
      questions.push(question)
      return said === null ? refuse('not-allowed') : done(said)
    },
  })
  const user = await openScreen(server, 'load', lang)
  await screen.findByRole('heading', { name: lang === 'da' ? 'Hvis der var flere på vagt' : 'If more were on duty' })
  const choose = (name: string, value: string) => user.selectOptions(screen.getByRole('combobox', { name }), value)
  return { user, questions, choose, ask: () => user.click(screen.getByRole('button', { name: /^(Regn det ud|Work it out)$/ })) }
}

test('[SIM10] the answer names the question, the share with its spans, and what it rests on', async () => {
  const { ask, questions } = await page()
  expect(questions).toEqual([])
  await ask()
  expect(
    await screen.findByRole('heading', {
      name: 'Én rådgiver mere torsdag kl. 18–20: flere end 8 af 10 kommer igennem inden 5 minutter (mod omkring 5 af 10 nu)',
    }),
  ).toBeTruthy()
  expect(questions).toEqual([{ line: 'faxe', weekday: 4, from: 18, to: 20, now: 1, tried: 2, seatsEach: 2 }])
  const table = within(screen.getByRole('table', { name: 'Hvor mange der kommer igennem inden 5 minutter' }))
  expect(
    within(table.getByRole('row', { name: /^Nu: 1/ }))
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['omkring 5 af 10', '4 til 6 af 10', '2 til 8 af 10'])
  expect(screen.getByText(/140 unge, der kom i køen i de timer på 12 uger, og 300 samtaler, der varede 43 minutter/)).toBeTruthy()
  expect(screen.getByText(/Hvor mange der var på vagt, gemmes ikke/)).toBeTruthy()
  expect(await faults()).toEqual([])
})

test('[SIM10] a question that ends before it begins, or compares nothing, is not sent, and what was chosen stays', async () => {
  const { choose, ask, questions } = await page()
  await choose('Til kl.', '17')
  await ask()
  expect(screen.getByRole('alert').textContent).toBe('Vælg et sluttidspunkt, der ligger efter starten.')
  expect((screen.getByRole('combobox', { name: 'Til kl.' }) as HTMLSelectElement).value).toBe('17')
  await choose('Til kl.', '21')
  expect(screen.queryByRole('alert')).toBeNull()
  await choose('På vagt i forsøget', '1')
  await ask()
  expect(screen.getByRole('alert').textContent).toMatch(/Vælg et andet antal/)
  expect(questions).toEqual([])
  await choose('På vagt i forsøget', '3')
  await ask()
  await waitFor(() => expect(questions).toHaveLength(1))
  expect(await screen.findByRole('heading', { name: /^2 rådgivere mere torsdag kl. 18–21/ })).toBeTruthy()
})

test('[SIM10] where nothing is gained it says so, and the sentence alone is announced', async () => {
  const { ask } = await page({ ...answer, tried: answer.now })
  await ask()
  const finding =
    'Én rådgiver mere torsdag kl. 18–20 flytter næppe noget: omkring 5 af 10 kommer igennem inden 5 minutter, nu og i forsøget'
  expect(await screen.findByRole('heading', { name: finding })).toBeTruthy()
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(finding)
})

test('[SIM10] an answer stands under its own question while another is chosen', async () => {
  const { choose, ask } = await page()
  await ask()
  const finding = await screen.findByRole('heading', { name: /torsdag kl. 18–20/ })
  await choose('Ugedag', '1')
  expect(finding.isConnected).toBe(true)
})

test.each([
  [{ why: 'closed' } as const, /ikke åbent i alle de timer/],
  [{ why: 'few-weeks', is: 4, needed: 8 } as const, /Det kræver 8 uger.*Der er 4/],
  [{ why: 'few-arrived', is: 12, needed: 30 } as const, /er der kommet 12 unge. Det kræver mindst 30/],
  [{ why: 'few-talks', is: 20, needed: 50 } as const, /mindst 50 samtaler.*Der er 20/],
])('[SIM5] without an answer the page says why, and shows no number of a trial: %o', async (why, text) => {
  const { ask } = await page(why)
  await ask()
  expect(await screen.findByText(text)).toBeTruthy()
  expect(screen.queryByRole('table', { name: /kommer igennem/ })).toBeNull()
})

test('[SIM11] where the number on duty does not fit what was counted, the answer says so', async () => {
  const { ask } = await page({ ...answer, lost: 'more-than-counted' })
  await ask()
  expect(await screen.findByText(/Måske er flere på vagt, end du har valgt/)).toBeTruthy()
})

test('[SIM10] in English, fewer counsellors, and a refusal in words', async () => {
  const { choose, ask } = await page({ ...answer, tried: { ...answer.tried, middle: 0 } }, 'en')
  await choose('On duty now', '3')
  await ask()
  expect(await screen.findByRole('heading', { name: /^One counsellor fewer Thursday 18–20: hardly anybody get/ })).toBeTruthy()
  cleanup()
  const refused = await page(null)
  await refused.ask()
  expect(await screen.findByRole('alert')).toBeTruthy()
})

test('[CAM14] a campaign is chosen with the counsellors that it adds, and the answer names it and whose number it is', async () => {
  const campaign = aCampaign({ name: 'Uge 48', factor: 2.5, seats: 2 })
  const { choose, ask, questions } = await page({ ...answer, factor: 2.5, campaignDays: 3, lost: 'not-held' }, 'da', [campaign])
  await screen.findByRole('combobox', { name: 'Så mange unge' })
  await choose('Så mange unge', 'own-1')
  expect((screen.getByRole('combobox', { name: 'På vagt i forsøget' }) as HTMLSelectElement).value).toBe('3')
  await ask()
  const finding =
    '2 rådgivere mere torsdag kl. 18–20 i kampagnen »Uge 48«: flere end 8 af 10 kommer igennem inden 5 minutter (mod omkring 5 af 10 med det antal, der er på vagt nu)'
  expect(await screen.findByRole('heading', { name: finding })).toBeTruthy()
  expect(questions).toEqual([{ line: 'faxe', weekday: 4, from: 18, to: 20, now: 1, tried: 3, seatsEach: 2, campaign: 'own-1' }])
  expect(
    screen.getByText(
      /2,5 gange så mange unge som i de seneste uger. Det er, hvad I selv venter af kampagnen »Uge 48«, og det er ikke målt/,
    ),
  ).toBeTruthy()
  // The answer keeps its own campaign while another question is put together.
  await choose('Så mange unge', '')
  expect(screen.getByRole('heading', { name: finding })).toBeTruthy()
  await ask()
  await waitFor(() => expect(questions).toHaveLength(2))
  expect(questions[1]).not.toHaveProperty('campaign')
})

test('[CAM15] days in a campaign among those that an answer rests on are named', async () => {
  const { ask } = await page({ ...answer, campaignDays: 3 })
  await ask()
  expect(await screen.findByText(/^3 af de dage, det bygger på, lå i en kampagne/)).toBeTruthy()
})
