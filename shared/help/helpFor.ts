import type { InEach } from '../lang.ts'
import type { AgeBand } from '../topic.ts'
import type { HelpList, HelpNumber, Offer } from './offer.ts'

/** Who looks for help. `age` null: not known. Of a parent no age is asked. */
export type Whom = { age: AgeBand | null; role: 'youth' | 'parent' }

/** Somebody on a youth's page of whom nothing is known yet. */
export const anybody: Whom = { age: null, role: 'youth' }

/**
 * The numbers for one person, in their order. Under-12s, people over 25 and parents have lists of their own; of the list for the young
 * somebody whose age is known gets what is for that age.
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
 * The first to show where there is room for few, beside 112, which stands everywhere: one at least is open now, at any hour. BørneTelefonen is
 * for all that a child may bring, so it stands alone. Whoever is too old for it gets the first two of the list, the first that is open day and
 * night, and the region's doctor.
 */
export function firstHelp(numbers: HelpNumber[], whom: Whom): HelpNumber[] {
  const others = helpFor(numbers, whom).filter(({ id }) => id !== '112')
  const open = others.find(isAlwaysOpen)
  if (open?.id === 'boernetelefonen') return [open]
  return others.filter((number, at) => at < 2 || number === open || number.regionLines.length > 0)
}

/** How the seeds say it where a source does. */
export const dayAndNight: InEach = { da: 'Åbent dag og nat.', en: 'Open day and night.' }

const isAlwaysOpen = ({ hours }: HelpNumber) => hours?.da === dayAndNight.da

/** Other lines for one person: none that is only for another age. */
export const linesFor = <Line extends { ages: AgeBand[] }>(lines: Line[], { age }: Whom): Line[] =>
  lines.filter(({ ages }) => fits(ages, age))

/** The places for one person: none that is only for another age, and for parents those that are for parents. */
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

/** Where an age is not known, on either side, nothing is held back for it. */
const fits = (ages: AgeBand[] | null, age: AgeBand | null) => ages === null || age === null || age === 'unknown' || ages.includes(age)
