import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Desk } from '../desk.ts'
import { tellDesk } from '../duty/tellDesk.ts'

/** A form that will not be filled in is owed no longer; nothing of it is counted. */
export async function skipForm(desk: Desk, person: string, form: string): Promise<Outcome<null>> {
  if (!(await desk.live.owed.take(person, form, desk.now()))) return refuse('gone')
  await tellDesk(desk, person)
  return done(null)
}
