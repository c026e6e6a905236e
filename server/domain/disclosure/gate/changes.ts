import type { Cells, Form, Place } from './worldCells.ts'

/** A change of a world: one form instead of another. Without `was` a form is added, without `is` it is taken away. */
export type Change = { was: number | null; is: Form | null }
/** A number from 0 to n - 1. */
export type Pick = (n: number) => number

const MOST_TOPICS = 3

/** The forms of a world, as far as a change has to find them. */
export type Finder = {
  form(id: number): Form
  any(): number | null
  within(cell: number): number | null /** A cell that holds too little, picked among those that are off. */
  lacking(): Place | null
}

/** Proposals of one change that brings one more, or one fewer, into a cell. Not every proposal is a good one: the search weighs them. */
export function changesFor(cells: Cells, pick: Pick) {
  const { shape, indexOf, groupOf } = cells
  const { periods, groups, ages, details } = shape
  const topicsOf = Array.from({ length: groups }, (_, group) => [
    details.length + group,
    ...details.flatMap((of, detail) => (of === group ? [detail] : [])),
  ])
  const oneOf = <T>(things: readonly T[]): T => things[pick(things.length)]!
  const topicIn = (group: number) => oneOf(topicsOf[group]!)
  const anyTopic = () => topicIn(pick(groups))
  const has = (form: Form, group: number) => form.topics.some((topic) => groupOf(topic) === group)
  const tidy = (form: Form): Form => (form.first !== null && !has(form, form.first) ? { ...form, first: null } : form)

  /** With one more topic, or with it in another's place where there is no room. */
  const withTopic = (form: Form, topic: number): Form => {
    if (form.topics.includes(topic)) return form
    if (form.topics.length < MOST_TOPICS && pick(2) === 0) return { ...form, topics: [...form.topics, topic] }
    const out = pick(form.topics.length)
    return tidy({ ...form, topics: form.topics.map((t, i) => (i === out ? topic : t)) })
  }
  /** The same group, by another topic of the group. */
  const instead = (form: Form, topic: number): Form => {
    const at = form.topics.findIndex((t) => groupOf(t) === groupOf(topic))
    return at < 0 || form.topics.includes(topic)
      ? withTopic(form, topic)
      : { ...form, topics: form.topics.map((t, i) => (i === at ? topic : t)) }
  }
  /** Beside the other topics of the group, where there is room. */
  const beside = (form: Form, topic: number): Form =>
    form.topics.length < MOST_TOPICS && !form.topics.includes(topic) ? { ...form, topics: [...form.topics, topic] } : instead(form, topic)
  const withoutGroup = (form: Form, group: number): Form => {
    const left = form.topics.filter((topic) => groupOf(topic) !== group)
    return tidy({
      ...form,
      topics: left.length > 0 && pick(2) === 0 ? left : [...left, topicIn((group + 1 + pick(groups - 1)) % groups)].filter(once),
    })
  }
  const withoutTopic = (form: Form, topic: number): Form => {
    const left = form.topics.filter((t) => t !== topic)
    return pick(3) === 0 && left.length > 0
      ? tidy({ ...form, topics: left })
      : { ...form, topics: [...left, topicIn(groupOf(topic))].filter(once) }
  }

  /** A new form with what is asked of it, and for the rest what other cells lack. */
  const newForm = (asked: Place, find: Finder): Form => {
    const form: Form = { period: pick(periods), age: null, topics: [], first: null }
    const fixed = { period: false, age: false, first: false }
    const take = (place: Place) => {
      switch (place.kind) {
        case 'forms':
          if (fixed.period) return
          form.period = place.period
          fixed.period = true
          return
        case 'year':
          return
        case 'group':
          if (fixed.period && form.period !== place.period) return
          if (form.topics.length >= MOST_TOPICS || has(form, place.group)) return
          form.period = place.period
          fixed.period = true
          form.topics.push(topicIn(place.group))
          return
        case 'detail':
          if (form.topics.length < MOST_TOPICS && !form.topics.includes(place.detail)) form.topics.push(place.detail)
          return
        case 'first':
          if (fixed.first) return
          if (!has(form, place.group)) {
            if (form.topics.length >= MOST_TOPICS) return
            form.topics.push(topicIn(place.group))
          }
          form.first = place.group
          fixed.first = true
          return
        case 'age':
          if (fixed.age) return
          form.age = place.age
          fixed.age = true
          return
        case 'groupAge':
          if (fixed.age && form.age !== place.age) return
          if (!has(form, place.group)) {
            if (form.topics.length >= MOST_TOPICS) return
            form.topics.push(topicIn(place.group))
          }
          form.age = place.age
          fixed.age = true
      }
    }
    take(asked)
    for (let i = pick(6); i > 0; i--) {
      const lacking = find.lacking()
      if (lacking) take(lacking)
    }
    if (form.topics.length === 0) form.topics.push(anyTopic())
    return form
  }

  const more = (place: Place, find: Finder): Change | null => {
    if (pick(3) === 0) return { was: null, is: newForm(place, find) }
    const change = (was: number | null, to: (form: Form) => Form): Change | null => (was === null ? null : { was, is: to(find.form(was)) })
    /** A form with this group, in any period. */
    const withGroup = (group: number): number | null => {
      const from = pick(periods)
      for (let i = 0; i < periods; i++) {
        const one = find.within(indexOf({ kind: 'group', period: (from + i) % periods, group }))
        if (one !== null) return one
      }
      return null
    }
    const way = pick(3)
    switch (place.kind) {
      case 'year':
        return { was: null, is: newForm(place, find) }
      case 'forms':
        return change(find.any(), (form) => ({ ...form, period: place.period }))
      case 'group':
        if (way === 0) return change(withGroup(place.group), (form) => ({ ...form, period: place.period }))
        if (way === 1) return change(find.any(), (form) => withTopic({ ...form, period: place.period }, topicIn(place.group)))
        return change(find.within(indexOf({ kind: 'forms', period: place.period })), (form) => withTopic(form, topicIn(place.group)))
      case 'detail':
        if (way === 0) return change(find.any(), (form) => withTopic(form, place.detail))
        return change(withGroup(groupOf(place.detail)), (form) => (way === 1 ? beside : instead)(form, place.detail))
      case 'first':
        return way === 0
          ? change(find.any(), (form) => ({ ...withTopic(form, topicIn(place.group)), first: place.group }))
          : change(withGroup(place.group), (form) => ({ ...form, first: place.group }))
      case 'age':
        return change(find.any(), (form) => ({ ...form, age: place.age }))
      case 'groupAge':
        if (way === 0) return change(withGroup(place.group), (form) => ({ ...form, age: place.age }))
        if (way === 1) return change(find.any(), (form) => withTopic({ ...form, age: place.age }, topicIn(place.group)))
        return change(find.within(indexOf({ kind: 'age', age: place.age })), (form) => withTopic(form, topicIn(place.group)))
    }
  }

  const fewer = (place: Place, find: Finder): Change | null => {
    const was = find.within(indexOf(place))
    if (was === null) return null
    const form = find.form(was)
    const way = pick(8)
    if (way === 0) return { was, is: null }
    const elsewhere = { ...form, period: pick(periods) }
    const older = { ...form, age: pick(3) === 0 ? null : pick(ages) }
    switch (place.kind) {
      case 'year':
        return { was, is: null }
      case 'forms':
        return { was, is: elsewhere }
      case 'group':
        return { was, is: way < 3 ? elsewhere : withoutGroup(form, place.group) }
      case 'detail':
        return { was, is: withoutTopic(form, place.detail) }
      case 'first':
        return { was, is: { ...form, first: pick(2) === 0 ? null : groupOf(oneOf(form.topics)) } }
      case 'age':
        return { was, is: older }
      case 'groupAge':
        return { was, is: way < 4 ? older : withoutGroup(form, place.group) }
    }
  }
  return { more, fewer }
}

const once = (topic: number, i: number, all: number[]) => all.indexOf(topic) === i
