/**
 * A world is a list of forms, as the attacker must think that they may have been. Its counts follow from the forms, so all relations that
 * hold by the making of a form (a topic brings its group, at most three topics, one age) hold in each world.
 */
export type Form = {
  /** The number of its period within the year. */
  period: number
  /** The number of its age band; null: not known. */
  age: number | null
  /** Published details are 0 … D - 1. D + g is a topic of group g that is not published by itself. */
  topics: number[]
  /** The group of the primary topic, one of its groups; null: none was chosen. */
  first: number | null
}
export type Shape = { periods: number; groups: number; ages: number /** The group of each published detail. */; details: number[] }

/** What a count belongs to: how the cells of a year lie in one row of numbers. */
export type Place =
  | { kind: 'forms'; period: number }
  | { kind: 'year' }
  | { kind: 'group'; period: number; group: number }
  | { kind: 'detail'; detail: number }
  | { kind: 'first'; group: number }
  | { kind: 'age'; age: number }
  | { kind: 'groupAge'; group: number; age: number }

export function layCells(shape: Shape) {
  const { periods, groups, ages, details } = shape
  const range = (n: number) => Array.from({ length: n }, (_, i) => i)
  const places: Place[] = [
    ...range(periods).map((period): Place => ({ kind: 'forms', period })),
    { kind: 'year' },
    ...range(periods).flatMap((period) => range(groups).map((group): Place => ({ kind: 'group', period, group }))),
    ...range(details.length).map((detail): Place => ({ kind: 'detail', detail })),
    ...range(groups).map((group): Place => ({ kind: 'first', group })),
    ...range(ages).map((age): Place => ({ kind: 'age', age })),
    ...range(groups).flatMap((group) => range(ages).map((age): Place => ({ kind: 'groupAge', group, age }))),
  ]
  const groupAt = periods + 1
  const detailAt = groupAt + periods * groups
  const firstAt = detailAt + details.length
  const ageAt = firstAt + groups
  const groupAgeAt = ageAt + ages
  const groupOf = (topic: number): number => (topic < details.length ? details[topic]! : topic - details.length)

  const indexOf = (place: Place): number => {
    switch (place.kind) {
      case 'forms':
        return place.period
      case 'year':
        return periods
      case 'group':
        return groupAt + place.period * groups + place.group
      case 'detail':
        return detailAt + place.detail
      case 'first':
        return firstAt + place.group
      case 'age':
        return ageAt + place.age
      case 'groupAge':
        return groupAgeAt + place.group * ages + place.age
    }
  }

  /** The cells in which a form counts, each once. */
  const cellsOf = ({ period, age, topics, first }: Form): number[] => {
    const cells = [period, periods]
    for (let i = 0; i < topics.length; i++) {
      const topic = topics[i]!
      if (topic < details.length) cells.push(detailAt + topic)
      const group = groupOf(topic)
      if (topics.findIndex((other) => groupOf(other) === group) < i) continue
      cells.push(groupAt + period * groups + group)
      if (age !== null) cells.push(groupAgeAt + group * ages + age)
    }
    if (age !== null) cells.push(ageAt + age)
    if (first !== null) cells.push(firstAt + first)
    return cells
  }
  return { shape, places, indexOf, cellsOf, groupOf }
}
export type Cells = ReturnType<typeof layCells>
