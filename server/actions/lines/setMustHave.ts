import type { NumberRecord } from '../../../shared/help/offer.ts'
import type { LineId } from '../../../shared/ids.ts'
import { type InEach, perLang } from '../../../shared/lang.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { idOfMustHave, type MustHaveNumber } from '../../../shared/settings/firstLine.ts'
import { mustHaveNames } from '../../../shared/words/mustHaveNames.ts'
import { newLineWords } from '../../../shared/words/newLineWords.ts'
import { hasRole, type Staff } from '../../domain/staff.ts'
import type { Service } from '../service.ts'
import { today } from './confirmNumber.ts'

/** Where these numbers stand in each list: after the numbers for the whole country. */
const RANK = { doctor: 8, psychiatry: 9, 'social-duty': 10 } as const

/** `page` and `year`: where the number was read. */
type Given = { call: string; hours: InEach | null; page: string; year: number | null }

/** Writes one of the numbers that a line may not be without. A check of the earlier number holds no longer, because the text is another one. */
export async function setMustHave(service: Service, line: LineId, which: MustHaveNumber, given: Given): Promise<Outcome<NumberRecord>> {
  if (!(await service.ledger.lines.find(line))) return refuse('gone')
  const rank = RANK[which]
  const source = { page: given.page, year: given.year }
  const record: NumberRecord = {
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
  await service.ledger.helpNumbers.put([record])
  return done(record)
}

/** A coordinator of the line has called the leader on call today, at this number. */
export async function setLeader(
  service: Service,
  line: LineId,
  call: string,
  by: Staff,
  { demo }: { demo: boolean },
): Promise<Outcome<null>> {
  if (!(await service.ledger.lines.find(line))) return refuse('gone')
  if (!hasRole(by, line, 'coordinator') || (by.demo && !demo)) return refuse('not-allowed')
  const given = { id: line, call, by: by.person, on: await today(service) }
  await service.ledger.leaders.save(given, undefined, { who: by.person, now: service.now() })
  return done(null)
}
