import type { Shell } from '../../shared/doors/page.ts'
import { type Lang, lang } from '../../shared/lang.ts'

type Speech = NonNullable<Shell['speech']>

/**
 * Changes the page around the talk to the other language, in place: this page holds a talk, and loading another page would cover or end it.
 * The server has written both languages. `data-other` holds a text in the other language. `data-tongue` marks a part that is shown in one
 * language only.
 */
export function otherLang(document: Document): Speech & { turn(): void } {
  const listeners = new Set<() => void>()
  const now = (): Lang => lang.safeParse(document.documentElement.lang).data ?? 'da'
  return {
    now,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    turn() {
      const before = now()
      const next: Lang = before === 'da' ? 'en' : 'da'
      document.documentElement.lang = next
      for (const part of document.querySelectorAll<HTMLElement>('[data-other]')) {
        const { other = '' } = part.dataset
        part.dataset.other = part.textContent ?? ''
        part.textContent = other
      }
      for (const part of document.querySelectorAll<HTMLElement>('[data-other-label]')) {
        const { otherLabel = '' } = part.dataset
        part.dataset.otherLabel = part.getAttribute('aria-label') ?? ''
        part.setAttribute('aria-label', otherLabel)
      }
      for (const part of document.querySelectorAll<HTMLElement>('[data-tongue]')) part.hidden = part.dataset.tongue !== next
      for (const link of document.querySelectorAll<HTMLAnchorElement>('.top-lang')) {
        link.lang = before
        link.hreflang = before
      }
      for (const changed of listeners) changed()
    },
  }
}
