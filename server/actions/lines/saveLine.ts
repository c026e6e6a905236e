import type { LineId, PersonId } from '../../../shared/ids.ts'
import type { Line } from '../../../shared/line.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { SaveLineAnswer } from '../../../shared/settings/lineFault.ts'
import { type LineSettings, type SettingsChange, withChange } from '../../../shared/settings/lineSettings.ts'
import { lineFaults, tidied } from '../../domain/line/lineFaults.ts'
import { hasRole } from '../../domain/staff.ts'
import type { Service } from '../service.ts'
import { nationalNumbers } from './form/nationalNumbers.ts'
import { readLine } from './readLine.ts'

/**
 * Saves the fields that a coordinator of the line has changed, over the version that the coordinator had read. If somebody else saved the
 * line meanwhile, nothing is changed, and the answer brings what stands now.
 */
export async function saveLine(
  service: Service,
  person: PersonId,
  id: LineId,
  base: string,
  change: SettingsChange,
): Promise<Outcome<SaveLineAnswer>> {
  if (!hasRole(await service.ledger.staff.find(person), id, 'coordinator')) return refuse('not-allowed')
  const now = service.now()
  // Only a new path asks whether anybody is on the line: then the live Redis must answer. Everything else is changed without it.
  const isInUse = change.path !== undefined && (await isUsed(service, id))
  const numbers = (await nationalNumbers(service)).map((number) => number.id)
  const answer = await service.ledger.lineChanges.save(
    id,
    base,
    (line, others) => {
      const next = changed(line, change)
      return {
        next,
        faults: (fields) => lineFaults(next, fields, { own: id, others, numbers, standing: line.municipalities, now, isInUse }),
      }
    },
    { who: person, now },
  )
  if (answer.did === 'gone') return refuse('gone')
  if (answer.did === 'faults') return done(answer)
  const reading = await readLine(service, person, id)
  return reading.ok ? done({ did: answer.did, reading: reading.value }) : reading
}

/** Hours that a coordinator has written are no examples any more. */
function changed(line: Line, change: SettingsChange): Line & LineSettings {
  const next = { ...line, ...tidied(withChange(line, change)) }
  return { ...next, hoursAreExamples: line.hoursAreExamples && JSON.stringify(next.hours) === JSON.stringify(line.hours) }
}

async function isUsed({ live }: Service, id: LineId): Promise<boolean> {
  const [waiting, talks] = await Promise.all([live.tickets.waiting(id), live.shifts.chats(id)])
  return waiting + talks > 0
}
