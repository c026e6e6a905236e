import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import type { Kid, PageId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { certifiedUntil } from '../../domain/certified.ts'
import { staffHere } from '../../domain/presence.ts'
import { sha256OfBase64url } from '../../domain/sha256.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'
import { narrowShift } from './narrowShift.ts'
import { seeDesk } from './tellDesk.ts'

/** The same refusal is written into the audit at most once in this time, so that nobody can fill the audit with it. */
const REFUSED_EVERY_MS = 24 * 3600_000

/** More browsers than a person works in within a day. The owner of a key is kept for ever, so the number of keys must be bounded. */
const NEW_KEYS_A_DAY = 20

/**
 * A page that has proved its key takes the desk. Its STAFF-ID is certified (managed root), and an older page is told `superseded`. `again`:
 * the page had the desk before and lost its connection. If a newer page is connected now, the newer page keeps the desk, since the
 * counsellor may be writing there. `proved` is called before the page is written into the shift, if there is a shift.
 */
export async function openDesk(
  service: Service,
  person: PersonId,
  page: PageId,
  pub: string,
  proved: () => Promise<void> = async () => {},
  again = false,
): Promise<Outcome<DeskView>> {
  const kid = sha256OfBase64url(pub)
  if (!(await certify(service, person, kid, pub))) return refuse('not-allowed')
  if (again && (await isElsewhere(service, person, page))) return refuse('superseded')
  await narrowShift(service, person)
  const shift = await service.live.shifts.find(person)
  await tellOlderPage(service, person, shift, { page, kid })
  if (shift) {
    await proved()
    // A new page has another key for messages, and says it soon.
    await service.live.shifts.patch(person, { page, kid, awayAt: null, ...(page !== shift.page && { messageKey: null }) })
    for (const line of shift.lines) await assignWaiting(service, line)
  }
  const view = await seeDesk(service, person)
  return view ? done({ ...view, me: { ...view.me, kid } }) : refuse('not-allowed')
}

/**
 * False when the key belongs to another person, is one new key too many today, or the person was switched off. A key that is new, or
 * refused, is written into the audit.
 */
async function certify(service: Service, person: PersonId, kid: Kid, pub: string): Promise<boolean> {
  const now = service.now()
  const isNew = !(await service.ledger.staffKeys.isSomebodys(kid))
  if (isNew && (await service.live.newKeys.take(person, kid, NEW_KEYS_A_DAY)) === 'full') {
    await auditRefused(service, person, kid, `keys-refused.${person}`)
    return false
  }
  const answer = await service.ledger.staffKeys.enrol(person, { kid, pub, notAfter: certifiedUntil(now, service.spans.staffKeyMs) })
  if (answer === 'new') await service.ledger.audit(person, 'key-enrolled', now, kid)
  if (answer === 'anothers') await auditRefused(service, person, kid, `key-refused.${person}.${kid}`)
  if (answer !== 'anothers' && answer !== 'off') return true
  if (isNew) await service.live.newKeys.giveBack(person, kid)
  return false
}

async function auditRefused(service: Service, person: PersonId, kid: Kid, once: string): Promise<void> {
  if (await service.live.once(once, REFUSED_EVERY_MS)) await service.ledger.audit(person, 'key-refused', service.now(), kid)
}

async function isElsewhere(service: Service, person: PersonId, page: PageId): Promise<boolean> {
  const now = await service.live.presence.pageOf(staffHere(person))
  return now !== null && now !== page
}

/** Off duty, only the presence knows which page is open. Then we cannot know whether it is in another browser. */
async function tellOlderPage(
  service: Service,
  person: PersonId,
  shift: { page: PageId; kid: Kid } | null,
  taking: { page: PageId; kid: Kid },
): Promise<void> {
  const older = shift?.page ?? (await service.live.presence.pageOf(staffHere(person)))
  if (older === null || older === taking.page) return
  const isOtherDevice = shift !== null && shift.kid !== taking.kid
  service.tell.counsellor(person).emit('superseded', isOtherDevice ? { otherDevice: true } : {})
}
