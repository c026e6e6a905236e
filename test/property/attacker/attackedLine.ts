import { topics } from '../../../seeds/topics.ts'
import { cellsOf } from '../../../server/domain/disclosure/catalogue.ts'
import type { Frozen } from '../../../server/domain/disclosure/freezeTables.ts'
import { periodsOfYear } from '../../../server/domain/disclosure/periods.ts'
import type { CountedForm } from '../../../server/domain/tallies.ts'
import { outcomes } from '../../../shared/closingForm.ts'
import type { PeriodKind } from '../../../shared/published/period.ts'
import type { SurveyAnswers } from '../../../shared/survey.ts'
import { ageBands } from '../../../shared/topic.ts'
import type { Random, SimulatedYear } from '../../support/disclosure/simulatedYear.ts'
import type { SeenTable, SeenYear } from './seen.ts'

/** How the conversations of a line are, from 0 to 1 each. The ends are there on purpose: there the relations between the cells are tight. */
export type Habits = { formed: number; handed: number; aged: number; crowded: number; narrow: number; answered: number }
export const habits: Record<string, Habits> = {
  // Of the conversations without a form some ended between two counsellors, which everybody can see.
  usual: { formed: 0.9, handed: 0.3, aged: 0.8, crowded: 0.3, narrow: 0.3, answered: 0.35 },
  // Each conversation leaves a form with three groups and an age, and each youth answers: no form is left over to explain a cell.
  full: { formed: 1, handed: 0, aged: 1, crowded: 1, narrow: 0, answered: 1 },
  // One topic each, mostly the same ones: most cells are hidden.
  narrow: { formed: 1, handed: 0, aged: 1, crowded: 0, narrow: 0.95, answered: 1 },
  ageless: { formed: 0.7, handed: 1, aged: 0.05, crowded: 1, narrow: 0.6, answered: 0.5 },
}

type Places = Pick<SimulatedYear, 'municipalities' | 'offers'>
const nationwide = ['headspace', 'ssp', 'tuba', 'move', 'ungdommens-hus', 'sundhedsplejen', 'psykologhjaelp']
const somePlaces = (random: Random): Places => ({
  municipalities: ['faxe', 'ishoej', 'vallensbaek'].slice(0, 1 + Math.floor(random() * 3)),
  offers: nationwide.slice(0, 2 + Math.floor(random() * 6)),
})

/** A year of a line with so many conversations a month. */
export function attackedLine(
  random: Random,
  perMonth: number,
  kind: PeriodKind,
  habit: Habits,
  year = 2027,
  { municipalities, offers } = somePlaces(random),
): SimulatedYear {
  const one = <T>(from: readonly T[], narrow = habit.narrow): T => from[Math.floor(from.length * random() * (random() < narrow ? 0.1 : 1))]!
  const several = <T>(from: readonly T[], narrow?: number): T[] => {
    const many = random() < habit.crowded ? 3 : 1 + Math.floor(random() ** 2 * 2)
    return [...new Set(Array.from({ length: many }, () => one(from, narrow)))]
  }
  const ticked = () => several(topics).map(({ id }) => id)
  const form = (topics = ticked()): CountedForm => ({
    topics,
    primary: random() < habit.formed - 0.05 * habit.crowded ? one(topics, 0) : null,
    offersGiven: random() < 0.3 + habit.crowded / 2 ? several(offers) : [],
    severity: random() < 0.2 ? 'acute' : 'none',
    outcomes: several(outcomes),
    age: random() < habit.aged ? one(ageBands.filter((age) => age !== 'unknown')) : 'unknown',
    contactBefore: random() < 0.2 ? 'yes' : 'no',
    municipality: random() < 0.7 ? one(municipalities) : null,
  })
  const survey = (): SurveyAnswers => ({
    moodChange: one([1, -1, 0], 0.5),
    gotWhatICameFor: one(['yes', 'no', 'partly'], 0.5),
    wouldComeBack: one(['yes', 'no', 'maybe'], 0.5),
    heardFrom: one(['school', 'internet', 'friend', 'poster', 'other']),
  })
  const periods = periodsOfYear(kind, year)
  const mean = (perMonth * 12) / periods.length
  const conversations = Object.fromEntries(periods.map((period) => [period, Math.round(mean * (0.5 + random()))]))
  const each = periods.flatMap((period) => Array.from({ length: conversations[period]! }, () => period))
  const isFormed = each.map(() => random() < habit.formed)
  const handed = each.filter((_, at) => !isFormed[at] && random() < habit.handed)
  return {
    year,
    kind,
    municipalities,
    offers,
    conversations,
    withoutForm: Object.fromEntries(periods.map((period) => [period, handed.filter((one) => one === period).length])),
    forms: each.filter((_, at) => isFormed[at]).map((period) => ({ period, form: form() })),
    surveys: each.filter(() => random() < habit.answered).map((period) => ({ period, answers: survey() })),
  }
}

/**
 * A year of a pool: one line for each of these numbers of conversations a month. Each has a municipality and a place of its own, and all
 * have some together.
 */
export function attackedPool(random: Random, perMonth: number[], kind: PeriodKind, habit: Habits, year = 2027) {
  const lines = perMonth.map((many, at) =>
    attackedLine(random, many, kind, habit, year, {
      municipalities: [`town-${at}`, 'town-of-all'],
      offers: [`place-${at}`, ...nationwide.slice(0, 3)],
    }),
  )
  const summed = (name: 'conversations' | 'withoutForm') =>
    Object.fromEntries(
      periodsOfYear(kind, year).map((period) => [period, lines.reduce((sum, line) => sum + (line[name]?.[period] ?? 0), 0)]),
    )
  const together: SimulatedYear = {
    year,
    kind,
    municipalities: [...new Set(lines.flatMap(({ municipalities }) => municipalities))],
    offers: [...new Set(lines.flatMap(({ offers }) => offers))],
    conversations: summed('conversations'),
    withoutForm: summed('withoutForm'),
    forms: lines.flatMap(({ forms }) => forms),
    surveys: lines.flatMap(({ surveys }) => surveys),
  }
  return { lines, together }
}

/** What the attacker sees of it: publications, conversations of each line, and which topics and groups there are. */
export function seenOf(published: Frozen[], { kind, year }: SimulatedYear, lines: SimulatedYear[]): SeenYear {
  const tablesOf = (period: string): Record<string, SeenTable> =>
    Object.fromEntries(
      published.filter((one) => one.period === period).map(({ table, cells }) => [table, cells ? new Map(cells) : 'withheld']),
    )
  const periods = periodsOfYear(kind, year)
  const groups = new Map(topics.map(({ id, group }) => [id, group]))
  return {
    details: cellsOf('Qd', { topics, municipalities: [], offers: [] }).map((id) => ({ id, group: groups.get(id) ?? '' })),
    lines: lines.map(({ conversations, withoutForm, municipalities, offers }) => ({
      conversations: periods.map((period) => conversations[period]!),
      withoutForm: periods.map((period) => withoutForm?.[period] ?? 0),
      municipalities,
      offers,
    })),
    periods: periods.map((period) => ({ tables: tablesOf(period) })),
    year: tablesOf(String(year)),
  }
}
