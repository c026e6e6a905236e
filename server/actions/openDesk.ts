import { createHash } from 'node:crypto'
import type { DeskView } from '../../shared/counsellorView.ts'
import { done, type Outcome, refuse } from '../../shared/outcome.ts'
import { fromB64 } from '../../shared/tuple.ts'
import { assignWaiting } from './assignWaiting.ts'
import type { Desk } from './desk.ts'
import { narrowShift } from './narrowShift.ts'
import { seeDesk } from './tellDesk.ts'

/** A counsellor's page takes the desk: its STAFF-ID is certified (managed root), and an older page is told `superseded`. `proved`: before a shift is touched. */
export async function openDesk(
  desk: Desk,
  person: string,
  page: string,
  pub: string,
  proved: () => Promise<void> = async () => {},
): Promise<Outcome<DeskView>> {
  const kid = createHash('sha256').update(fromB64(pub)).digest('base64url')
  await desk.ledger.staffKeys.enrol(person, { kid, pub, notAfter: desk.now() + desk.spans.staffKeyMs })
  await narrowShift(desk, person)
  const shift = await desk.live.shifts.find(person)
  if (shift) {
    await proved()
    if (shift.page !== page) desk.tell.counsellor(person).emit('superseded', {})
    await desk.live.shifts.patch(person, { page, kid, awayAt: null })
    for (const line of shift.lines) await assignWaiting(desk, line)
  }
  const view = await seeDesk(desk, person)
  return view ? done({ ...view, me: { ...view.me, kid } }) : refuse('not-allowed')
}
