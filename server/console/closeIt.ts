import { Temporal } from 'temporal-polyfill'
import { closeFromConsole } from '../actions/lines/openFromConsole.ts'
import type { Service } from '../actions/service.ts'
import { CONSOLE } from '../domain/staff.ts'
import { type Answered, NOT_ON_DISK, no } from './consoleCommand.ts'
import { NO_LINE } from './giveNumber.ts'
import type { LineValues } from './lineSetting.ts'
import { localTime } from './listLines.ts'

const LONGEST = 300

/** Closes a line by hand. Talks are finished, and the queue is worked off as long as a counsellor is on duty. */
export async function closeIt(service: Service, id: string, values: LineValues): Promise<Answered> {
  const line = await service.ledger.lines.find(id)
  if (!line) return no(NO_LINE)
  if (line.preparing)
    return no(
      `${id} was never open, so there is nothing to close: its page says that it is being made ready. To forget it: npm run line -- remove ${id}`,
    )
  const [da, en] = [values.message, values['message-en']].map((value) => (typeof value === 'string' ? value.trim() : ''))
  if (!da || !en)
    return no(
      'Youths are told why, in both languages: --message "Vi er syge i dag." --message-en "We are ill today." What is missing is the text.',
    )
  if (da.length > LONGEST || en.length > LONGEST) return no(`A message has ${LONGEST} characters at most: a youth reads it on a phone.`)
  const until = typeof values.until === 'string' ? momentOf(values.until, line.timeZone) : null
  if (until === 'wrong' || (until !== null && until <= service.now()))
    return no('--until is the moment it opens again, later than now, as the clock on the wall shows it: --until 2026-12-24T08:00')
  const outcome = await closeFromConsole(service, CONSOLE, id, { message: { da, en }, until })
  if (!outcome.ok) return no(NO_LINE)
  if ((await service.ledger.snapshotHeld()) !== 'held') return no(NOT_ON_DISK)
  const again =
    until === null
      ? `npm run line -- open ${id} opens it again.`
      : `It opens again ${localTime(until, line.timeZone)}, or at the next opening after that.`
  return {
    ok: true,
    text: `${id} is closed, and its page says so within seconds. Talks go on to their end; who waits is served while a counsellor is on duty, and told otherwise. ${again}`,
  }
}

/** A moment by the clock on the wall where the line is. */
function momentOf(text: string, timeZone: string): number | 'wrong' {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return 'wrong'
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(timeZone).epochMilliseconds
  } catch {
    return 'wrong'
  }
}
