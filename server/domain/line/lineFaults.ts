import type { LineId } from '../../../shared/ids.ts'
import { byPlaceName, langs, trimmed } from '../../../shared/lang.ts'
import type { Line } from '../../../shared/line.ts'
import { type LineFault, type LineFaultKind, lineBounds } from '../../../shared/settings/lineFault.ts'
import type { LineField, LineSettings } from '../../../shared/settings/lineSettings.ts'
import { type Municipality, municipalities } from '../../../shared/settings/municipalities.ts'
import { isOneLine, isPlainText } from '../../../shared/settings/oneLine.ts'
import { isSameWay, type WayOn } from '../../../shared/settings/overflow.ts'
import { youthTopics } from '../../../shared/topic.ts'
import { type Found, isBlank, when } from './found.ts'
import { hoursFaults } from './hoursFaults.ts'
import { overflowFaults } from './overflowFaults.ts'
import { publicJudges, tidiedPublic } from './publicFaults.ts'

/** `own`: the line. `others`: the other lines of the installation. `numbers`: the national numbers. `standing`: the municipalities that the line has. `isInUse`: youths wait on the line or talk on it. */
export type Around = {
  own: LineId
  others: Pick<Line, 'id' | 'path'>[]
  numbers: string[]
  standing: Municipality[]
  now: number
  isInUse: boolean
}

const PATH = /^\/[a-z]{1,3}$/
const DAY_MS = 24 * 3600_000
/** Where the law wants the accessibility statements of a website to be found. */
export const STATEMENTS_PATH = '/was'

/** Every field among `changed` that is not taken, and why. Fields that stay as they are are not judged: nobody has to mend what nobody touched. */
export function lineFaults(next: LineSettings, changed: LineField[], around: Around): LineFault[] {
  return changed.flatMap((field) => judges[field](next, around).map(([why, at]) => ({ field, why, ...(at !== undefined && { at }) })))
}

const within = ({ low, high }: { low: number; high: number }, n: number): boolean => n >= low && n <= high

/** A text in every language: none is empty, and none is too long. */
const inEachLang = (text: LineSettings['name'], most: number, empty: LineFaultKind, long: LineFaultKind): Found[] =>
  langs.flatMap((lang) => [...when(isBlank(text[lang]), empty, lang), ...when(text[lang].length > most, long, lang)])

const isSame = (one: Municipality, other: Municipality) => one.id === other.id && one.name === other.name
const notOneLine = (text: LineSettings['name']): Found[] => langs.flatMap((lang) => when(!isOneLine(text[lang].trim()), 'one-line', lang))
const unseenIn = (text: LineSettings['name']): Found[] => langs.flatMap((lang) => when(!isPlainText(text[lang]), 'unseen-signs', lang))

const judges: Record<LineField, (next: LineSettings, around: Around) => Found[]> = {
  name: ({ name }) => [...inEachLang(name, lineBounds.name, 'name-empty', 'name-long'), ...notOneLine(name)],
  greeting: ({ greeting }) => [...inEachLang(greeting, lineBounds.greeting, 'greeting-empty', 'greeting-long'), ...unseenIn(greeting)],
  path({ path }, { others, isInUse }) {
    if (!PATH.test(path)) return [['path-shape']]
    if (path === STATEMENTS_PATH) return [['path-kept']]
    if (others.some((other) => other.path === path)) return [['path-taken']]
    // The page of a youth who waits or talks finds its way back under the old path.
    return when(isInUse, 'path-in-use')
  },
  hours: ({ hours }) => hoursFaults(hours),
  closedByHand({ closedByHand }, { now }) {
    if (closedByHand === null) return []
    const { message, until } = closedByHand
    return [
      // The first language is that of the place, and a message in it is needed. In the others it may be left out.
      ...when(isBlank(message[langs[0]]), 'message-empty', langs[0]),
      ...langs.flatMap((lang) => when(message[lang].length > lineBounds.message, 'message-long', lang)),
      ...unseenIn(message),
      ...when(until !== null && until <= now, 'until-past'),
      ...when(until !== null && until > now + lineBounds.closedDays * DAY_MS, 'until-far'),
    ]
  },
  closingSoonMin: ({ closingSoonMin }) => when(!within(lineBounds.closingSoonMin, closingSoonMin), 'closing-soon-far'),
  ages: ({ ages }) => when(ages.length === 0, 'ages-none'),
  // The two topics that are always shown need no choice, so no choice of topics is wrong.
  topics: () => [],
  municipalities: ({ municipalities: chosen }, { standing }) => [
    ...when(chosen.length === 0, 'municipality-none'),
    // One that a console has given the line may stay.
    ...when(
      chosen.some((one) => ![...municipalities, ...standing].some((known) => isSame(known, one))),
      'municipality-unknown',
    ),
  ],
  poolWish: ({ poolWish }, { others }) => when(poolWish?.some((id) => others.every((other) => other.id !== id)) ?? false, 'pool-unknown'),
  mode: () => [],
  queueLimit: ({ queueLimit }) => when(!within(lineBounds.queueLimit, queueLimit), 'queue-limit'),
  urgentReserve: ({ urgentReserve }) => when(!within(lineBounds.urgentReserve, urgentReserve), 'urgent-reserve'),
  overflow: ({ overflow }, { own, others, numbers }) => overflowFaults(overflow, { own, lines: others.map(({ id }) => id), numbers }),
  controller: ({ controller: { name, contact, complaint } }) => [
    ...when(isBlank(name), 'controller-empty', 'name'),
    ...when(name.length > lineBounds.controllerName, 'controller-long', 'name'),
    ...when(!isOneLine(name), 'one-line', 'name'),
    ...[contact, complaint].flatMap(unseenIn),
    ...inEachLang(contact, lineBounds.contact, 'controller-empty', 'controller-long'),
    ...inEachLang(complaint, lineBounds.contact, 'controller-empty', 'controller-long'),
  ],
  ...publicJudges,
}

/** The same settings in one order and without blanks around, so that a change is a change of what is meant. */
export function tidied(settings: LineSettings): LineSettings {
  const { hours, closedByHand, overflow, controller } = settings
  const inOrder = (days: number[]) => [...new Set(days)].sort((a, b) => a - b)
  const once = (ways: WayOn[]) => ways.filter((way, i) => ways.findIndex((other) => isSameWay(way, other)) === i)
  return {
    ...settings,
    name: trimmed(settings.name),
    path: settings.path.trim(),
    greeting: trimmed(settings.greeting),
    hours: {
      week: hours.week.map((span) => ({ ...span, days: inOrder(span.days) })),
      exceptions: [...hours.exceptions].sort((a, b) => a.date.localeCompare(b.date)),
    },
    closedByHand: closedByHand && { ...closedByHand, message: trimmed(closedByHand.message) },
    overflow: {
      spans: overflow.spans.map((span) => ({ ...span, days: inOrder(span.days), ways: once(span.ways) })),
      otherwise: once(overflow.otherwise),
    },
    municipalities: settings.municipalities.filter((one, i, all) => all.findIndex((other) => other.id === one.id) === i).sort(byPlaceName),
    poolWish: settings.poolWish && [...new Set(settings.poolWish)].sort(),
    topics: youthTopics.filter((topic) => settings.topics.includes(topic)),
    controller: { name: controller.name.trim(), contact: trimmed(controller.contact), complaint: trimmed(controller.complaint) },
    ...tidiedPublic(settings),
  }
}
