import { campaign, campaignBounds } from '../../../shared/campaigns/campaign.ts'
import { deskTextsOfLine } from '../../../shared/deskTexts/deskText.ts'
import { bridge } from '../../../shared/help/bridge.ts'
import type { LineId } from '../../../shared/ids.ts'
import { savedReceivers } from '../alerts/alertReceivers.ts'
import { fieldOfCampaign } from '../campaigns/campaigns.ts'
import { MOST_BRIDGES } from '../help/bridges.ts'
import { keptLineChanges } from '../lineChanges.ts'
import { planRow } from '../people/plans.ts'

/**
 * A hash of the ledger with things of lines. `at`: how one sees whose a thing is: the field is the line's id; or begins with it and a space; or the
 * row names it (`line`). `most`: so many a line can have. `shape`: what each row is. `isRead`: it leaves for reading, and an import leaves it out.
 * `brought`: what an import makes of a row.
 */
type OwnThing = {
  at: 'field' | 'fields' | 'row'
  most: number
  shape: { safeParse(value: unknown): { success: boolean } }
  isRead?: true
  brought?(row: unknown): unknown
  /** For a row that says itself in which field it stands. */
  fieldOf?(row: unknown): string
}
const thing = <One extends OwnThing>(one: One): OwnThing => one

/** Two plans, a year ahead and what was kept of the past, and the weekdays. */
const MOST_PLAN_DAYS = 1000

/** Things of a line that leave with it and are forgotten with it. Export, import and removal read this list (CONTRIBUTING, "Something that a line owns"). */
export const ownThings = {
  lineChanges: thing({ at: 'field', most: 1, shape: keptLineChanges }),
  // The keys of the new installation are others, and both would tell the same while the line moves: somebody switches them on.
  alertReceivers: thing({
    at: 'field',
    most: 1,
    shape: savedReceivers,
    brought(row) {
      const saved = savedReceivers.parse(row)
      return { ...saved, receivers: saved.receivers.map((one) => ({ ...one, active: false })) }
    },
  }),
  // The people come anew, under other ids.
  dutyPlans: thing({ at: 'fields', most: MOST_PLAN_DAYS, shape: planRow, isRead: true }),
  bridges: thing({ at: 'row', most: MOST_BRIDGES, shape: bridge }),
  campaigns: thing({ at: 'fields', most: campaignBounds.ofLine, shape: campaign, fieldOf: (row) => fieldOfCampaign(campaign.parse(row)) }),
  deskTexts: thing({ at: 'field', most: 1, shape: deskTextsOfLine }),
}
export type OwnThingName = keyof typeof ownThings
export const ownThingNames = Object.keys(ownThings) as OwnThingName[] // its own keys alone

/** Whether a field of such a hash is of this line. */
export function isOfLine(name: OwnThingName, id: LineId, field: string, text: string): boolean {
  const { at, fieldOf } = ownThings[name]
  if (fieldOf && fieldOf(JSON.parse(text)) !== field) return false // its shape is checked when it is written
  if (at === 'field') return field === id
  if (at === 'fields') return field.startsWith(`${id} `)
  const row = JSON.parse(text) as { id?: unknown; line?: unknown } // its shape is checked when it is written
  return row.line === id && row.id === field
}
