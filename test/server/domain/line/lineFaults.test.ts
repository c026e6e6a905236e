import { expect, test } from 'vitest'
import { lines } from '../../../../seeds/lines.ts'
import { hoursFaults } from '../../../../server/domain/line/hoursFaults.ts'
import { lineFaults, tidied } from '../../../../server/domain/line/lineFaults.ts'
import type { Hours } from '../../../../shared/line.ts'
import { type LineSettings, lineFields, type SettingsChange, settingsOf, withChange } from '../../../../shared/settings/lineSettings.ts'
import { alwaysTo } from '../../../../shared/settings/overflow.ts'
import { lineWords as da } from '../../../../shared/words/da/line/lineWords.ts'
import { lineWords as en } from '../../../../shared/words/en/line/lineWords.ts'

const NOW = Date.parse('2026-11-19T17:30:00+01:00')
const [aabenraa, ungeraadgivningen] = lines
const settings = settingsOf(aabenraa!)
const around = { own: 'aabenraa', others: [ungeraadgivningen!], numbers: ['headspace'], standing: [], now: NOW, isInUse: false }
const faultsOf = (change: SettingsChange, more: Partial<typeof around> = {}) =>
  lineFaults(withChange(settings, change), Object.keys(change) as (keyof LineSettings)[], { ...around, ...more }).map(
    ({ field, why, at }) => [field, why, at].filter((part) => part !== undefined).join(' '),
  )
const both = (text: string) => ({ da: text, en: text })

test('[LIN19] what the seeds say is taken as it is', () => {
  for (const line of lines) {
    const others = lines.filter((other) => other !== line)
    expect(lineFaults(settingsOf(line), lineFields, { ...around, own: line.id, others })).toEqual([])
    expect(tidied(settingsOf(line))).toEqual(settingsOf(line))
  }
})

test.for<[SettingsChange, string[]]>([
  [{ name: { da: 'Chatten', en: ' ' } }, ['name name-empty en']],
  [{ name: both('x'.repeat(41)) }, ['name name-long da', 'name name-long en']],
  [{ greeting: { da: '', en: 'Hello.' } }, ['greeting greeting-empty da']],
  [{ greeting: { da: 'Hej.', en: 'x'.repeat(201) } }, ['greeting greeting-long en']],
  [{ closingSoonMin: 121 }, ['closingSoonMin closing-soon-far']],
  [{ ages: [] }, ['ages ages-none']],
  [{ queueLimit: 0 }, ['queueLimit queue-limit']],
  [{ queueLimit: 201 }, ['queueLimit queue-limit']],
  [{ urgentReserve: 51 }, ['urgentReserve urgent-reserve']],
  [{ name: { da: 'Chatten\nRing til 12345678', en: 'The chat' } }, ['name one-line da']],
  [{ name: { da: 'Chatten', en: 'The \u202Etahc' } }, ['name one-line en']],
  [{ greeting: { da: 'Hej.\nVi er her.', en: 'Hello\u2066.' } }, ['greeting unseen-signs en']],
  [{ overflow: alwaysTo('faxe') }, ['overflow overflow-unknown']],
  [{ overflow: alwaysTo('aabenraa') }, ['overflow overflow-self']],
  [{ overflow: alwaysTo() }, []],
  [{ closedByHand: { message: { da: '', en: 'Closed' }, until: null } }, ['closedByHand message-empty da']],
  [{ closedByHand: { message: { da: 'Lukket.', en: '' }, until: NOW } }, ['closedByHand until-past']],
  [{ closedByHand: { message: { da: 'Lukket.', en: '' }, until: NOW + 367 * 24 * 3600_000 } }, ['closedByHand until-far']],
  [{ closedByHand: { message: { da: 'Lukket.', en: '' }, until: NOW + 1 } }, []],
  [{ closedByHand: { message: { da: 'Lukket\u202E.', en: '' }, until: null } }, ['closedByHand unseen-signs da']],
  [{ topics: [] }, []],
  [
    { controller: { name: '', contact: { da: 'Spørg.', en: '' }, complaint: both('x'.repeat(401)) } },
    [
      'controller controller-empty name',
      'controller controller-empty en',
      'controller controller-long da',
      'controller controller-long en',
    ],
  ],
])('[LIN19] %j', ([change, faults]) => {
  expect(faultsOf(change)).toEqual(faults)
})

