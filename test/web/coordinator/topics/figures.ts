import type { Publication, Table, TopicFigures } from '../../../../shared/published/publication.ts'
import { topicGroups } from '../../../../shared/topic.ts'

/** The bytes of each cell. Cells that are not named are 0 to 4. */
type Shown = Record<string, string>
const ages = ['12-14', '15-17', '18-20', '21-25', 'outer']
const cells: Record<Table, string[]> = {
  Q: [...topicGroups],
  P: [...topicGroups],
  G: ['u-turn', 'ssp-faxe'],
  Qd: ['family.divorce', 'family.conflict', 'mental.sad'],
  A: ages,
  O: ['listened', 'information', 'self_help', 'local_offer', 'bridged', 'emergency_112', 'underretning'],
  S: ['concern_or_acute'],
  C: ['yes'],
  L: ['ishoej', 'vallensbaek'],
  TA: topicGroups.flatMap((group) => ages.map((age) => `${group}|${age}`)),
  F: ['better', 'worse'],
  V: ['got|yes', 'got|no', 'back|yes', 'back|no'],
  H: ['school', 'internet', 'friend', 'counsellor_or_teacher', 'ssp', 'poster'],
}

/** A published table. `shown` null: withheld. */
export const table = (name: Table, period: string, shown: Shown | null = {}): Publication => ({
  version: 1,
  publisher: 'aabenraa',
  table: name,
  period,
  cells: shown && cells[name].map((id) => [id, shown[id] ?? '0-4']),
  before: 'b'.repeat(43),
})

export const figuresOf = (publications: Publication[], part: Partial<TopicFigures> = {}): TopicFigures => ({
  line: 'aabenraa',
  publications,
  brokenAt: null,
  tooFewIn: [],
  together: [],
  lostIn: [],
  running: [
    { period: '2027-Q1', publishedFrom: Date.parse('2027-03-31T23:00:00Z') },
    { period: '2027', publishedFrom: Date.parse('2028-01-01T00:00:00Z') },
  ],
  topics: [
    { id: 'family.divorce', name: { da: 'Skilsmisse', en: 'Divorce' } },
    { id: 'family.conflict', name: { da: 'Skænderier', en: 'Conflict' } },
    { id: 'mental.sad', name: { da: 'Ked af det', en: 'Sad' } },
  ],
  municipalities: [
    { id: 'ishoej', name: 'Ishøj' },
    { id: 'vallensbaek', name: 'Vallensbæk' },
  ],
  offers: [{ id: 'u-turn', name: 'U-turn' }],
  ...part,
})

/** A year with two quarters and every table, most cells shown. */
export const fullYear = (): Publication[] => [
  table('Q', '2026-Q3', { family: '20', mental: '40' }),
  table('Q', '2026-Q4', { family: '60', mental: '15', school_work: '10' }),
  table('O', '2026-Q4', { listened: '45', information: '40', bridged: '5' }),
  table('S', '2026-Q4', { concern_or_acute: '15' }),
  table('F', '2026-Q4', { better: '30', worse: '5' }),
  table('V', '2026-Q4', { 'got|yes': '30', 'got|no': '5', 'back|yes': '10', 'back|no': '15' }),
  table('Qd', '2026', { 'family.divorce': '25' }),
  table('A', '2026', { '15-17': '45', '12-14': '20' }),
  table('C', '2026', { yes: '10' }),
  table('L', '2026', { ishoej: '35', vallensbaek: '10' }),
  table('TA', '2026', { 'family|15-17': '30', 'family|12-14': '10' }),
  table('H', '2026', { school: '20' }),
]
