import type { DeskTextsView } from '../../../shared/deskTexts/deskText.ts'
import type { TextsAtDesk } from '../../../shared/deskTexts/textsAtDesk.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { hasRole, linesWhere } from '../../domain/staff.ts'
import { dateKey } from '../../domain/time/calendar.ts'
import type { Service } from '../service.ts'

/** The canned replies and procedure sheets of a line, for its coordinator. */
export async function seeDeskTexts(service: Service, person: PersonId, line: LineId): Promise<Outcome<DeskTextsView>> {
  const { ledger } = service
  if (!hasRole(await ledger.staff.find(person), line, 'coordinator')) return refuse('not-allowed')
  const found = await ledger.lines.find(line)
  if (!found) return refuse('gone')
  return done({ line, today: dateKey(service.now(), found.timeZone), texts: await ledger.deskTexts.of(line) })
}

/** Those of all lines that this person answers on, and the person's own replies. */
export async function seeTextsAtDesk(service: Service, person: PersonId): Promise<Outcome<TextsAtDesk>> {
  const { ledger } = service
  const lines = linesWhere(await ledger.staff.find(person), 'counsellor')
  const [first] = await Promise.all(lines.map((line) => ledger.lines.find(line)))
  const [texts, own] = await Promise.all([Promise.all(lines.map((line) => ledger.deskTexts.of(line))), ledger.ownReplies.of(person)])
  return done({ today: dateKey(service.now(), first?.timeZone ?? 'UTC'), texts: texts.flat(), own })
}
