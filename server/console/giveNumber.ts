import type { LineId } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/outcome.ts'
import { mustHaveNumbers } from '../../shared/settings/firstLine.ts'
import { setLeader } from '../actions/first/saveLeader.ts'
import { setMustHave } from '../actions/lines/setMustHave.ts'
import type { Service } from '../actions/service.ts'
import { type Answered, NOT_ON_DISK, no } from './consoleCommand.ts'
import type { LineSetting, LineValues } from './lineSetting.ts'

export const NO_LINE = 'There is no such line. `npm run line -- list` shows which there are.'
const NO_NUMBER = 'A telephone number has 3 to 20 digits, with spaces and a + where you like: 70 11 07 07'
const BUSY = 'Coordinators are changing this number at this moment. Look at it on the page, then give it again.'
const NOT_WRITTEN: Partial<Record<Refusal, string>> = {
  'not-allowed': 'Another line has written an entry of this name, so nothing was changed. Look at it: npm run numbers -- list',
  malformed: 'The line has as many entries as it may have. Remove one on its page first.',
}
const LONGEST = 200

/** Written as it is to be read, such as `70 11 07 07` or `+45 70 11 07 07`. */
const isNumber = (text: string) => /^\+?[0-9 ]{3,30}$/.test(text) && /^\d{3,20}$/.test(text.replaceAll(/[+ ]/g, ''))
const said = (value: LineValues[string]): string => (typeof value === 'string' ? value.trim() : '')

/** One of the numbers that a line may not be without. */
export async function giveNumber(service: Service, line: LineId, which: string, call: string, values: LineValues): Promise<Answered> {
  const known = mustHaveNumbers.find((one) => one === which)
  if (!known) return no(`"${which}" is none of ${mustHaveNumbers.join(', ')}.`)
  if (!isNumber(call.trim())) return no(NO_NUMBER)
  const page = said(values.source)
  if (page.length < 3) return no('--source is missing: the page or the colleague that says this number. --source "laegevagten.dk"')
  const year = said(values.year)
  if (year !== '' && !/^20\d\d$/.test(year)) return no('--year is the year of that page, such as 2026. Leave it out if the page has none.')
  const [da = '', en] = [[values.hours ?? []].flat().map(String)[0]?.trim(), said(values['hours-en'])]
  if ((da === '') !== (en === '')) return no('The hours of a number are said in both languages or in none: --hours TEXT --hours-en TEXT')
  if ([page, da, en].some((text) => text.length > LONGEST)) return no(`No text may have more than ${LONGEST} characters.`)
  const hours = da === '' ? null : { da, en }
  const outcome = await setMustHave(service, line, known, { call: call.trim(), hours, page, year: year === '' ? null : Number(year) })
  if (!outcome.ok) return no(outcome.why === 'gone' ? NO_LINE : (NOT_WRITTEN[outcome.why] ?? BUSY))
  if ((await service.ledger.snapshotHeld()) !== 'held') return no(NOT_ON_DISK)
  const { id } = outcome.value
  return {
    ok: true,
    text: `${id} is ${call.trim()}, and nobody has checked it yet. Youths see what they saw before, until a coordinator has called it: npm run numbers -- confirm ${id} --by LOGIN`,
  }
}

export async function giveLeader(
  service: Service,
  line: LineId,
  call: string,
  values: LineValues,
  { demo }: LineSetting,
): Promise<Answered> {
  if (!isNumber(call.trim())) return no(NO_NUMBER)
  const login = said(values.by)
  if (login === '') return no('--by is missing: the sign-in name of the coordinator who has called the leader at this number today.')
  const staff = await service.ledger.staff.byLogin(login)
  if (!staff) return no('Nobody has that sign-in name. `npm run staff -- list` shows who there is.')
  const outcome = await setLeader(service, staff, { line, call: call.trim() }, { demo })
  if (!outcome.ok) return no(outcome.why === 'gone' ? NO_LINE : `${staff.login} is not a coordinator of ${line}.`)
  if ((await service.ledger.snapshotHeld()) !== 'held') return no(NOT_ON_DISK)
  return {
    ok: true,
    text: `The leader on call of ${line} is reached at ${call.trim()}, checked today by ${staff.login}. No youth sees the number.`,
  }
}
