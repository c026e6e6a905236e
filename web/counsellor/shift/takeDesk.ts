import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import type { PageId } from '../../../shared/ids.ts'
import type { Outcome } from '../../../shared/outcome.ts'
import { enrolBytes } from '../../../shared/sealing/enrolBytes.ts'
import type { StaffIdentity } from '../../cipher/keys/staffIdentity.ts'
import { type Askable, ask, type DoorSocket } from '../../connection/ask.ts'

export type Taking = {
  protocol: string
  page: PageId
  identity: StaffIdentity
  /** The person whose page and key this is. Null: the page was not told. */
  owner: string | null
  /** This page has had the desk before. If a newer page has the desk now, the newer page keeps it. */
  again: boolean
}

/**
 * The socket for all requests that need the desk. It counts as not connected until the desk is taken on this very connection (`takenOn` answers
 * that connection's id): before that the server refuses them for good, and the page would not ask again.
 */
export const onceTaken = (
  socket: Pick<DoorSocket<CounsellorDoor>, 'connected' | 'timeout' | 'id'>,
  takenOn: () => string | undefined,
): Askable<CounsellorDoor> => ({
  get connected() {
    return socket.connected && socket.id === takenOn()
  },
  timeout: (ms) => socket.timeout(ms),
})

/**
 * Takes the desk on this connection: this browser's key signs the server's challenge. The key of one person is never enrolled for another. If another
 * person has meanwhile signed in with this browser, this answers `somebody-else` and signs nothing.
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
