import { confirmationOf } from '../../ledger/help/textShown.ts'
import { entriesOf } from '../lines/confirmNumber.ts'
import type { Service } from '../service.ts'
import { standingOf } from './entryViewOf.ts'

/**
 * `due`: checks that are too old. `changed`: entries that were changed since their check. `unchecked`: entries that nobody ever checked. `off`:
 * entries that do not work, as a coordinator said.
 */
export type DueCount = { due: number; changed: number; unchecked: number; off: number }

/** How many numbers and places of this installation wait for a coordinator. */
export async function countDue(service: Service, { demo }: { demo: boolean }): Promise<DueCount> {
  const { confirmations: given, entriesOff } = service.ledger
  const [entries, confirmations, off] = await Promise.all([entriesOf(service), given.all(), entriesOff.all()])
  const standings = await Promise.all(
    entries.map((entry) => {
      if (off.some(({ id }) => id === entry.id)) return 'off'
      const last = confirmations.find(({ id }) => id === entry.id) ?? null
      return standingOf(service, entry, last, confirmationOf(entry, confirmations, demo))
    }),
  )
  const count = (which: (typeof standings)[number]) => standings.filter((one) => one === which).length
  return { due: count('due'), changed: count('changed'), unchecked: count('unchecked'), off: count('off') }
}
