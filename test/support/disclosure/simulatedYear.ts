import { offers as places } from '../../../seeds/offers.ts'
import { topics } from '../../../seeds/topics.ts'
import { catalogue, type Topic } from '../../../server/domain/disclosure/catalogue.ts'
import { periodsOfYear } from '../../../server/domain/disclosure/periods.ts'
import { offersOf } from '../../../server/domain/help/offersOf.ts'
import { type CountedForm, cellsOfForm, cellsOfSurvey } from '../../../server/domain/tallies.ts'
import { outcomes } from '../../../shared/closingForm.ts'
import type { PeriodKind } from '../../../shared/published/period.ts'
import type { SurveyAnswers } from '../../../shared/survey.ts'
import { type AgeBand, topicGroups } from '../../../shared/topic.ts'

export type Random = () => number
/** Numbers from a seed, so that a run can be repeated. (Mulberry32.) */
export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export type SimulatedYear = {
  year: number
  kind: PeriodKind
  municipalities: string[]
  offers: string[]
  conversations: Record<string, number>
  /** Conversations for which nobody owes a form. */
  withoutForm?: Record<string, number>
  forms: { period: string; form: CountedForm }[]
  surveys: { period: string; answers: SurveyAnswers }[]
}

/** How common the groups are, in their order: a few large ones and some very small, as helplines report them. */
const groupShares = [22, 5, 20, 9, 12, 10, 5, 7, 3, 1, 3, 3]
const ages: [AgeBand, number][] = [
  ['under_12', 2],
  ['12-14', 28],
  ['15-17', 33],
  ['18-20', 12],
  ['21-25', 4],
  ['over_25', 1],
  ['unknown', 20],
]
const outcomeShares = [60, 30, 12, 15, 4, 1, 2, 5]

/** A year of a line with about so many conversations a month. A tenth leaves no form, and a third answers the questions afterwards. */
export function simulatedYear(
  random: Random,
  { perMonth, kind, year = 2027 }: { perMonth: number; kind: PeriodKind; year?: number },
): SimulatedYear {
  const of = <T>(choices: (readonly [T, number])[]): T => {
    let left = random() * choices.reduce((sum, [, share]) => sum + share, 0)
    for (const [choice, share] of choices) {
      left -= share
      if (left < 0) return choice
    }
    return choices[0]![0]
  }
  const municipalities = random() < 0.5 ? ['faxe'] : ['ishoej', 'vallensbaek']
  // Within a group some topics are much more common than others, and this differs from line to line.
  const details = new Map(topics.map((topic) => [topic.id, random() ** 2 + 0.05]))
  const periods = periodsOfYear(kind, year)
  const conversations = Object.fromEntries(periods.map((period) => [period, poisson(random, (perMonth * 12) / periods.length)]))
  const offers = offersOf(municipalities[0]!, places).map(({ id }) => id)
  const form = (): CountedForm => {
    const ticked = topicsOf()
    return {
      topics: ticked,
      primary: random() < 0.05 ? null : ticked[0]!,
      offersGiven: random() < 0.25 ? [of(offers.map((id, i) => [id, 1 / (i + 1)]))] : [],
      severity: of([
        ['none', 75],
        ['concern', 20],
        ['acute', 5],
      ]),
      outcomes: [
        ...new Set(
          Array.from(
            {
              length: of([
                [1, 60],
                [2, 30],
                [3, 10],
              ]),
            },
            () => of(outcomes.map((outcome, i) => [outcome, outcomeShares[i]!])),
          ),
        ),
      ],
      age: of(ages),
      contactBefore: of([
        ['yes', 20],
        ['no', 50],
        ['not_asked', 30],
      ]),
      municipality: of([...municipalities.map((name): [string | null, number] => [name, 60 / municipalities.length]), [null, 40]]),
    }
  }
  const topicsOf = (): string[] => [
    ...new Set(
      Array.from(
        {
          length: of([
            [1, 65],
            [2, 25],
            [3, 10],
          ]),
        },
        () => topicOf(),
      ),
    ),
  ]
  const topicOf = (): string => {
    const group = of(topicGroups.map((name, i) => [name, groupShares[i]!]))
    return of(topics.filter((topic) => topic.group === group).map((topic): [Topic, number] => [topic, details.get(topic.id)!])).id
  }
  const survey = (): SurveyAnswers => ({
    ...(random() < 0.8 && {
      moodChange: of([
        [1, 60],
        [0, 25],
        [-1, 10],
        [2, 5],
      ]),
    }),
    ...(random() < 0.8 && {
      gotWhatICameFor: of([
        ['yes', 60],
        ['partly', 30],
        ['no', 10],
      ]),
    }),
    ...(random() < 0.8 && {
      wouldComeBack: of([
        ['yes', 70],
        ['maybe', 20],
        ['no', 10],
      ]),
    }),
    ...(random() < 0.8 && {
      heardFrom: of([
        ['school', 40],
        ['internet', 25],
        ['friend', 20],
        ['other', 10],
        ['poster', 5],
      ]),
    }),
  })
  const some = <T>(share: number, make: () => T) =>
    periods
      .flatMap((period) => Array.from({ length: conversations[period]! }, () => period).filter(() => random() < share))
      .map((period) => ({ period, ...make() }))
  return {
    year,
    kind,
    municipalities,
    offers,
    conversations,
    forms: some(0.9, () => ({ form: form() })),
    surveys: some(0.33, () => ({ answers: survey() })),
  }
}

/** The count of each cell, under the table and its period. */
export function countsOf({
  forms,
  surveys,
  municipalities,
  offers,
  year,
}: Pick<SimulatedYear, 'forms' | 'surveys' | 'municipalities' | 'offers' | 'year'>): Map<string, Record<string, number>> {
  const all = new Map<string, Record<string, number>>()
  const ground = { topics, municipalities, offers }
  const counted = [
    ...forms.map(({ period, form }) => ({ period, cells: cellsOfForm(form, ground) })),
    ...surveys.map(({ period, answers }) => ({ period, cells: cellsOfSurvey(answers, ground) })),
  ]
  for (const { period, cells } of counted)
    for (const { table, cell } of cells) {
      const name = `${table} ${catalogue[table].per === 'year' ? year : period}`
      const counts = all.get(name) ?? {}
      all.set(name, counts)
      counts[cell] = (counts[cell] ?? 0) + 1
    }
  return all
}

function poisson(random: Random, mean: number): number {
  let count = 0
  for (let left = mean; ; count++) {
    left += Math.log(random())
    if (left < 0) return count
  }
}
