import { type InEach, langs } from '../lang.ts'
import type { AgeBand } from '../topic.ts'
import type { HelpList, HelpNumber, Offer } from './offer.ts'

/** The person who looks for help. `age` null: not known. The page does not ask a parent for an age. */
export type Whom = { age: AgeBand | null; role: 'youth' | 'parent' }

/** A person on a youth's page about whom nothing is known yet. */
export const anybody: Whom = { age: null, role: 'youth' }

/**
 * The numbers for one person, in their order. Children under 12, people over 25 and parents have lists of their own. From the list for the
 * young, a person whose age is known gets only the numbers for that age.
 */
export function helpFor(numbers: HelpNumber[], whom: Whom): HelpNumber[] {
  const list = listFor(whom)
  return numbers
    .flatMap((number) => {
      const at = number.lists[list]
      return at === null || (list === 'young' && !fits(number.ages, whom.age)) ? [] : [{ number, at }]
    })
    .sort((a, b) => a.at - b.at)
    .map(({ number }) => number)
}

/**
 * The numbers to show where there is room for only a few. 112 is shown everywhere and is not among them. At least one of them is open day and
 * night. BørneTelefonen helps a child with everything, so it stands alone. A person who is too old for it gets the first two of the list, the
 * first that is open day and night, and the region's doctor. `named`: what the line names at this hour, by id; it comes first.
 */
export function firstHelp(numbers: HelpNumber[], whom: Whom, named: string[] = []): HelpNumber[] {
  const others = helpFor(numbers, whom).filter(({ id }) => id !== '112')
  const open = others.find(isAlwaysOpen)
  const usual = open?.id === 'boernetelefonen' ? [open] : others.filter((number, at) => at < 2 || number === open || isDoctor(number))
  const first = named.flatMap((id) => others.filter((number) => number.id === id))
  return [...first, ...usual.filter((number) => !first.includes(number))]
}

/** The doctor out of hours of the region. */
export const isDoctor = ({ regionLines, isOwn }: Pick<HelpNumber, 'regionLines' | 'isOwn'>): boolean => regionLines.length > 0 && !isOwn

/** The hours that the seeds give to a number that is open day and night, if a source says so. */
export const dayAndNight: InEach = { da: 'Åbent dag og nat.', en: 'Open day and night.' }

const isAlwaysOpen = ({ hours }: HelpNumber) => hours !== null && langs.every((one) => hours[one] === dayAndNight[one])

/** The lines for one person, without those that are only for other ages. */
export const linesFor = <Line extends { ages: AgeBand[] }>(lines: Line[], { age }: Whom): Line[] =>
  lines.filter(({ ages }) => fits(ages, age))

/** The places to get help for one person, without those that are only for other ages. A parent gets the places for parents. */
export const offersFor = (offers: Offer[], whom: Whom): Offer[] =>
  offers.filter((offer) =>
    whom.role === 'parent'
      ? offer.relations.includes('parent')
      : fits(offer.ages, whom.age) && offer.relations.some((relation) => relation !== 'parent'),
  )

export function listFor({ age, role }: Whom): HelpList {
  if (role === 'parent') return 'parents'
  if (age === 'under_12') return 'under12'
  return age === 'over_25' ? 'over25' : 'young'
}

/** True too when the ages of the offer or the age of the person is not known: an unknown age never hides help. */
const fits = (ages: AgeBand[] | null, age: AgeBand | null) => ages === null || age === null || age === 'unknown' || ages.includes(age)
