import { langs, trimmed } from '../lang.ts'
import { isCalendarDate } from '../published/period.ts'
import { isOneLine, isPlainText } from '../settings/oneLine.ts'
import { type Campaign, type CampaignDraft, type CampaignFault, campaignBounds } from './campaign.ts'
import { daysApart, daysInBoth } from './campaignDates.ts'

/** `others`: the other campaigns of the line. `oldest`: the first day of which the load screen still shows something. */
export type AroundCampaign = { today: string; oldest: string; others: Pick<Campaign, 'id' | 'name' | 'from' | 'to'>[] }

/** Everything that is not taken, and why. The page asks the same before it sends, so nobody waits for an answer that is known. */
export function campaignFaults(draft: CampaignDraft, around: AroundCampaign): CampaignFault[] {
  const { name, text } = draft
  const found: CampaignFault[] = []
  if (name === '') found.push({ field: 'name', why: 'name-empty' })
  if (name.length > campaignBounds.name) found.push({ field: 'name', why: 'name-long' })
  found.push(...dayFaults(draft, around))
  const empty = langs.filter((lang) => text[lang] === '')
  if (empty.length < langs.length) for (const lang of empty) found.push({ field: 'text', why: 'text-in-one', at: lang })
  for (const lang of langs) if (text[lang].length > campaignBounds.text) found.push({ field: 'text', why: 'text-long', at: lang })
  if (!isOneLine(name)) found.push({ field: 'name', why: 'unseen-signs' })
  for (const lang of langs) if (!isPlainText(text[lang])) found.push({ field: 'text', why: 'unseen-signs', at: lang })
  return found
}

function dayFaults({ from, to }: CampaignDraft, { today, oldest, others }: AroundCampaign): CampaignFault[] {
  const unknown = (['from', 'to'] as const).filter((field) => !isCalendarDate({ from, to }[field]))
  if (unknown.length > 0) return unknown.map((field) => ({ field, why: 'date-unknown' }))
  if (to < from) return [{ field: 'to', why: 'ends-before' }]
  if (daysApart(from, to) + 1 > campaignBounds.days) return [{ field: 'to', why: 'too-many-days' }]
  if (daysApart(today, from) > campaignBounds.aheadDays) return [{ field: 'from', why: 'too-far' }]
  if (to < oldest) return [{ field: 'to', why: 'too-old' }]
  const taken = others.find((other) => daysInBoth(other, { from, to }) !== null)
  return taken ? [{ field: 'from', why: 'days-taken', at: taken.name }] : []
}

/** Without blanks around, so that a change is a change of what is meant. */
export const tidyCampaign = (draft: CampaignDraft): CampaignDraft => ({ ...draft, name: draft.name.trim(), text: trimmed(draft.text) })
