import { openFromConsole } from '../actions/lines/openFromConsole.ts'
import type { Service } from '../actions/service.ts'
import { type Answered, NOT_ON_DISK, no } from './consoleCommand.ts'
import { NO_LINE } from './giveNumber.ts'
import type { LineSetting } from './lineSetting.ts'
import { sentenceOf } from './missingSentences.ts'

/** Opens a line that was never open, or that was closed by hand. */
export async function openIt(service: Service, id: string, { demo }: LineSetting): Promise<Answered> {
  const before = await service.ledger.lines.find(id)
  const outcome = await openFromConsole(service, id, { demo })
  if (!outcome.ok) return no(NO_LINE)
  if (outcome.value.length > 0)
    return no([`${id} stays closed. It still needs:`, ...outcome.value.map((one) => `  - ${sentenceOf(id, one)}`)].join('\n'))
  if ((await service.ledger.snapshotHeld()) !== 'held') return no(NOT_ON_DISK)
  const exempt = demo && before?.preparing ? ' This is a demo: a real installation checks the must-have numbers first.' : ''
  return { ok: true, text: `${id} is open from now on, within its hours. Pages know it within seconds.${exempt}` }
}
