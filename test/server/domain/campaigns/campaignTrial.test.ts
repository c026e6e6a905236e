import { expect, test } from 'vitest'
import { chanceFrom } from '../../../../server/domain/chance.ts'
import { askWhatIf, type Known } from '../../../../server/domain/staffing/whatIf.ts'
import { EVERY_DAY, type WhatIfAsked } from '../../../../shared/team/whatIf.ts'
import { historyOf, openHours, TIME_ZONE } from '../../../bench/staffing/history.ts'
import { worlds } from '../../../bench/staffing/worlds.ts'

const asked: WhatIfAsked = { line: 'faxe' as WhatIfAsked['line'], weekday: 4, from: 18, to: 20, now: 2, tried: 3, seatsEach: 2 }
const history = historyOf(chanceFrom('campaigns'), worlds[0]!)
const campaign = { id: 'own-1', from: '2030-01-01', to: '2030-01-07', factor: 4 }
const known = (campaigns: Known['campaigns']): Known => ({ ...history, hours: openHours, timeZone: TIME_ZONE, campaigns })

function said(of: Known, question: WhatIfAsked = asked) {
  const ready = askWhatIf(of, question)
  if ('refused' in ready) throw new Error('refused')
  const played = Array.from({ length: ready.quarters }, (_, i) => ready.play(i))
  const answer = ready.answer(played)
  if ('why' in answer) throw new Error(answer.why)
  const came = played.reduce((sum, { now }) => sum + now.reduce((all, week) => all + week.came, 0), 0) / ready.quarters
  return { answer, came, quarters: ready.quarters }
}

test('[CAM14] with a campaign as many times more youths come, fewer get through, and the answer says by how much', () => {
  const [usual, four] = [said(known([])), said(known([campaign]), { ...asked, campaign: 'own-1' })]
  expect(four.answer).toMatchObject({ factor: 4, lost: 'not-held' })
  expect(usual.answer).toMatchObject({ factor: 1, lost: 'as-counted' })
  expect(four.came / usual.came).toBeGreaterThan(3.2)
  expect(four.came / usual.came).toBeLessThan(4.8)
  expect(four.answer.now.middle).toBeLessThan(usual.answer.now.middle)
  // More youths are more work: it is played less often.
  expect(four.quarters).toBeLessThanOrEqual(usual.quarters)
})

test('[CAM14] a campaign that is not asked about changes nothing', () => {
  expect(said(known([campaign])).answer).toEqual(said(known([])).answer)
  expect(said(known([{ ...campaign, factor: 1 }]), { ...asked, campaign: 'own-1' }).answer).toMatchObject({ factor: 1 })
})

test('[CAM15] the days of the last twelve weeks that lay in a campaign are counted, of the weekday that is asked about', () => {
  const newest = history.fourWeeks.find(({ closed }) => closed)!.monday
  const at = (days: number) => new Date(Date.parse(`${newest}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  const tenDays = [{ ...campaign, from: at(0), to: at(9) }]
  expect(said(known(tenDays)).answer.campaignDays).toBe(1)
  expect(said(known(tenDays), { ...asked, weekday: EVERY_DAY }).answer.campaignDays).toBe(8)
  expect(said(known([campaign])).answer.campaignDays).toBe(0)
})
