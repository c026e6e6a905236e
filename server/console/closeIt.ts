import { Temporal } from 'temporal-polyfill'
import { type Lang, langs, perLang } from '../../shared/lang.ts'
import type { Line } from '../../shared/line.ts'
import type { ClosedFor } from '../../shared/settings/closing.ts'
import { type LineFault, lineBounds } from '../../shared/settings/lineFault.ts'
import { usualClosing } from '../../shared/words/usualClosing.ts'
import { shutLine } from '../actions/lines/closeLine.ts'
import type { Service } from '../actions/service.ts'
import { closedUntil, openingAfter } from '../domain/line/closedByHand.ts'
import { CONSOLE } from '../domain/staff.ts'
import { type Answered, NOT_ON_DISK, no } from './consoleCommand.ts'
import { NO_LINE } from './giveNumber.ts'
import type { LineValues } from './lineSetting.ts'
import { localTime } from './listLines.ts'

/**
 * Closes a line by hand, as "Luk nu" on the coordinators' page does. What the youths read is written already, in each language that is not given.
 * Talks are finished, and the queue is worked off as long as a counsellor is on duty.
 */
export async function closeIt(service: Service, id: string, values: LineValues): Promise<Answered> {
  const line = await service.ledger.lines.find(id)
  if (!line) return no(NO_LINE)
  if (line.preparing)
    return no(
      `${id} was never open, so there is nothing to close: its page says that it is being made ready. To forget it: npm run line -- remove ${id}`,
    )
  const until = untilOf(values.until, line)
  const now = service.now()
  if (until === 'wrong' || (typeof until === 'number' && until <= now))
    return no(
      '--until is "day", or the moment it opens again, later than now, as the clock on the wall shows it: --until 2026-12-24T08:00. Without it the line stays closed until somebody opens it.',
    )
  const usual = usualClosing(until, openingAfter(line, closedUntil(until, line, now)), now, line.timeZone)
  const outcome = await shutLine(
    service,
    CONSOLE,
    id,
    perLang((lang) => textOf(values[messageIn(lang)]) || usual[lang]),
    until,
  )
  if (!outcome.ok)
    return no(outcome.why === 'gone' ? NO_LINE : 'Others are changing this line at the moment. Nothing was changed. Try again.')
  if (outcome.value.did === 'faults') return no(outcome.value.faults.map(faultOf).join('\n'))
  if ((await service.ledger.snapshotHeld()) !== 'held') return no(NOT_ON_DISK)
  const shut = (await service.ledger.lines.find(id))?.closedByHand
  const again =
    !shut || shut.until === null
      ? `npm run line -- open ${id} opens it again.`
      : `It opens again ${localTime(shut.until, line.timeZone)}, or at the next opening after that.`
  if (outcome.value.did === 'already')
    return no(`${id} is closed by hand already, and stays as it was closed. ${again} To close it otherwise, open it first.`)
  return {
    ok: true,
    text: `${id} is closed, and its page says so within seconds. Talks go on to their end; who waits is served while a counsellor is on duty, and told otherwise. Youths read: "${shut ? Object.values(shut.message).join(' / ') : ''}" ${again}`,
  }
}

/** Which option is not taken, and what would be right. */
function faultOf({ why, at }: LineFault): string {
  const message = `--${messageIn(langs.find((lang) => lang === at) ?? langs[0])}`
  switch (why) {
    case 'message-long':
      return `${message} has more than ${lineBounds.message} characters: a youth reads it on a phone.`
    case 'unseen-signs':
      return `${message} has unseen signs, which can turn a text round. Type it by hand instead of pasting it.`
    case 'until-far':
      return '--until is more than a year away. Give an earlier moment, or leave it out: then the line stays closed until somebody opens it.'
    case 'until-past':
      return '--until is over by now. Give a later moment.'
    default:
      return `The closing is not taken: ${why}.`
  }
}

/** The option that bears the message in this language. */
const messageIn = (lang: Lang) => (lang === langs[0] ? 'message' : `message-${lang}`) as 'message' | 'message-en' // the languages of line.ts

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** A moment by the clock on the wall where the line is. */
function untilOf(text: unknown, { timeZone }: Line): ClosedFor | 'wrong' {
  if (text === undefined) return 'by-hand'
  if (text === 'day') return 'day'
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return 'wrong'
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(timeZone).epochMilliseconds
  } catch {
    return 'wrong'
  }
}
