import type { InEach, Lang } from '../../../shared/lang.ts'

/** Days of any Danish calendar, by month. They tell nothing of the youth who looks at it. */
const days: [day: number, name: InEach][][] = [
  [
    [1, { da: 'Nytårsdag', en: 'New Year’s Day' }],
    [6, { da: 'Helligtrekonger', en: 'Epiphany' }],
  ],
  [
    [2, { da: 'Kyndelmisse', en: 'Candlemas' }],
    [14, { da: 'Valentinsdag', en: 'Valentine’s Day' }],
  ],
  [
    [8, { da: 'Kvindernes kampdag', en: 'Women’s Day' }],
    [20, { da: 'Jævndøgn', en: 'Equinox' }],
  ],
  [
    [1, { da: 'Aprilsnar', en: 'April Fools’ Day' }],
    [23, { da: 'Bogens dag', en: 'Book Day' }],
  ],
  [
    [1, { da: 'Arbejdernes kampdag', en: 'Labour Day' }],
    [5, { da: 'Befrielsesdag', en: 'Liberation Day' }],
  ],
  [
    [5, { da: 'Grundlovsdag', en: 'Constitution Day' }],
    [23, { da: 'Sankthansaften', en: 'Midsummer Eve' }],
  ],
  [
    [2, { da: 'Mariæ besøgelse', en: 'Visitation' }],
    [29, { da: 'Sankt Olufs dag', en: 'Saint Olaf’s Day' }],
  ],
  [
    [10, { da: 'Sankt Laurentius', en: 'Saint Lawrence' }],
    [24, { da: 'Bartolomæus', en: 'Bartholomew' }],
  ],
  [
    [5, { da: 'Flagdag', en: 'Flag Day' }],
    [29, { da: 'Mikkelsdag', en: 'Michaelmas' }],
  ],
  [
    [24, { da: 'FN-dag', en: 'United Nations Day' }],
    [31, { da: 'Halloween', en: 'Halloween' }],
  ],
  [
    [1, { da: 'Allehelgensdag', en: 'All Saints’ Day' }],
    [10, { da: 'Mortensaften', en: 'Saint Martin’s Eve' }],
  ],
  [
    [13, { da: 'Luciadag', en: 'Saint Lucy’s Day' }],
    [24, { da: 'Juleaften', en: 'Christmas Eve' }],
  ],
]

/** `month`: 1 to 12. */
export const almanac = (month: number, lang: Lang): { day: number; name: string }[] =>
  (days[month - 1] ?? []).map(([day, name]) => ({ day, name: name[lang] }))

/** The week of the year as Denmark counts it: weeks begin on Monday, and the first week holds the fourth of January. */
export function weekOf(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(year, month - 1, day))
  // A week belongs to the year of its Thursday.
  date.setUTCDate(date.getUTCDate() + 3 - ((date.getUTCDay() + 6) % 7))
  return 1 + Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / (7 * 86_400_000))
}
