import type { LineId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Lack } from '../../../shared/settings/firstLine.ts'
import { CONSOLE } from '../../domain/staff.ts'
import { openNewLine } from '../first/openNewLine.ts'
import type { Service } from '../service.ts'
import { unshutLine } from './openLine.ts'

/** Opens a line that was never open, or that was closed by hand. The answer says what is missing; if anything is, nothing was changed. */
export async function openFromConsole(service: Service, id: LineId, around: { demo: boolean }): Promise<Outcome<Lack[]>> {
  const line = await service.ledger.lines.find(id)
  if (!line) return refuse('gone')
  const opened = line.preparing ? await openNewLine(service, CONSOLE, id, around) : await unshutLine(service, CONSOLE, id)
  if (!opened.ok) return opened
  return done(opened.value?.did === 'lacking' ? opened.value.lacks : [])
}