test('[LIN21] a path has one to three small letters, is of no other line, and stays while the line is in use', () => {
  for (const path of ['a', '/', '/abcd', '/A', '/æ', '/a1', '/a/b']) expect([path, faultsOf({ path })]).toEqual([path, ['path path-shape']])
  expect(faultsOf({ path: '/u' })).toEqual(['path path-taken'])
  expect(faultsOf({ path: '/abc' })).toEqual([])
  expect(faultsOf({ path: '/abc' }, { isInUse: true })).toEqual(['path path-in-use'])
})

test('[LIN19] a field that nobody changed is not judged', () => {
  const crooked = withChange(settings, { ages: [], queueLimit: 0 })
  expect(lineFaults(crooked, ['queueLimit'], around).map(({ why }) => why)).toEqual(['queue-limit'])
})

const week = (...spans: [days: number[], from: string, to: string][]): Hours => ({
  week: spans.map(([days, from, to]) => ({ days, from, to })),
  exceptions: [],
})
const onDate = (...spans: [from: string, to: string][]): Hours => ({
  week: [],
  exceptions: [{ date: '2026-12-24', spans: spans.map(([from, to]) => ({ from, to })) }],
})

test.for<[string, Hours, unknown[]]>([
  ['spans that touch', week([[1], '10:00', '12:00'], [[1], '12:00', '14:00']), []],
  ['spans that cross', week([[1, 2], '10:00', '12:30'], [[2], '12:00', '14:00']), [['hours-cross', '2']]],
  ['over midnight', week([[1], '20:00', '02:00'], [[2], '01:00', '03:00']), [['hours-cross', '2']]],
  ['from Sunday into Monday', week([[7], '20:00', '02:00'], [[1], '01:59', '03:00']), [['hours-cross', '1']]],
  ['from Sunday to Monday', week([[7], '20:00', '02:00'], [[1], '02:00', '03:00']), []],
  ['every day, all day', week([[1, 2, 3, 4, 5, 6, 7], '00:00', '24:00']), []],
  ['the same twice', week([[3], '10:00', '12:00'], [[3], '10:00', '12:00']), [['hours-cross', '3']]],
  ['one that ends where it begins', week([[3], '12:00', '12:00']), [['span-empty', '3']]],
  ['no time', week([[3], '25:00', '12:00']), [['clock-wrong', '3']]],
  ['half a time', week([[3], '12', '']), [['clock-wrong', '3']]],
  ['24 as a beginning', week([[3], '24:00', '12:00']), [['clock-wrong', '3']]],
  ['no day', week([[], '10:00', '12:00']), [['days-none']]],
  ['no week at all', week(), []],
  ['a closed date', onDate(), []],
  ['a date with two openings', onDate(['10:00', '12:00'], ['13:00', '15:00']), []],
  ['a date whose openings cross', onDate(['13:00', '15:00'], ['10:00', '13:01']), [['hours-cross', '2026-12-24']]],
  ['a date that is none', { week: [], exceptions: [{ date: '2026-02-29', spans: [] }] }, [['date-unknown', '2026-02-29']]],
  [
    'a date twice',
    {
      week: [],
      exceptions: [
        { date: '2026-12-24', spans: [] },
        { date: '2026-12-24', spans: [] },
      ],
    },
    [['date-twice', '2026-12-24']],
  ],
])('[LIN20] %s', ([, hours, faults]) => {
  expect(hoursFaults(hours)).toEqual(faults)
})

test('[LIN20] more than 100 dates are too many', () => {
  const dates = Array.from({ length: 101 }, (_, i) => ({ date: new Date(Date.UTC(2027, 0, 1 + i)).toISOString().slice(0, 10), spans: [] }))
  expect(hoursFaults({ week: [], exceptions: dates })).toEqual([['dates-many']])
  expect(hoursFaults({ week: [], exceptions: dates.slice(1) })).toEqual([])
})

test('[LIN19] every sentence says in each language what would be right, and ends as a sentence', () => {
  for (const { faults } of [da, en]) for (const sentence of Object.values(faults)) expect(sentence(' (x)')).toMatch(/^\p{Lu}.*\.$/u)
})
