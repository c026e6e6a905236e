import { timingSafeEqual } from 'node:crypto'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { practiceOf } from '../../../shared/practice/practiceLine.ts'
import type { PracticeGiven } from '../../../shared/practice/practicePass.ts'
import { counselsOn } from '../duty/counselsOn.ts'
import type { Service } from '../service.ts'

/** A pass for a counsellor's own practice on a line. Only in a shift of practice there: nobody is rung who did not ask for it. */
export async function givePass(service: Service, person: PersonId, line: LineId): Promise<Outcome<PracticeGiven>> {
  const practice = practiceOf(line, person)
  const shift = await service.live.shifts.find(person)
  if (!shift?.lines.includes(practice) || !(await counselsOn(service, person, line))) return refuse('not-allowed')
  return done(passFor(service, practice))
}

/** Made with the server's secret, so it is also the console's way. Nothing is stored: a pass ends by itself. */
export function passFor(service: Pick<Service, 'mac' | 'now' | 'spans'>, practice: LineId): PracticeGiven {
  const until = service.now() + service.spans.practicePassMs
  return { line: practice, pass: `${until}.${seal(service, practice, until)}` }
}

export function passHolds(service: Pick<Service, 'mac' | 'now'>, practice: LineId, pass: string): boolean {
  const [until = '', said = ''] = pass.split('.')
  const [theirs, ours] = [Buffer.from(said), Buffer.from(seal(service, practice, Number(until)))]
  return service.now() < Number(until) && theirs.length === ours.length && timingSafeEqual(theirs, ours)
}

const seal = ({ mac }: Pick<Service, 'mac'>, practice: LineId, until: number): string => mac(`practice-pass.${practice}.${until}`)
