import type { FormNumber, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import type { Service } from '../service.ts'

/** The counsellor will not fill in this form. It is owed no longer, and nothing of it is counted. */
export async function skipForm(service: Service, person: PersonId, form: FormNumber): Promise<Outcome<null>> {
  if (!(await service.live.owed.take(person, form, service.now()))) return refuse('gone')
  await tellDesk(service, person)
  return done(null)
}
