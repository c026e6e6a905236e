import { expect, test } from 'vitest'
import { lineMark } from '../../../../server/actions/lines/lineMark.ts'
import { lineView } from '../../../../server/actions/lines/lineView.ts'
import { previewLine } from '../../../../server/actions/lines/previewLine.ts'
import { arrivalStates } from '../../../../shared/line.ts'
import { statusCard } from '../../../../web/arrival/pages/statusCard.ts'
import { got, HERE } from '../team/people.ts'
import { opened, week40 } from './campaigns.ts'

const said = { text: week40.text }

test.each([
  ['in winter', '2026-11-23', '2026-11-29', '2026-11-23T00:00:00+01:00', '2026-11-30T00:00:00+01:00'],
  ['into summer time', '2027-03-28', '2027-03-28', '2027-03-28T00:00:00+01:00', '2027-03-29T00:00:00+02:00'],
  ['out of summer time', '2026-10-25', '2026-10-25', '2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00'],
])('[CAM8] it begins and ends at midnight by the clock of the line, %s', async (_, from, to, begins, ends) => {
  const { service, clock, save } = await opened()
  await save({ from, to })
  const at = async (moment: number) => {
    clock.now = moment
    return got(await lineView(service, HERE)).campaign
  }
  expect(await at(Date.parse(begins) - 1)).toBe(undefined)
  expect(await at(Date.parse(begins))).toEqual(said)
  expect(await at(Date.parse(ends) - 1)).toEqual(said)
  expect(await at(Date.parse(ends))).toBe(undefined)
})

test('[CAM8] a line in another time zone begins at its own midnight', async () => {
  const { service, clock, save } = await opened()
  const line = (await service.ledger.lines.find(HERE))!
  await service.ledger.lines.put({ ...line, timeZone: 'America/Nuuk' })
  await save()
  clock.now = Date.parse('2026-11-23T00:30:00+01:00')
  expect(got(await lineView(service, HERE)).campaign).toBe(undefined)
  clock.now = Date.parse('2026-11-23T00:00:00-02:00')
  expect(got(await lineView(service, HERE)).campaign).toEqual(said)
})

test('[CAM8] a campaign without a text says nothing, and the mark of an open page changes with the text', async () => {
  const { service, save } = await opened()
  const mark = await lineMark(service, '/a')
  const days = { from: '2026-11-19', to: '2026-11-19' }
  await save({ ...days, text: { da: '', en: '' } })
  expect(got(await lineView(service, HERE)).campaign).toBe(undefined)
  const { version } = (await service.ledger.campaigns.of(HERE))[0]!
  await save(days, { base: version })
  await expect.poll(() => lineMark(service, '/a')).not.toBe(mark)
  // Another line does not show it.
  expect(got(await lineView(service, 'ungeraadgivningen')).campaign).toBe(undefined)
})

test('[CAM9] only a line that takes youths shows it, and an example says that it is one', async () => {
  const { service, save } = await opened()
  await save({ from: '2026-11-19', to: '2026-11-19' })
  const view = got(await lineView(service, HERE))
  const shows = (state: typeof view.state) => statusCard({ ...view, state }, 'da', 0).html.includes(week40.text.da)
  expect(arrivalStates.filter(shows)).toEqual(['open', 'queue-only', 'nobody-yet', 'closing-soon'])
  const example = { ...view, campaign: { text: week40.text, isExample: true } }
  expect(statusCard(example, 'da', 0).html).toContain(`${week40.text.da} (eksempel)`)
  expect(statusCard({ ...view, campaign: { text: { da: '<b>', en: '<b>' } } }, 'en', 0).html).not.toContain('<b>')
})

test('[CAM16] the preview shows what the form of a campaign says, and the ledger keeps nothing of it', async () => {
  const { service, anna, ben } = await opened()
  const asked = { change: {}, state: 'open', hour: 'now', campaign: { da: 'Halvt', en: 'Half' } } as const
  expect(got(await previewLine(service, anna.person, HERE, asked)).view.campaign).toEqual({ text: asked.campaign })
  expect(got(await lineView(service, HERE)).campaign).toBe(undefined)
  expect(await previewLine(service, ben.person, HERE, asked)).toEqual({ ok: false, why: 'not-allowed' })
})
