import type { DeskTextAnswer, DeskTextDraft } from '../../../shared/deskTexts/deskText.ts'
import { deskTextFaults, tidyDeskText } from '../../../shared/deskTexts/deskTextFaults.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { hasRole } from '../../domain/staff.ts'
import { dateKey } from '../../domain/time/calendar.ts'
import type { DeskTextAt } from '../../ledger/deskTexts/deskTexts.ts'
import type { Service } from '../service.ts'

/** Saves a canned reply or a procedure sheet over the version that its writer had read; 0: it is new. Open desks are told. */
export async function saveDeskText(
  service: Service,
  person: PersonId,
  { draft, ...at }: DeskTextAt & { draft: DeskTextDraft },
): Promise<Outcome<DeskTextAnswer>> {
  const { ledger } = service
  if (!hasRole(await ledger.staff.find(person), at.line, 'coordinator')) return refuse('not-allowed')
  const line = await ledger.lines.find(at.line)
  if (!line) return refuse('gone')
  const now = service.now()
  const today = dateKey(now, line.timeZone)
  const tidy = tidyDeskText(draft)
  const saved = await ledger.deskTexts.save(at, tidy, (others) => deskTextFaults(tidy, { today, others }), { who: person, now })
  if (saved === 'gone') return refuse('gone')
  if (saved === 'full') return done({ did: saved })
  return typeof saved === 'object' ? done({ did: 'faults', faults: saved.faults }) : answered(service, saved, at)
}

/** Removes one. What stands in a box already stays there. */
export async function removeDeskText(service: Service, person: PersonId, at: DeskTextAt): Promise<Outcome<DeskTextAnswer>> {
  if (!hasRole(await service.ledger.staff.find(person), at.line, 'coordinator')) return refuse('not-allowed')
  const did = await service.ledger.deskTexts.remove(at, { who: person, now: service.now() })
  return answered(service, did, at)
}

async function answered({ ledger }: Service, did: 'done' | 'newer', { line, id }: DeskTextAt): Promise<Outcome<DeskTextAnswer>> {
  const found = (await ledger.deskTexts.of(line)).find((one) => one.id === id)
  return done({ did, text: found ?? null })
}
