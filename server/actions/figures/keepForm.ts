import type { FormNumber, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Service } from '../service.ts'

/** Keeps what is ticked so far in a form that this counsellor owes. It is sealed; the server cannot read it. */
export async function keepForm(service: Service, person: PersonId, form: FormNumber, draft: string): Promise<Outcome<null>> {
  return (await service.live.owed.keepDraft(person, form, draft, service.now())) ? done(null) : refuse('gone')
}

/** What was kept of this form, for a page of the same counsellor. */
export const keptForm = async (service: Service, person: PersonId, form: FormNumber): Promise<Outcome<string | null>> =>
  done(await service.live.owed.draft(person, form, service.now()))
