import { useEffect, useLayoutEffect, useRef } from 'react'
import type { PaneId } from '../form/owedForm.ts'
import { canTakeFocus, focusAtEnd, focusTargetIn } from './focus.ts'

type Kept = { want: (conv: PaneId) => void; since: () => () => boolean }
type Last = { element: HTMLElement; pane: PaneId | null; area: Element | null }

/**
 * Moves the focus when the element that had it is gone (a button that was pressed, a box that became a form). The focus goes to the box or form of
 * the same pane. If there is none, it goes to the `data-home` of the part of the page around it (`data-area`), else to where `otherwise` says. A
 * counsellor who was writing in a talk that is over is led to `calm`, which takes no letters: the next letters must not fall into another youth's
 * box. If the person took the focus away by hand, nothing moves it. `want`: moves the focus to a pane that is perhaps not drawn yet, unless the
 * person has moved the focus or typed since then. `since` gives a function that answers whether the person has done so.
 */
export function useFocusKept(otherwise: () => HTMLElement | null, calm: () => HTMLElement | null): Kept {
  const last = useRef<Last | null>(null)
  const wanted = useRef<PaneId | null>(null)
  /** How often the person has moved the focus or typed. */
  const acts = useRef(0)
  const isOurs = useRef(false)
  const fallback = useRef(otherwise)
  fallback.current = otherwise
  const quiet = useRef(calm)
  quiet.current = calm

  const lead = useRef((place: HTMLElement | null) => {
    isOurs.current = true
    focusAtEnd(place)
    isOurs.current = false
  })
  const look = useRef(() => {
    if (document.querySelector('dialog[open]')) return
    const asked = wanted.current === null ? null : focusTargetIn(wanted.current)
    if (asked) {
      wanted.current = null
      return lead.current(asked)
    }
    const now = document.activeElement
    const isLost =
      now === document.body
        ? last.current !== null && !canTakeFocus(last.current.element)
        : now instanceof HTMLElement && !canTakeFocus(now)
    if (!isLost) return
    const { pane, area } = last.current ?? { pane: null, area: null }
    const home = area?.isConnected && !area.closest('[hidden]') ? area.querySelector<HTMLElement>('[data-home]') : null
    const inPane = pane === null ? null : focusTargetIn(pane)
    const wrote = pane !== null && last.current?.element.matches('textarea, .picker input')
    if (wrote && !(inPane instanceof HTMLTextAreaElement)) return lead.current(quiet.current())
    lead.current(inPane ?? home ?? fallback.current())
  })

  useEffect(() => {
    const acted = () => {
      acts.current++
      wanted.current = null
    }
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      if (!isOurs.current && target !== last.current?.element) acted()
      last.current = {
        element: target,
        pane: target.closest('[data-pane]')?.getAttribute('data-pane') ?? null,
        area: target.closest('[data-area]'),
      }
    }
    const left = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if (target === last.current?.element && document.activeElement === document.body && canTakeFocus(last.current.element))
          last.current = null
      })
    // The layout effect below sees what the desk itself draws. This observer also sees what a part of the desk draws by itself.
    const seen = new MutationObserver(() => look.current())
    document.addEventListener('focusin', note)
    document.addEventListener('focusout', left)
    document.addEventListener('input', acted)
    seen.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden', 'disabled'] })
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('focusout', left)
      document.removeEventListener('input', acted)
      seen.disconnect()
    }
  }, [])
  // A layout effect runs with the drawing, so the next key press already goes to the right place.
  useLayoutEffect(() => look.current())

  return {
    want(conv) {
      wanted.current = conv
      look.current()
    },
    since() {
      const then = acts.current
      return () => acts.current !== then
    },
  }
}
