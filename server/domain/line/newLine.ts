import type { LineId } from '../../../shared/ids.ts'
import { perLang } from '../../../shared/lang.ts'
import { type Line, line as lineSchema } from '../../../shared/line.ts'
import { TIME_ZONE } from '../../../shared/settings/timeZone.ts'
import { youthTopics } from '../../../shared/topic.ts'
import { newLineWords } from '../../../shared/words/newLineWords.ts'

/** What a line begins with where nobody said otherwise. */
const usual = { timeZone: TIME_ZONE, closingSoonMin: 30, queueLimit: 25, urgentReserve: 5 } as const

type Named = Pick<Line, 'id' | 'path' | 'municipalities'>

/** A line of which nobody has written more yet. It is called after its first municipality, and nothing else in it is invented. */
export const newLine = ({ id, path, municipalities }: Named): Line =>
  lineSchema.parse({
    ...usual,
    id,
    path,
    name: perLang(() => municipalities[0]?.name ?? ''),
    greeting: perLang(() => ''),
    hours: { week: [], exceptions: [] },
    hoursAreExamples: false,
    preparing: true,
    closedByHand: null,
    ages: [],
    topics: [...youthTopics],
    municipalities,
    mode: 'automatic',
    overflow: [],
    controller: { name: '', contact: perLang(() => ''), complaint: perLang((lang) => newLineWords[lang].complaint) },
  })

const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** A short path that no line has: of the first letter of the id, if it is free. There are more of them than lines may be made. */
export function freePath(id: LineId, taken: string[]): string {
  const all = [id.slice(0, 1), ...letters, ...letters.flatMap((one) => letters.map((other) => one + other))]
  return `/${all.find((path) => /^[a-z]/.test(path) && !taken.includes(`/${path}`)) ?? 'zzz'}`
}
