import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { BY_CONSOLE, type Holiday, type LineReading, type SavedChange, settingsOf } from '../../../shared/settings/lineSettings.ts'
import { CONSOLE, hasRole } from '../../domain/staff.ts'
import { dateKey } from '../../domain/time/calendar.ts'
import { danishHolidays } from '../../domain/time/danishHolidays.ts'
import type { Service } from '../service.ts'
import { nationalNumbers } from './form/nationalNumbers.ts'
import { poolFacts } from './form/poolFacts.ts'

/** The settings of a line as they stand in the ledger now, with its last changes, for a coordinator of the line. */
export async function readLine(service: Service, person: PersonId, id: LineId): Promise<Outcome<LineReading>> {
  if (!hasRole(await service.ledger.staff.find(person), id, 'coordinator')) return refuse('not-allowed')
  const { lineChanges, lines } = service.ledger
  const [kept, all, numbers] = await Promise.all([lineChanges.read(id), lines.all(), nationalNumbers(service)])
  if (!kept) return refuse('gone')
  const others = all.filter((other) => other.id !== id)
  return done({
    line: id,
    settings: settingsOf(kept.line),
    version: kept.version,
    hoursAreExamples: kept.line.hoursAreExamples,
    changes: await named(service, kept.changes.toReversed()),
    holidays: await holidaysFrom(dateKey(service.now(), kept.line.timeZone)),
    others: others.map(({ id: line, name, poolWish }) => ({ line, name, poolWish })),
    pool: await poolFacts(service, kept.line),
    numbers,
  })
}

/** From today to the end of next year. */
async function holidaysFrom(today: string): Promise<Holiday[]> {
  const year = Number(today.slice(0, 4))
  const both = await Promise.all([danishHolidays(year), danishHolidays(year + 1)])
  return both.flat().filter(({ date }) => date >= today)
}

/** The changes with the working name of who made them in the place of the id. What was done at the console says so. */
async function named({ ledger }: Service, changes: SavedChange[]): Promise<SavedChange[]> {
  const persons = [...new Set(changes.map(({ by }) => by))]
  const names = new Map(await Promise.all(persons.map(async (by) => [by, (await ledger.staff.find(by))?.name ?? ''] as const)))
  return changes.map((change) => ({ ...change, by: change.by === CONSOLE ? BY_CONSOLE : (names.get(change.by) ?? '') }))
}
