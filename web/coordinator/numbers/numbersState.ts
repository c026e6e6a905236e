import type { Bridge } from '../../../shared/help/bridge.ts'
import type { EntryView, NumbersView } from '../../../shared/help/numbersView.ts'

/** The list as the coordinator has it before the eyes. */
export type NumbersState = {
  view: NumbersView
  /** By id: the entry as it was read, where somebody changed it since. It is shown until the coordinator has seen it. */
  changed: Record<string, EntryView>
  /** Names of entries that somebody else removed. */
  goneByOthers: string[]
}

export type NumbersEvent =
  | { what: 'read'; view: NumbersView }
  /** The answer to something that this page did. Null: the entry is gone. `isNews`: somebody else changed it before. */
  | { what: 'entry'; id: string; entry: EntryView | null; isNews: boolean }
  | { what: 'bridge'; id: string; bridge: Bridge | null }
  | { what: 'seen'; id: string }

export const numbersFrom = (view: NumbersView): NumbersState => ({ view, changed: {}, goneByOthers: [] })

export function numbersAfter(state: NumbersState, event: NumbersEvent): NumbersState {
  const { view, changed } = state
  switch (event.what) {
    case 'read': {
      if (event.view.line !== view.line) return numbersFrom(event.view)
      return event.view.entries.reduce((next, entry) => withNews(next, find(view, entry.record.id), entry), {
        ...state,
        view: event.view,
        goneByOthers: [
          ...state.goneByOthers,
          ...view.entries.filter(({ record }) => !find(event.view, record.id)).map(({ record }) => record.name),
        ],
      })
    }
    case 'entry': {
      const before = find(view, event.id)
      const others = view.entries.filter(({ record }) => record.id !== event.id)
      const entries = event.entry
        ? before
          ? view.entries.map((one) => (one === before ? event.entry! : one))
          : [...others, event.entry]
        : others
      const next = { ...state, view: { ...view, entries } }
      if (event.isNews) {
        if (event.entry) return withNews(next, before, event.entry)
        return before ? { ...next, goneByOthers: [...state.goneByOthers, before.record.name] } : next
      }
      return { ...next, changed: without(changed, event.id) }
    }
    case 'bridge': {
      const others = view.bridges.filter(({ id }) => id !== event.id)
      return { ...state, view: { ...view, bridges: event.bridge ? [...others, event.bridge] : others } }
    }
    case 'seen':
      return { ...state, changed: without(changed, event.id) }
  }
}

const find = ({ entries }: NumbersView, id: string): EntryView | null => entries.find(({ record }) => record.id === id) ?? null

/** What the coordinator read first stands against the newest, until it is seen. What is the same again is no news. */
function withNews(state: NumbersState, before: EntryView | null, entry: EntryView): NumbersState {
  const { id } = entry.record
  const first = state.changed[id] ?? before
  if (!first) return state
  return { ...state, changed: first.print === entry.print ? without(state.changed, id) : { ...state.changed, [id]: first } }
}

const without = <Thing>(all: Record<string, Thing>, id: string): Record<string, Thing> =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== id))
