import type { Shell } from '../../shared/doors/page.ts'
import { inEach, type Lang, langFrom, languages } from '../../shared/lang.ts'

type Speech = NonNullable<Shell['speech']>

/**
 * Changes the page around the talk to another language, in place: this page holds a talk, and loading another page would cover or end it.
 * The server has written every language. `data-said` holds a text in each. `data-tongue` marks a part that is shown in one language only.
 */
export function openSpeech(document: Document): Speech & { change(to: Lang): void } {
  const listeners = new Set<() => void>()
  const { documentElement } = document
  // Read once: a browser that translates pages writes its own language there.
  let now = langFrom(documentElement.lang)
  return {
    now: () => now,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    change(to) {
      if (to === now) return
      const before = now
      now = to
      documentElement.lang = to
      documentElement.dir = languages[to].dir
      for (const part of document.querySelectorAll<HTMLElement>('[data-said]')) part.textContent = saidIn(part.dataset.said, to)
      for (const part of document.querySelectorAll<HTMLElement>('[data-said-label]'))
        part.setAttribute('aria-label', saidIn(part.dataset.saidLabel, to))
      for (const part of document.querySelectorAll<HTMLElement>('[data-tongue]')) part.hidden = part.dataset.tongue !== to
      // The link that was tapped leads back. It stays the same link, and so keeps the focus.
      for (const link of document.querySelectorAll<HTMLAnchorElement>(`.top-lang[hreflang="${to}"]`)) leadTo(link, before)
      for (const changed of listeners) changed()
    },
  }
}

const saidIn = (written: string | undefined, lang: Lang): string => inEach.parse(JSON.parse(written ?? 'null'))[lang]

function leadTo(link: HTMLAnchorElement, lang: Lang): void {
  const there = new URL(link.href)
  there.searchParams.set('lang', lang)
  link.href = there.href
  link.hreflang = lang
  link.lang = lang
  link.textContent = languages[lang].name
}
