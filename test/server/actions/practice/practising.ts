import { startDuty } from '../../../../server/actions/duty/startDuty.ts'
import { givePass, passFor } from '../../../../server/actions/practice/practicePasses.ts'
import { joinQueue } from '../../../../server/actions/queue/joinQueue.ts'
import type { Service } from '../../../../server/actions/service.ts'
import type { PersonId } from '../../../../shared/ids.ts'
import { practiceOf } from '../../../../shared/practice/practiceLine.ts'
import { aYouth } from '../../../support/actors.ts'
import { bytes } from '../../../support/service.ts'

export const LINE = 'aabenraa'

export async function counsellorsOf(service: Service, line = LINE): Promise<PersonId[]> {
  const team = (await service.ledger.staff.all()).filter(({ roles }) => roles[line]?.includes('counsellor'))
  return team.map(({ person }) => person).sort()
}

/** A counsellor of the seeds begins a shift of practice. */
export async function practising(service: Service, nth = 0) {
  const person = (await counsellorsOf(service))[nth]!
  const kid = bytes(32)
  const outcome = await startDuty(service, person, { seats: 2, lines: [LINE], page: bytes(16), kid, practice: true })
  if (!outcome.ok) throw new Error(outcome.why)
  return { person, kid }
}

/** A youth of practice joins: called by that counsellor, or by the console (null). */
export async function called(service: Service, person: PersonId | null) {
  const answer = person === null ? passFor(service, practiceOf(LINE)) : await givePass(service, person, LINE)
  const { line, pass } = 'ok' in answer ? given(answer) : answer
  const youth = aYouth({ line, choices: { age: '12-14', topic: 'family' } })
  const outcome = await joinQueue(service, { ...youth.asked, practice: pass })
  return { ...youth, conv: youth.asked.conv, line, pass, outcome }
}

function given<V>(outcome: { ok: true; value: V } | { ok: false; why: string }): V {
  if (!outcome.ok) throw new Error(outcome.why)
  return outcome.value
}
