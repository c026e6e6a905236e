// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { campaignsIn, daysOfRow, weekdaysOf } from '../../../../web/coordinator/campaigns/campaignsIn.ts'
import { faults } from '../../faults.ts'
import { aCampaign, aLoad, openCampaigns, TODAY } from './openCampaigns.tsx'

afterEach(cleanup)
beforeEach(() => sessionStorage.clear())

const past = aCampaign({ id: 'own-past', name: 'Skolestart', from: '2026-09-30', to: '2026-10-06', factor: 2 })

test('[CAM11] the weeks that are shown name the campaigns in them, and the weekdays have a mark that is read as a word', async () => {
  const day = aCampaign({ id: 'own-day', name: 'Én dag', from: '2026-10-14', to: '2026-10-14', factor: 1 })
  const { user } = await openCampaigns({ campaigns: [past, day, aCampaign()] })
  const mark = await screen.findByText('I de uger var der kampagne:')
  expect([...mark.parentElement!.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    'Skolestart, 30. september 2026 – 6. oktober 2026 (7 dage). I ventede 2 gange så mange som ellers.',
    'Én dag, 14. oktober 2026. I ventede lige så mange som ellers.',
  ])
  expect(screen.getByText(/De siger ikke, hvor mange der kom på en enkelt dag/)).toBeTruthy()
  // Only Wednesday lay in a campaign of the four weeks from 5 October but for the two days of the first one.
  await user.selectOptions(screen.getByRole('combobox', { name: 'Uger' }), '2026-10-05')
  const heads = within(screen.getByRole('table', { name: /^Kom i køen, 5\. okt/ })).getAllByRole('columnheader')
  expect(heads.slice(1).map(({ textContent }) => textContent?.includes('kampagne'))).toEqual([true, true, true, false, false, false, false])
  await user.selectOptions(screen.getByRole('combobox', { name: 'Uger' }), '2026-08-10')
  expect(screen.queryByText('I de uger var der kampagne:')).toBeNull()
  expect(await faults()).toEqual([])
})

test('[CAM11] months and quarters name their campaigns and how many days, the drawing has a mark, and the numbers are as before', async () => {
  await openCampaigns()
  const numbers = () => [...document.querySelectorAll('.load-rows td')].map(({ textContent }) => textContent)
  await screen.findByRole('table', { name: 'Det sidste år, måned for måned' })
  const before = numbers()
  expect(document.querySelectorAll('.campaign-flag')).toHaveLength(0)
  cleanup()
  await openCampaigns({ campaigns: [past] })
  const rows = within(await screen.findByRole('table', { name: 'Det sidste år, måned for måned' }))
  expect(rows.getByRole('rowheader', { name: /oktober 2026/ }).textContent).toContain('Kampagne: Skolestart, 6 dage')
  expect(rows.getByRole('rowheader', { name: /september 2026/ }).textContent).toContain('Kampagne: Skolestart, 1 dag')
  const quarters = within(screen.getByRole('table', { name: /kvartal for kvartal/ }))
  expect(quarters.getByRole('rowheader', { name: /3\. kvartal 2026/ }).textContent).toContain('Skolestart, 1 dag')
  expect(numbers()).toEqual(before)
  // Two months, in each of three drawings; the key names the mark once.
  expect(document.querySelectorAll('.campaign-flag')).toHaveLength(6)
  expect(screen.getAllByText('Måned eller kvartal med kampagne')).toHaveLength(1)
})

test('[CAM11] today in a campaign is said beside the usual', async () => {
  await openCampaigns({ campaigns: [aCampaign({ from: TODAY, to: TODAY })] })
  expect(await screen.findByText('I dag er der kampagne: »Uge 48«. I venter 3 gange så mange unge som ellers.')).toBeTruthy()
})

test('[CAM11] days of rows and weekdays are those of the calendar', () => {
  expect(['2026-02', '2028-02', '2026-12', '2026-Q1', '2026-Q4'].map(daysOfRow)).toEqual([
    { from: '2026-02-01', to: '2026-02-28' },
    { from: '2028-02-01', to: '2028-02-29' },
    { from: '2026-12-01', to: '2026-12-31' },
    { from: '2026-01-01', to: '2026-03-31' },
    { from: '2026-10-01', to: '2026-12-31' },
  ])
  const weekend = aCampaign({ from: '2026-11-21', to: '2026-11-23' })
  expect([...weekdaysOf(campaignsIn([weekend], { from: '2026-11-01', to: '2026-11-30' }))].sort()).toEqual([0, 5, 6])
  expect(campaignsIn([weekend], { from: '2026-11-24', to: '2026-11-30' })).toEqual([])
})

test('[CAM1] a line of which nothing is counted yet may have a campaign', async () => {
  await openCampaigns({ load: { ...aLoad, fourWeeks: [], months: [], quarters: [] } })
  expect(screen.getByText(/Der er ikke talt noget på linjen endnu/)).toBeTruthy()
  expect(screen.getByText('Der er ingen kampagner endnu.')).toBeTruthy()
})
