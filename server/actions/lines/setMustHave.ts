import type { NumberRecord } from '../../../shared/help/offer.ts'
import { withoutEarlier } from '../../../shared/help/withoutEarlier.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { type InEach, perLang } from '../../../shared/lang.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { idOfMustHave, type MustHaveNumber } from '../../../shared/settings/firstLine.ts'
import { mustHaveNames } from '../../../shared/words/mustHaveNames.ts'
import { newLineWords } from '../../../shared/words/newLineWords.ts'
import { CONSOLE } from '../../domain/staff.ts'
import type { Service } from '../service.ts'

/** Where these numbers stand in each list: after the numbers for the whole country. */
const RANK = { doctor: 8, psychiatry: 9, 'social-duty': 10 } as const

/** A coordinator may save in the same moment. */
const TRIES = 5

/** `page` and `year`: where the number was read. */
type Given = { call: string; hours: InEach | null; page: string; year: number | null }

/**
 * Writes one of the numbers that a line may not be without, as the form does: over the version that stands there, with an audit entry, and told to
 * open pages. What nobody said anew (the text, the hours, for whom it is) stays. Youths go on seeing the number of before until a coordinator
 * confirms the new one. `who`: the person who writes it.
 */
export async function setMustHave(
  service: Service,
  line: LineId,
  which: MustHaveNumber,
  given: Given,
  who: PersonId = CONSOLE,
): Promise<Outcome<NumberRecord>> {
  const { ledger } = service
  if (!(await ledger.lines.find(line))) return refuse('gone')
  const by = { who, now: service.now() }
  for (let tries = 0; tries < TRIES; tries++) {
    const before = (await ledger.helpNumbers.all()).find(({ id }) => id === idOfMustHave(line, which)) ?? null
    // The id alone is no proof: another line may have written an entry under it.
    if (before && !before.regionLines.includes(line)) return refuse('not-allowed')
    if (before?.goneAt !== undefined) await ledger.ownEntries.remove(before.id, before.version ?? 0, undefined, by)
    const record = before ? changedNumber(before, given) : newNumber(line, which, given)
    const did = await ledger.ownEntries.save(record, before ? (before.version ?? 0) : null, null, by)
    if (did === 'full') return refuse('malformed')
    if (did === 'done') return done(record)
  }
  return refuse('slow-down')
}

function changedNumber({ goneAt: _, ...before }: NumberRecord, { call, hours, page, year }: Given): NumberRecord {
  const source = { page, year }
  const isCall = before.call === call
  return {
    ...withoutEarlier(before),
    call,
    hours: hours ?? before.hours,
    sources: { ...before.sources, ...(!isCall && { call: source }), ...(hours && { hours: source }) },
  }
}

function newNumber(line: LineId, which: MustHaveNumber, given: Given): NumberRecord {
  const rank = RANK[which]
  const source = { page: given.page, year: given.year }
  return {
    id: idOfMustHave(line, which),
    name: mustHaveNames[which],
    what: perLang((lang) => newLineWords[lang].numbers[which]),
    call: given.call,
    ...{ sms: null, chat: null, asks: null, records: null, showsOnBill: null, ages: null },
    hours: given.hours,
    lists: { young: rank, under12: rank, over25: rank, parents: rank },
    regionLines: [line],
    askAgainFrom: null,
    sources: { what: source, call: source, ...(given.hours && { hours: source }) },
  }
}
