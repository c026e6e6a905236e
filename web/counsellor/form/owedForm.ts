import type { DeskView, OwedForm } from '../../../shared/doors/counsellorView.ts'
import type { ConvId, FormNumber } from '../../../shared/ids.ts'
import type { Written } from '../written/written.ts'

/** A pane goes by its conversation, or by the number of the form in it. */
export type PaneId = ConvId | FormNumber

type Holding = { view: DeskView; written: Written[] }
/** … and what else the desk keeps under a conversation's id. */
type Naming = Holding & { front: PaneId | null; heard: Record<string, unknown>; numbers: Record<string, number> }

/**
 * The pane that opens an owed form: its text if that stands on this page, else the conversation that the server names, else the form's own number.
 */
export const paneOf = ({ written }: Pick<Holding, 'written'>, owed: OwedForm): PaneId =>
  written.find((w) => w.form === owed.form)?.conversation.conv ?? owed.conv ?? owed.form

/** The owed form that stands in a pane. */
export const owedAt = (desk: Holding, pane: PaneId | null): OwedForm | null =>
  desk.view.owed.find((form) => paneOf(desk, form) === pane) ?? null

/** Keeps the same form in front when its pane changes, because its text or its conversation's id is gone. */
export function frontAfter(before: Holding, now: Holding, front: PaneId | null): PaneId | null {
  const form = owedAt(before, front)?.form
  const still = now.view.owed.find((owed) => owed.form === form)
  return still ? paneOf(now, still) : front
}

/** When a text is wiped, the conversation's id is wiped, too. A form that is still owed is then known by its own number. */
export function wiped<D extends Naming>(desk: D, left: Written[]): D {
  const gone = desk.written.filter((w) => !left.includes(w))
  const forms = new Set(gone.map((w) => w.form))
  const convs = new Set(gone.map((w) => w.conversation.conv))
  const owed = desk.view.owed.map((form) => (forms.has(form.form) ? { ...form, conv: null } : form))
  const after = {
    ...desk,
    view: { ...desk.view, owed },
    written: left,
    heard: without(desk.heard, convs),
    numbers: without(desk.numbers, convs),
  }
  return { ...after, front: frontAfter(desk, after, desk.front) }
}

const without = <V>(of: Record<string, V>, these: Set<string>): Record<string, V> =>
  Object.fromEntries(Object.entries(of).filter(([conv]) => !these.has(conv)))
