import { dateKey, daysBefore } from '../server/domain/time/calendar.ts'
import type { Campaign } from '../shared/campaigns/campaign.ts'
import { TIME_ZONE } from '../shared/settings/timeZone.ts'

const DAYS = 14

/** One campaign, so that a demo shows what a campaign is: from the day after, for two weeks. Nothing in it is anybody's real plan, and it says so. */
export function exampleCampaign(now: number): Campaign {
  const from = daysBefore(dateKey(now, TIME_ZONE), -1)
  return {
    ...{ id: 'example-exams', line: 'aabenraa', name: 'Skolebesøg før eksamen', isExample: true },
    ...{ from, to: daysBefore(from, 1 - DAYS), factor: 2, seats: 1 },
    text: {
      da: 'Fylder eksamen? Du må gerne skrive om det. Alt andet er også okay.',
      en: 'Are exams on your mind? You are welcome to write about it. Anything else is fine too.',
    },
  }
}
