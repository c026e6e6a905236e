import { type SeenYear, seenAges, seenGroups } from './seen.ts'
import type { Counts } from './solver.ts'
import { columnOf, extraOf, formsOf, groupOf, primaryOf } from './worldModel.ts'

/** A form as far as topics go: the groups it has, how many of its three topics each group may have, and the group of its primary topic. */
export type BuiltForm = { period: number; age: number; groups: Map<number, number>; details: string[]; primary: number | null }

/**
 * Forms that have exactly these counts, or null if this way of dealing them out found none. In each class the primary topics go to a form
 * each. Then the other groups go to forms that have the fewest so far, the groups with the most topics first; then each detail goes to
 * forms with the most room left.
 */
export function builtWorld(seen: SeenYear, counts: Counts): BuiltForm[] | null {
  const get = (column: string) => counts.get(column) ?? 0
  const order = seenGroups.map((_, group) => group).sort((a, b) => get(extraOf(b)) - get(extraOf(a)))
  const forms: BuiltForm[] = []
  for (const [period] of seen.periods.entries()) {
    for (const [age] of seenAges.entries()) {
      const empty = (): BuiltForm => ({ period, age, groups: new Map(), details: [], primary: null })
      const ofClass = Array.from({ length: get(formsOf(period, age)) }, empty)
      let primaries = 0
      for (const group of order)
        for (let left = get(primaryOf(group, period, age)); left > 0; left--) {
          const form = ofClass[primaries++]
          if (!form) return null
          form.primary = group
          form.groups.set(group, 1)
        }
      for (const group of order) {
        const more = get(groupOf(group, period, age)) - get(primaryOf(group, period, age))
        const free = ofClass.filter(({ groups }) => !groups.has(group)).sort((a, b) => a.groups.size - b.groups.size)
        for (const form of free.slice(0, more)) form.groups.set(group, 1)
      }
      forms.push(...ofClass)
    }
  }
  for (const group of order) {
    const having = forms.filter(({ groups }) => groups.has(group))
    let extra = get(extraOf(group))
    for (let round = 0; round < 2; round++) {
      for (const form of having) {
        if (extra === 0 || topicsIn(form) === 3) continue
        form.groups.set(group, form.groups.get(group)! + 1)
        extra--
      }
    }
    if (extra > 0) return null
    const details = seen.details
      .map(({ id, group: of }, at) => ({ id, of, count: get(columnOf('Qd', null, at)) }))
      .filter(({ of, count }) => of === seenGroups[group] && count > 0)
      .sort((a, b) => b.count - a.count)
    const room = having.map((form) => ({ form, left: form.groups.get(group)! }))
    for (const { id, count } of details) {
      room.sort((a, b) => b.left - a.left)
      for (const place of room.slice(0, count)) {
        if (place.left-- === 0) return null
        place.form.details.push(id)
      }
    }
    // A topic without a cell fills the place of a group in a form only once: each group has at least one such topic.
    for (const { form, left } of room) form.groups.set(group, Math.max(1, form.groups.get(group)! - left))
  }
  return forms.every(isForm) ? forms : null
}

/** What the model says of the counts of topics, counted again from the forms. */
export function countedForms(seen: SeenYear, forms: BuiltForm[]): Counts {
  const counts: Counts = new Map()
  const add = (column: string) => counts.set(column, (counts.get(column) ?? 0) + 1)
  const place = new Map(seen.details.map(({ id }, at) => [id, at]))
  for (const { period, age, groups, details, primary } of forms) {
    const aged = age < seenAges.length - 1
    if (aged) add(columnOf('A', null, age))
    for (const group of groups.keys()) {
      add(columnOf('Q', period, group))
      if (aged) add(columnOf('TA', null, group * 5 + age))
    }
    if (primary !== null) add(columnOf('P', null, primary))
    for (const id of details) add(columnOf('Qd', null, place.get(id)!))
  }
  return counts
}

const topicsIn = ({ groups }: BuiltForm) => [...groups.values()].reduce((sum, topics) => sum + topics, 0)
const isForm = (form: BuiltForm) => topicsIn(form) >= 1 && topicsIn(form) <= 3 && new Set(form.details).size === form.details.length
