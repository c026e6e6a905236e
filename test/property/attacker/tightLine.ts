import { topics } from '../../../seeds/topics.ts'
import { publishedAges } from '../../../server/domain/disclosure/catalogue.ts'
import { periodsOfYear } from '../../../server/domain/disclosure/periods.ts'
import type { CountedForm } from '../../../server/domain/tallies.ts'
import type { PeriodKind } from '../../../shared/published/period.ts'
import { type AgeBand, type TopicGroup, topicGroups } from '../../../shared/topic.ts'
import type { Random, SimulatedYear } from '../../support/disclosure/simulatedYear.ts'

/** `spare`: so many conversations leave no form. */
type TightYear = { forms: number; kind: PeriodKind; spare: number; year?: number }
type TightForm = { period: number; age: number; groups: number[] }

/**
 * The worst year for the gate: each form has three groups, a primary topic and an age, there are hardly more conversations than forms, and the forms are
 * exchanged until as many counts as possible are the low end of their band (6, 11, 16 ... rounded up). Then nearly every band is one number.
 * To be rounded with draws of nearly zero, which round everything up.
 */
export function tightLine(random: Random, { forms, kind, spare, year = 2027 }: TightYear): SimulatedYear {
  const periods = periodsOfYear(kind, year)
  const below = (most: number) => Math.floor(random() * most)
  const weights = topicGroups.map(() => random() ** 2 + 0.05)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const group = () => {
    let left = random() * total
    const found = weights.findIndex((weight) => {
      left -= weight
      return left < 0
    })
    return Math.max(0, found)
  }
  const threeGroups = () => {
    const three = new Set<number>()
    while (three.size < 3) three.add(group())
    return [...three]
  }
  const ages = 2 + below(publishedAges.length - 1)
  const made = (): TightForm => ({ period: below(periods.length), age: below(ages), groups: threeGroups() })
  const all = Array.from({ length: forms }, made)
  let best = looseness(all)
  for (let step = 0; step < 6_000 && best > 0; step++) {
    const at = below(forms)
    const before = all[at]!
    const other = made()
    all[at] = random() < 0.5 ? { ...before, groups: other.groups } : { ...before, age: other.age, period: other.period }
    const now = looseness(all)
    if (now <= best) best = now
    else all[at] = before
  }
  const conversations = Object.fromEntries(
    periods.map((period, at) => [period, all.filter((form) => form.period === at).length + Math.round(spare / periods.length)]),
  )
  const municipalities = ['faxe']
  return {
    year,
    kind,
    municipalities,
    offers: ['headspace', 'tuba', 'move', 'ssp'],
    conversations,
    forms: all.map((form) => ({ period: periods[form.period]!, form: writtenForm(form, below) })),
    surveys: [],
  }
}

/** How far the counts of the forms are from the low ends of their bands, all together. */
function looseness(forms: TightForm[]): number {
  const counts = new Map<string, number>()
  const add = (cell: string) => counts.set(cell, (counts.get(cell) ?? 0) + 1)
  for (const { period, age, groups } of forms) {
    add(`A ${age}`)
    for (const group of groups) {
      add(`Q ${period} ${group}`)
      add(`TA ${group} ${age}`)
    }
    add(`P ${groups[0]}`)
  }
  return [...counts.values()].reduce((sum, count) => sum + (count < 5 ? 0.3 * count : (count + 4) % 5), 0)
}

function writtenForm({ age, groups }: TightForm, below: (most: number) => number): CountedForm {
  const among = (group: TopicGroup) => topics.filter((topic) => topic.group === group)
  const band = publishedAges[age]!
  const ticked = groups.map((group) => {
    const choices = among(topicGroups[group]!)
    return choices[below(choices.length)]!.id
  })
  return {
    topics: ticked,
    primary: ticked[0]!,
    offersGiven: ['headspace', 'tuba', 'move'],
    severity: 'concern',
    outcomes: ['listened'],
    age: (band === 'outer' ? 'over_25' : band) satisfies AgeBand,
    contactBefore: 'yes',
    municipality: 'faxe',
  }
}
