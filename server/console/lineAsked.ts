import { lineId } from '../../shared/ids.ts'
import { type Lang, perLang } from '../../shared/lang.ts'
import { type Hours, hours as hoursSchema, type Line, line as lineSchema } from '../../shared/line.ts'
import type { LineField } from '../../shared/settings/lineSettings.ts'
import { municipalityId } from '../../shared/settings/municipalities.ts'
import { isOneLine } from '../../shared/settings/oneLine.ts'
import { alwaysTo } from '../../shared/settings/overflow.ts'
import { ageBand, ageBands, youthTopics } from '../../shared/topic.ts'
import { newLineWords } from '../../shared/words/newLineWords.ts'
import { newLine } from '../domain/line/newLine.ts'
import { formFaults } from './formFaults.ts'

const MOST_HOURS = 21

/** The options of `line add`, each with what it is and an example. In this order they are asked for. */
export const lineOptions = {
  path: 'the short path that youths type: 1 to 3 letters, and nobody must see from it what the page is. --path /v',
  name: 'the name of the chat, in Danish. --name "Vejen-chatten"',
  'name-en': 'the same in English, if it is another one. --name-en "The Vejen chat"',
  greeting: 'one sentence: who answers, and where they are. --greeting "Her svarer ungerådgivere fra Vejen."',
  'greeting-en': 'the same in English. --greeting-en "Youth advisers from Vejen answer here."',
  municipality: 'the municipality; once for each. --municipality Vejen',
  controller: 'who is responsible for the data. --controller "Vejen Kommune"',
  contact: 'how to reach the data protection officer. --contact "Skriv til dpo@vejen.dk."',
  'contact-en': 'the same in English. --contact-en "Write to dpo@vejen.dk."',
  ages: `the ages, of ${ageBands.filter(isOfYouths).join(', ')}. --ages 12-14,15-17,18-20,21-25`,
  hours: 'days (1 is Monday) and the time of day; once for each span. --hours "1-4 14:00-21:00" --hours "5,7 15:00-23:00"',
  mode: 'automatic: the service seats the youths; pull: counsellors choose whom to take. --mode automatic',
  complaint: 'where to complain, in Danish. Without it the page names the municipality and Datatilsynet.',
  'complaint-en': 'the same in English.',
} as const
export type LineOption = keyof typeof lineOptions
const optional: LineOption[] = ['name-en', 'mode', 'complaint', 'complaint-en']
export type LineSaid = { [Option in LineOption]?: string | string[] | undefined }

/** The line that was described, or everything that is missing or wrong, each in one sentence with what would be right. */
export function lineAsked(id: string, said: LineSaid): { line: Line } | { faults: string[] } {
  const faults: string[] = []
  if (!lineId.safeParse(id).success)
    faults.push(`"${id}" is no id: a small letter, then small letters, numbers and hyphens, 2 to 40 in all. Such as: vejen`)
  const all = (option: LineOption): string[] => [said[option] ?? []].flat().map((text) => text.trim())
  const one = (option: LineOption, otherwise = ''): string => all(option)[0] || otherwise
  const inEvery = (option: 'name' | 'greeting' | 'contact' | 'complaint', otherwise: (lang: Lang) => string = () => '') =>
    perLang((lang) => one(`${option}${ending[lang]}`, otherwise(lang)))
  for (const option of Object.keys(lineOptions) as LineOption[])
    if (!optional.includes(option) && all(option).join('') === '') faults.push(`--${option} is missing: ${lineOptions[option]}`)
  const wrong = (option: LineOption) => faults.push(`--${option} "${all(option).join(' ')}" cannot be read: ${lineOptions[option]}`)

  const ages = one('ages')
    .split(',')
    .map((age) => ageBand.safeParse(age.trim()).data)
  if (one('ages') && !ages.every((age) => age && isOfYouths(age))) wrong('ages')
  const spans = all('hours').map(spanOf)
  if (all('hours').some((text) => text !== '') && (spans.includes(null) || spans.length > MOST_HOURS)) wrong('hours')
  if (one('path') && !lineSchema.shape.path.safeParse(one('path')).success) wrong('path')
  const mode = lineSchema.shape.mode.safeParse(one('mode', 'automatic'))
  if (!mode.success) wrong('mode')
  const municipalities = all('municipality').map((name) => ({ id: municipalityId(name), name }))
  if (municipalities.some((m) => m.name !== '' && m.id === '')) wrong('municipality')
  if (new Set(municipalities.map((m) => m.id)).size < municipalities.length) faults.push('--municipality names the same one twice.')
  for (const option of Object.keys(lineOptions) as LineOption[])
    if (!all(option).every(isOneLine))
      faults.push(`--${option} has a line break or an unseen sign. Write it on one line: ${lineOptions[option]}`)
  for (const option of Object.keys(lineOptions) as LineOption[])
    if (all(option).some((text) => text.length > LONGEST)) faults.push(`--${option} has more than ${LONGEST} characters.`)
  if (faults.length > 0) return { faults }

  const line = lineSchema.parse({
    ...newLine({ id, path: one('path'), municipalities }),
    name: inEvery('name', () => one('name')),
    greeting: inEvery('greeting'),
    hours: { week: spans, exceptions: [] },
    ages,
    mode: mode.data,
    topics: [...youthTopics],
    municipalities,
    poolWish: null,
    overflow: alwaysTo(),
    controller: {
      name: one('controller'),
      contact: inEvery('contact'),
      complaint: inEvery('complaint', (lang) => newLineWords[lang].complaint),
    },
  })
  const refused = formFaults(line, ['name', 'greeting', 'path', 'hours', 'ages', 'municipalities', 'controller'])
  return refused.length > 0
    ? { faults: refused.map(({ field, at, said }) => `${optionsOf[field] ?? `--${field}`}${at}: ${said}`) }
    : { line }
}

/** How the options of a field are called that has another name, or several. */
const optionsOf: Partial<Record<LineField, string>> = {
  municipalities: '--municipality',
  controller: '--controller, --contact or --complaint',
}

const LONGEST = 500
/** How the option for a language ends. */
const ending = { da: '', en: '-en' } as const satisfies Record<Lang, string>

/** A line is for the young. Adults and people who do not tell their age are shown other help. */
function isOfYouths(age: string): boolean {
  return age !== 'over_25' && age !== 'unknown'
}

/** `1-4 14:00-21:00` or `5,7 15:00-23:00`. */
function spanOf(text: string): Hours['week'][number] | null {
  const [, days = '', from = '', to = ''] = /^([1-7](?:[-,][1-7])*) (\d\d:\d\d)-(\d\d:\d\d)$/.exec(text) ?? []
  const named = days.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number)
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
  })
  const span = { days: [...new Set(named)].sort(), from, to }
  return named.length > 0 && hoursSchema.safeParse({ week: [span], exceptions: [] }).success ? span : null
}
