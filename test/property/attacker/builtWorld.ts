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
      // The more forms of the class a group needs, the fewer it can do without.
      const inClass = (group: number) => get(groupOf(group, period, age))
      for (const group of order.toSorted((a, b) => inClass(b) - inClass(a))) {
        const more = inClass(group) - get(primaryOf(group, period, age))
        const free = ofClass.filter(({ groups }) => !groups.has(group)).sort((a, b) => a.groups.size - b.groups.size)
        for (const form of free.slice(0, more)) form.groups.set(group, 1)
      }
      for (const form of ofClass) while (topicsIn(form) > 3 && madeRoom(form, null, ofClass)) {}
      forms.push(...ofClass)
    }
  }
  for (const group of order)
    for (let left = get(extraOf(group)); left > 0; left--) {
      const form = roomFor(group, forms)
      if (!form) return null
      form.groups.set(group, form.groups.get(group)! + 1)
    }
  for (const group of order) {
    const having = forms.filter(({ groups }) => groups.has(group))
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

/** The form for one topic more of this group: one with few of them. If all forms of the group are full, one of them is given room. */
function roomFor(group: number, forms: BuiltForm[]): BuiltForm | null {
  const having = forms.filter(({ groups }) => (groups.get(group) ?? 3) < 3).sort((a, b) => a.groups.get(group)! - b.groups.get(group)!)
  return having.find((form) => topicsIn(form) < 3) ?? having.find((form) => madeRoom(form, group, forms)) ?? null
}

/** Moves a group of this form, not `kept` and not the primary one, to another form of the same class that has room. */
function madeRoom(form: BuiltForm, kept: number | null, forms: BuiltForm[]): boolean {
  const isOfClass = ({ period, age }: BuiltForm) => period === form.period && age === form.age
  for (const [other, topics] of form.groups) {
    if (other === kept || topics > 1 || form.primary === other) continue
    const takes = forms.find((one) => isOfClass(one) && !one.groups.has(other) && topicsIn(one) < 3)
    if (!takes) continue
    form.groups.delete(other)
    takes.groups.set(other, 1)
    return true
  }
  return false
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
