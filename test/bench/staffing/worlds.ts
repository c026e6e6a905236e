import type { Chance } from '../../../server/domain/chance.ts'

/**
 * A line of which everything is known. None of them is of the model's own family: lengths and patience have other shapes, weeks differ in
 * other ways, and counsellors are people. All times are in minutes.
 */
export type World = {
  name: string
  /** Youths an hour in a usual week, between 16 and 22 o'clock. */
  perHour: number[]
  counsellors: number
  seatsEach: number
  talk(chance: Chance): number
  patience(chance: Chance): number
  /** What a week is like, by its number: how many come compared with the usual, and how many counsellors are missing. */
  week?(chance: Chance, week: number): { factor: number; missing: number }
  /** How often a counsellor rests after a talk, and how long. */
  rests?: { share: number; min: number }
  /** The last counsellor comes so late. */
  late?: number
  /** How often in a week a class comes at once, and how many. */
  classes?: { share: number; youths: number }
  urgent?: number
}

export const OPEN = { from: 16, to: 22, days: [1, 2, 3, 4, 5] }

const uniform = (chance: Chance, low: number, high: number) => low + chance.next() * (high - low)
const weibull = (chance: Chance, scale: number, shape: number) => scale * (-Math.log(1 - chance.next())) ** (1 / shape)
/** Pareto from `least` on: with 2.2 few are very long, and some always are. */
const pareto = (chance: Chance, least: number, tail: number) => Math.min(240, least * (1 - chance.next()) ** (-1 / tail))
/** The sum of so many equal steps of chance: an Erlang. */
const erlang = (chance: Chance, steps: number, mean: number) =>
  Array.from({ length: steps }, () => (-Math.log(1 - chance.next()) * mean) / steps).reduce((a, b) => a + b, 0)

const evening = (most: number) => [0.6, 0.8, 1, 1.2, 1, 0.7].map((share) => share * most)

export const worlds: World[] = [
  {
    name: 'even lengths, a steady line',
    ...{ perHour: evening(4), counsellors: 2, seatsEach: 2 },
    talk: (chance) => erlang(chance, 4, 42),
    patience: (chance) => erlang(chance, 2, 25),
  },
  {
    name: 'a few very long talks',
    ...{ perHour: evening(3.5), counsellors: 2, seatsEach: 2 },
    talk: (chance) => (chance.whether(0.25) ? pareto(chance, 45, 2.2) : uniform(chance, 15, 50)),
    patience: (chance) => weibull(chance, 20, 0.8),
  },
  {
    name: 'short chats and long talks',
    ...{ perHour: evening(4), counsellors: 2, seatsEach: 2 },
    talk: (chance) => (chance.whether(0.35) ? uniform(chance, 4, 14) : uniform(chance, 38, 62)),
    patience: (chance) => uniform(chance, 2, 45),
  },
  {
    name: 'many who leave soon',
    ...{ perHour: evening(5), counsellors: 2, seatsEach: 2 },
    talk: (chance) => erlang(chance, 3, 44),
    patience: (chance) => weibull(chance, 12, 0.6),
  },
  {
    name: 'hardly anybody leaves',
    ...{ perHour: evening(3), counsellors: 2, seatsEach: 2 },
    talk: (chance) => uniform(chance, 20, 65),
    patience: () => 180,
  },
  {
    name: 'classes that come at once',
    ...{ perHour: evening(2.5), counsellors: 2, seatsEach: 2 },
    talk: (chance) => erlang(chance, 3, 40),
    patience: (chance) => uniform(chance, 5, 60),
    classes: { share: 0.25, youths: 8 },
  },
  {
    name: 'holidays and bad weeks',
    ...{ perHour: evening(3.5), counsellors: 3, seatsEach: 2 },
    talk: (chance) => weibull(chance, 47, 2),
    patience: (chance) => erlang(chance, 2, 20),
    week(chance, week) {
      if (week % 13 === 6) return { factor: 0.35, missing: 1 }
      const bad = chance.whether(0.1)
      return { factor: (bad ? 1.8 : 1) * (1 + 0.25 * Math.sin(week / 6)), missing: bad ? 1 : 0 }
    },
  },
  {
    name: 'counsellors who rest, and one is late',
    ...{ perHour: evening(3.5), counsellors: 2, seatsEach: 2 },
    talk: (chance) => erlang(chance, 5, 45),
    patience: (chance) => weibull(chance, 25, 1.4),
    ...{ rests: { share: 0.3, min: 8 }, late: 20 },
  },
  {
    name: 'one counsellor, one seat',
    ...{ perHour: evening(1.6), counsellors: 1, seatsEach: 1 },
    talk: (chance) => uniform(chance, 15, 60),
    patience: (chance) => erlang(chance, 2, 30),
  },
  {
    name: 'a large line',
    ...{ perHour: evening(16), counsellors: 5, seatsEach: 3 },
    talk: (chance) => (chance.whether(0.1) ? pareto(chance, 60, 2.5) : erlang(chance, 4, 40)),
    patience: (chance) => weibull(chance, 22, 0.9),
    urgent: 0.06,
  },
]
