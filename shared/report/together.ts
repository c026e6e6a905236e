import type { LineId } from '../ids.ts'
import type { Lang } from '../lang.ts'
import { yearOfPeriod } from '../published/period.ts'
import type { Publication, TopicFigures } from '../published/publication.ts'
import type { TopicsWords } from '../words/da/team/figures/topics.ts'

type Together = TopicFigures['together'][number]
type Said = { topics: TopicsWords; lang: Lang }

const othersIn = ({ lines }: Together, line: LineId, { lang }: Said) =>
  lines.filter((one) => one.line !== line).map(({ name }) => name[lang])

/** With which lines a line counts in a year, and why. */
export function togetherInWords(together: Together, line: LineId, words: Said): string {
  const { year, pool } = together
  const others = othersIn(together, line, words)
  const said = words.topics.together
  return others.length === 0 ? said.alone(year, pool[words.lang]) : said.now(year, pool[words.lang], others)
}

/** For the year that runs: with whom the line counts; and what is otherwise from the next New Year on. */
export function comingInWords({ line, running, together }: Pick<TopicFigures, 'line' | 'running' | 'together'>, words: Said): string[] {
  const present = Math.max(...running.map(({ period }) => yearOfPeriod(period)))
  const [now, next] = [present, present + 1].map((year) => together.find((one) => one.year === year))
  const said = words.topics.together
  const changed = next
    ? isSameLines(now, next)
      ? []
      : [said.from(next.year, next.pool[words.lang], othersIn(next, line, words))]
    : now
      ? [said.left(present + 1)]
      : []
  const others = now ? othersIn(now, line, words) : []
  const runs =
    now && (others.length === 0 ? said.alone(present, now.pool[words.lang]) : said.running(present, now.pool[words.lang], others))
  return [...(runs ? [runs] : []), ...changed]
}

/** Whether two publications count the same lines. Only then can one be compared with the other. */
export function isSameCount({ together }: Pick<TopicFigures, 'together'>, one: Publication, other: Publication): boolean {
  return isSameInYears({ together }, yearOfPeriod(one.period), yearOfPeriod(other.period))
}

/** Whether the same lines count together in two years. */
export function isSameInYears({ together }: Pick<TopicFigures, 'together'>, one: number, other: number): boolean {
  const [now, then] = [one, other].map((at) => together.find(({ year }) => year === at))
  return isSameLines(now, then)
}

/** What the same lines have published as in this year: only that can be compared with it. */
export const ofSameLines = (figures: TopicFigures, year: number): TopicFigures => ({
  ...figures,
  publications: figures.publications.filter(({ period }) => isSameInYears(figures, yearOfPeriod(period), year)),
})

const isSameLines = (one: Together | undefined, other: Together | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    other !== undefined &&
    one.lines.length === other.lines.length &&
    one.lines.every(({ line }) => other.lines.some((of) => of.line === line)))
