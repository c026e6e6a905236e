import type { LineReading } from '../../../../shared/settings/lineSettings.ts'
import { hasContact } from '../../../ledger/help/textShown.ts'
import type { Service } from '../../service.ts'

/**
 * The numbers for the whole country that a line may name for its youths. 112 stands on every page already, and what a line wrote itself is
 * shown only while it is checked, so neither is among them.
 */
export async function nationalNumbers({ ledger }: Pick<Service, 'ledger'>): Promise<LineReading['numbers']> {
  const all = await ledger.helpNumbers.all()
  return all
    .filter((number) => number.id !== '112' && number.regionLines.length === 0 && number.goneAt === undefined && hasContact(number))
    .flatMap(({ id, name, lists }) => (lists.young === null ? [] : [{ id, name, at: lists.young }]))
    .sort((a, b) => a.at - b.at)
    .map(({ id, name }) => ({ id, name }))
}
