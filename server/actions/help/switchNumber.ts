import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { mayBeOff } from '../../domain/help/entryOff.ts'
import { linesWhere, mayConfirm, type Staff } from '../../domain/staff.ts'
import { entriesOf, linesOf } from '../lines/confirmNumber.ts'
import type { Service } from '../service.ts'

/** `print`: the text that youths are shown, as it was read. `everywhere`: off on every line at once, from the console of the server. */
type Asked = { id: string; print: string; back: boolean; everywhere?: boolean }

/**
 * Switches an entry off that does not work, at once, on the lines of this coordinator that show it; or on again, if it was a slip. It is off on all
 * lines when coordinators of all of them, or two people, have said so. The confirmation stays, and what was shown comes back with it.
 */
export async function switchNumber(
  service: Service,
  by: Staff,
  { id, print, back, everywhere = false }: Asked,
  { demo }: { demo: boolean },
): Promise<Outcome<'done' | 'newer'>> {
  const { ledger } = service
  const entry = (await entriesOf(service)).find((one) => one.id === id)
  if (!entry) return done('newer')
  const named = linesOf(entry)
  if (!mayBeOff(id) || !mayConfirm(by, named) || (by.demo && !demo)) return refuse('not-allowed')
  const all = (await ledger.lines.all()).map((line) => line.id)
  const shownOn = named.length === 0 ? all : named
  const lines = linesWhere(by, 'coordinator').filter((line) => shownOn.includes(line))
  const said = { who: by.person, now: service.now() }
  if (back) return done(await ledger.entriesOff.on(id, lines, shownOn, said))
  return done(await ledger.entriesOff.off({ id, print, lines, shownOn, everywhere, demo }, said))
}
