import type { DeskView, OwedForm } from '../../../shared/doors/counsellorView.ts'
import type { Written } from '../written/written.ts'

type Holding = { view: DeskView; written: Written[] }
/** … and what else of the desk goes by a conversation's id. */
type Naming = Holding & { front: string | null; heard: Record<string, unknown>; numbers: Record<string, number> }

/** What a form owed is opened by: the text it belongs to, while that stands on this page; else what the server names. */
export const paneOf = ({ written }: Pick<Holding, 'written'>, owed: OwedForm): string =>
  written.find((w) => w.form === owed.form)?.conversation.conv ?? owed.conv ?? owed.form

/** The form that a pane asks for. */
export const owedAt = (desk: Holding, pane: string | null): OwedForm | null =>
  desk.view.owed.find((form) => paneOf(desk, form) === pane) ?? null

/** The same form stays in front when it goes by another name, since its text or its conversation's id is gone. */
export function frontAfter(before: Holding, now: Holding, front: string | null): string | null {
  const form = owedAt(before, front)?.form
  const still = now.view.owed.find((owed) => owed.form === form)
  return still ? paneOf(now, still) : front
}

/** A text that is wiped takes the conversation's id along: what is still owed goes by its number from then on. */
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
