import type { ClosingForm } from '../../../shared/closingForm.ts'
import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { FormNumber, LineId } from '../../../shared/ids.ts'
import { type Outcome, passing, type Refusal } from '../../../shared/outcome.ts'
import { type Askable, ask } from '../../connection/ask.ts'
import type { DeskEvent } from '../desk/desk.ts'
import { WRITING_TIME_MS } from '../written/written.ts'
import { mendableUntil, type Saved } from './saved.ts'

type Door = CounsellorDoor

/** How soon a form is sent again when no answer came, and how often: five minutes in all. */
const AGAIN_MS = 2000
const TRIES = 150

/** `unheard`: the request may have been done or not. */
type Heard = 'done' | 'gone' | 'out-of-order' | 'unheard' | 'refused'
const lasting = (why: Refusal): Heard => (passing.has(why) || why === 'failed' ? 'unheard' : 'refused')
const isSame = (one: ClosingForm, other: ClosingForm) => JSON.stringify(one) === JSON.stringify(other)

/** Saves a form, and corrects it. Askable twice has the same effect as asking once, so the page asks until it knows the result. */
export function formHands(socket: Askable<Door>, dispatch: (event: DeskEvent) => void) {
  /** The last request for each form that may have been done. Before another request for the same form, this one is sent again. */
  const unheard = new Map<string, ClosingForm>()

  async function untilHeard(say: () => Promise<Outcome<unknown>>, expected: Heard[] = []): Promise<Heard> {
    for (let tries = 0; ; tries++) {
      const said = await say()
      if (said.ok) {
        dispatch({ what: 'answered' })
        return 'done'
      }
      const known = expected.find((why) => why === said.why)
      if (known) return known
      if (!passing.has(said.why) || tries >= TRIES) {
        dispatch(said.why === 'superseded' ? { what: 'superseded' } : { what: 'told', told: { no: said.why } })
        return lasting(said.why)
      }
      if (tries === 0) dispatch({ what: 'told', told: { note: 'formWaits' } })
      await new Promise((on) => setTimeout(on, AGAIN_MS))
    }
  }

  async function send(form: ClosingForm, say: () => Promise<Outcome<unknown>>, expected?: Heard[]): Promise<Heard> {
    unheard.set(form.form, form)
    const heard = await untilHeard(say, expected)
    if (heard !== 'unheard') unheard.delete(form.form)
    // Kept no longer than the form itself can be corrected.
    else setTimeout(() => unheard.get(form.form) === form && unheard.delete(form.form), WRITING_TIME_MS)
    return heard
  }
  const sendMend = (line: LineId, was: ClosingForm, now: ClosingForm) =>
    send(now, () => ask<Door, 'form:mend'>(socket, 'form:mend', { line, was, now }), ['gone', 'out-of-order'])

  async function mendForm(saved: Saved, now: ClosingForm): Promise<boolean> {
    const before = unheard.get(now.form)
    let was = saved.was
    for (const to of before && !isSame(before, now) ? [before, now] : [now]) {
      const heard = await sendMend(saved.owed.line, was, to)
      if (heard === 'done') was = to
      else if (heard === 'gone' || heard === 'out-of-order') {
        dispatch({ what: 'settled', form: was.form, note: heard === 'gone' ? 'settled' : 'notMended' })
        return false
      } else if (to === now || heard === 'unheard') {
        if (was !== saved.was) dispatch({ what: 'saved', saved: { ...saved, was } })
        return false
      }
    }
    dispatch({ what: 'saved', saved: { ...saved, was } })
    dispatch({ what: 'told', told: { note: 'mended' } })
    return true
  }

  async function closeForm(form: ClosingForm, at: Pick<Saved, 'owed' | 'pane' | 'whose'>): Promise<boolean> {
    const first = unheard.get(form.form) ?? form
    let practised = false
    const say = async () => {
      const said = await ask<Door, 'form:close'>(socket, 'form:close', first)
      practised = said.ok && said.value === 'practised'
      return said
    }
    const heard = await send(first, say)
    // The server refused the first request, so it was not done. The newer one may be sent.
    if (heard === 'refused' && first !== form) return closeForm(form, at)
    if (heard !== 'done') return false
    // Nothing of it is kept, so there is nothing to correct.
    if (practised) {
      dispatch({ what: 'told', told: { note: 'practised' } })
      return true
    }
    const saved = { ...at, was: first, wipeAt: mendableUntil(Date.now()) }
    dispatch({ what: 'saved', saved })
    if (!isSame(first, form)) return mendForm(saved, form)
    dispatch({ what: 'told', told: { note: 'counted' } })
    return true
  }

  /** Takes a saved form back whole. A correction without an answer is sent again first: then the page knows what the form holds. */
  async function takeBackForm(saved: Saved): Promise<boolean> {
    const before = unheard.get(saved.was.form)
    if (before && !isSame(before, saved.was) && !(await mendForm(saved, before))) return false
    const { line, endedBy, endedAt } = saved.owed
    const was = before ?? saved.was
    const say = () => ask<Door, 'form:takeBack'>(socket, 'form:takeBack', { line, was, endedBy, endedAt })
    const heard = await untilHeard(say, ['gone', 'out-of-order'])
    if (heard === 'done') dispatch({ what: 'settled', form: was.form, note: 'takenBack' })
    if (heard === 'gone' || heard === 'out-of-order')
      dispatch({ what: 'settled', form: was.form, note: heard === 'gone' ? 'settled' : 'notMended' })
    return heard === 'done'
  }

  return {
    takeBackForm,
    /** After it is saved, the form may be mended from this page. `at`: to which talk it belongs, and where it stands. */
    closeForm,
    mendForm,
    skipForm: async (form: FormNumber) => (await untilHeard(() => ask<Door, 'form:skip'>(socket, 'form:skip', { form }))) === 'done',
  }
}
