import { screen } from '@testing-library/react'
import type { Campaign, CampaignAnswer, CampaignRead, CampaignsView } from '../../../../shared/campaigns/campaign.ts'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import type { Payload } from '../../../../shared/doors/door.ts'
import type { Lang } from '../../../../shared/lang.ts'
import type { Load } from '../../../../shared/load.ts'
import { done, type Outcome, refuse } from '../../../../shared/outcome.ts'
import { fakeSocket } from '../../counsellor/fakeSocket.ts'
import { openScreen, quietLine } from '../openScreen.tsx'

export const TODAY = '2026-11-19'
const none = { arrived: 0, seated: 0, left: 0, 'turned-away-closed': 0, 'turned-away-full': 0, 'turned-away-nobody': 0, 'not-reached': 0 }
const waited = { of: 12, said: { half: { fromMin: 2, toMin: 5 }, nineOfTen: { fromMin: 15, toMin: 20 }, withinFive: 6 } }
const row = (name: string, closed = true) => ({ name, closed, figures: { ...none, arrived: 20, seated: 12 }, waited })
const hours = Array<number>(168).fill(1)
export const aLoad: Load = {
  line: 'faxe',
  fourWeeks: [
    { monday: '2026-11-02', closed: false, arrived: hours, unmet: hours },
    ...['2026-10-05', '2026-09-07', '2026-08-10'].map((monday) => ({ monday, closed: true, arrived: hours, unmet: hours })),
  ],
  months: [row('2026-11', false), row('2026-10'), row('2026-09')],
  quarters: [row('2026-Q4', false), row('2026-Q3'), row('2026-Q2')],
  today: { date: TODAY, weeks: 0, hours: [] },
}

export const aCampaign = (part: Partial<Campaign> = {}): CampaignRead => ({
  ...{ id: 'own-1', line: 'faxe', name: 'Uge 48', from: '2026-11-23', to: '2026-11-29', factor: 3, seats: 2 },
  text: { da: 'Skriv til os i denne uge.', en: 'Write to us this week.' },
  version: 'v'.repeat(43),
  ...part,
})

type Save = Payload<CoordinatorDoor, 'campaign:save'>
type Given = { campaigns?: CampaignRead[]; load?: Load; save?: (asked: Save) => Outcome<CampaignAnswer>; lang?: Lang }

/** The load screen of a line with these campaigns. What is saved and removed stands in `saved` and `removed`. */
export async function openCampaigns({ campaigns = [], load = aLoad, save, lang = 'da' }: Given = {}) {
  const saved: Save[] = []
  const removed: unknown[] = []
  const questions: unknown[] = []
  let held = campaigns
  const view = (): CampaignsView => ({ line: 'faxe', today: TODAY, oldest: '2025-09-01', campaigns: held })
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () =>
      done({ at: Date.parse(`${TODAY}T12:00:00Z`), lines: [{ ...quietLine, line: 'faxe', name: { da: 'Faxe', en: 'Faxe' } }] }),
    'load:read': () => done(load),
    'campaigns:read': () => done(view()),
    'campaign:save': (asked) => {
      saved.push(asked)
      const said = save?.(asked)
      if (said) return said
      const campaign = aCampaign({ ...asked.draft, id: asked.id })
      held = [...held.filter(({ id }) => id !== asked.id), campaign]
      return done({ did: 'done', campaign })
    },
    'campaign:remove': (asked) => {
      removed.push(asked)
      held = held.filter(({ id }) => id !== asked.id)
      return done({ did: 'done', campaign: null })
    },
    'staffing:ask': (question) => {
      questions.push(question)
      return refuse('not-allowed')
    },
  })
  const user = await openScreen(server, 'load', lang)
  await screen.findByRole('button', { name: lang === 'da' ? 'Skriv en kampagne' : 'Write a campaign' })
  return { user, server, saved, removed, questions, change: (next: CampaignRead[]) => (held = next) }
}
