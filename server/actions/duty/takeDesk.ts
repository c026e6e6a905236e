import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import type { PageId, PersonId } from '../../../shared/ids.ts'
import { type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Service } from '../service.ts'
import { openDesk } from './openDesk.ts'
import { provesKey } from './provesKey.ts'

export type TakingDesk = { page: PageId; pub: string; proof: string; again?: true | undefined }

/**
 * A counsellor's page asks for the desk. It proves first that it holds the key that it wants certified. `challenge` is the challenge that
 * this connection was given and has not used, or null.
 */
export async function takeDesk(
  service: Service,
  person: PersonId,
  { page, pub, proof, again }: TakingDesk,
  challenge: string | null,
  proved: () => Promise<void> = async () => {},
): Promise<Outcome<DeskView>> {
  if (challenge === null) return refuse('out-of-order')
  if (!(await provesKey({ challenge, person, page, pub }, proof))) return refuse('not-allowed')
  return openDesk(service, person, page, pub, proved, again)
}
