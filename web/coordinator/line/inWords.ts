import { type Lang, langs, languages } from '../../../shared/lang.ts'
import type { LineField, LineReading, LineSettings } from '../../../shared/settings/lineSettings.ts'
import { TIME_ZONE } from '../../../shared/settings/timeZone.ts'
import type { LineWords } from '../../../shared/words/da/line/lineWords.ts'
import { when } from '../../../shared/words/when.ts'
import { dayInWords } from '../figures/calendar.ts'
import type { Words } from '../words.ts'
import { datesInOrder } from './hours/datesInOrder.ts'
import { nameOfWay, overflowInWords } from './overflow/overflowInWords.ts'
import { publicInWords } from './public/publicInWords.ts'

/** A field of a line as lines of text: for what was changed, for what another saved, and for undoing. */
export function inWords(
  field: LineField,
  settings: LineSettings,
  { coordinator: { line: words }, staff, lang }: Words,
  there: Pick<LineReading, 'others' | 'numbers'>,
): string[] {
  const list = (parts: string[]) => [parts.join(', ') || words.noneChosen]
  switch (field) {
    case 'name':
    case 'greeting':
      return langs.map((one) => said(words, one, settings[field][one]))
    case 'path':
      return [settings.path || words.nothing]
    case 'hours':
      return hoursInWords(settings.hours, words, lang)
    case 'closedByHand': {
      const shut = settings.closedByHand
      if (shut === null) return [words.closing.notClosed]
      const until = shut.until === null ? words.closing.untilOpened : words.closing.untilMoment(when(shut.until, 0, TIME_ZONE, lang))
      return [...langs.map((one) => said(words, one, shut.message[one])), until]
    }
    case 'closingSoonMin':
      return [`${settings.closingSoonMin} ${words.minutes}`]
    case 'queueLimit':
    case 'urgentReserve':
      return [String(settings[field])]
    case 'ages':
      return list(settings.ages.map((age) => staff.ages[age]))
    case 'topics':
      return list(settings.topics.map((topic) => staff.youthTopics[topic]))
    case 'mode':
      return [words.modes[settings.mode]]
    case 'municipalities':
      return list(settings.municipalities.map(({ name }) => name))
    case 'poolWish':
      if (settings.poolWish === null) return [words.pool.wishes.none]
      if (settings.poolWish.length === 0) return [words.pool.wishes.alone]
      return [
        `${words.pool.wishes.together}: ${settings.poolWish.map((id) => nameOfWay({ to: 'line', line: id }, there, lang)).join(', ')}`,
      ]
    case 'overflow':
      return overflowInWords(settings.overflow, words, lang, there)
    case 'controller': {
      const { name, contact, complaint } = settings.controller
      return [name || words.nothing, ...[contact, complaint].flatMap((text) => langs.map((one) => said(words, one, text[one])))]
    }
    default:
      return publicInWords(field, settings, words)
  }
}

const said = (words: LineWords, lang: Lang, text: string) => `${languages[lang].name}: ${text || words.nothing}`

function hoursInWords({ week, exceptions }: LineSettings['hours'], words: LineWords, lang: Lang): string[] {
  const { hours } = words
  const spans = (of: { from: string; to: string }[]) => of.map(({ from, to }) => `${from}–${to}`).join(', ') || hours.closed
  const ofWeek = week.map(({ days, ...span }) => `${days.map((day) => hours.shortDays[day - 1]).join(', ')}: ${spans([span])}`)
  const ofDates = datesInOrder(exceptions).map(({ first, last, spans: open }) =>
    first === last
      ? `${dayInWords(first, lang)}: ${spans(open)}`
      : `${dayInWords(first, lang)} – ${dayInWords(last, lang)}: ${spans(open)}`,
  )
  return [...(ofWeek.length > 0 ? ofWeek : [hours.none]), ...ofDates]
}
