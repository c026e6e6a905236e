import { entriesOf } from '../lines/confirmNumber.ts'
import { confirmationOf } from '../lines/shownHelp.ts'
import type { Service } from '../service.ts'
import { standingOf } from './entryViewOf.ts'

/** `due`: checks that are too old. `changed`: entries that were changed since their check. `unchecked`: entries that nobody ever checked. */
export type DueCount = { due: number; changed: number; unchecked: number }

/** How many numbers and places of this installation wait for a coordinator. */
export async function countDue(service: Service, { demo }: { demo: boolean }): Promise<DueCount> {
  const [entries, confirmations] = await Promise.all([entriesOf(service), service.ledger.confirmations.all()])
  const standings = await Promise.all(
    entries.map((entry) => {
      const given = confirmations.find(({ id }) => id === entry.id) ?? null
      return standingOf(service, entry, given, confirmationOf(entry, confirmations, demo))
    }),
  )
  const count = (which: (typeof standings)[number]) => standings.filter((one) => one === which).length
  return { due: count('due'), changed: count('changed'), unchecked: count('unchecked') }
}
