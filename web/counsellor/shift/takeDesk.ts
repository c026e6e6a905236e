import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import type { Outcome } from '../../../shared/outcome.ts'
import { enrolBytes } from '../../../shared/sealing/enrolBytes.ts'
import type { StaffIdentity } from '../../cipher/keys/staffIdentity.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'

export type Taking = {
  protocol: string
  page: string
  identity: StaffIdentity
  /** Whose page this is, and so whose key; null where the page was not told. */
  owner: string | null
  /** This page has had the desk before: a newer page that has it now keeps it. */
  again: boolean
}

/**
 * Takes the desk on this line: this browser's key signs what the server asks. The key of one person is never enrolled for another:
 * where somebody else has signed in in this browser meanwhile, the page answers `somebody-else` and signs nothing.
 */
export async function takeDesk(
  socket: DoorSocket<CounsellorDoor>,
  { protocol, page, identity, owner, again }: Taking,
): Promise<Outcome<DeskView> | 'somebody-else'> {
  const asked = await ask<CounsellorDoor, 'desk:challenge'>(socket, 'desk:challenge', {})
  if (!asked.ok) return asked
  const { challenge, person } = asked.value
  if (owner !== null && owner !== person) return 'somebody-else'
  const proof = await identity.sign(enrolBytes({ challenge, person, page, pub: identity.pub }))
  return ask<CounsellorDoor, 'desk:open'>(socket, 'desk:open', { protocol, page, pub: identity.pub, proof, ...(again && { again }) })
}
