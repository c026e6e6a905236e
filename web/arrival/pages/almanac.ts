import type { Lang } from '../../../shared/lang.ts'

/** Days of any Danish calendar, by month. They tell nothing of the youth who looks at it. */
const days: [day: number, da: string, en: string][][] = [
  [
    [1, 'Nytårsdag', 'New Year’s Day'],
    [6, 'Helligtrekonger', 'Epiphany'],
  ],
  [
    [2, 'Kyndelmisse', 'Candlemas'],
    [14, 'Valentinsdag', 'Valentine’s Day'],
  ],
  [
    [8, 'Kvindernes kampdag', 'Women’s Day'],
    [20, 'Jævndøgn', 'Equinox'],
  ],
  [
    [1, 'Aprilsnar', 'April Fools’ Day'],
    [23, 'Bogens dag', 'Book Day'],
  ],
  [
    [1, 'Arbejdernes kampdag', 'Labour Day'],
    [5, 'Befrielsesdag', 'Liberation Day'],
  ],
  [
    [5, 'Grundlovsdag', 'Constitution Day'],
    [23, 'Sankthansaften', 'Midsummer Eve'],
  ],
  [
    [2, 'Mariæ besøgelse', 'Visitation'],
    [29, 'Sankt Olufs dag', 'Saint Olaf’s Day'],
  ],
  [
    [10, 'Sankt Laurentius', 'Saint Lawrence'],
    [24, 'Bartolomæus', 'Bartholomew'],
  ],
  [
    [5, 'Flagdag', 'Flag Day'],
    [29, 'Mikkelsdag', 'Michaelmas'],
  ],
  [
    [24, 'FN-dag', 'United Nations Day'],
    [31, 'Halloween', 'Halloween'],
  ],
  [
    [1, 'Allehelgensdag', 'All Saints’ Day'],
    [10, 'Mortensaften', 'Saint Martin’s Eve'],
  ],
  [
    [13, 'Luciadag', 'Saint Lucy’s Day'],
    [24, 'Juleaften', 'Christmas Eve'],
  ],
]

/** `month`: 1 to 12. */
export const almanac = (month: number, lang: Lang): { day: number; name: string }[] =>
  (days[month - 1] ?? []).map(([day, da, en]) => ({ day, name: lang === 'da' ? da : en }))

/** The week of the year as Denmark counts it: weeks begin on Monday, and the first week holds the fourth of January. */
export function weekOf(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(year, month - 1, day))
  // A week belongs to the year of its Thursday.
  date.setUTCDate(date.getUTCDate() + 3 - ((date.getUTCDay() + 6) % 7))
  return 1 + Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / (7 * 86_400_000))
}
