import type { PersonId } from '../../../shared/ids.ts'
import type { Lang } from '../../../shared/lang.ts'

/** Colleagues may share a computer, so each has a name of their own here. */
const nameOf = (person: PersonId | null) => `ungechat-lang.${person ?? 'desk'}`

/** The language that this person chose in this browser. It can be anything: `langFrom` reads it. */
export function keptLang(person: PersonId | null): string | null {
  try {
    return localStorage.getItem(nameOf(person))
  } catch {
    // A browser that keeps nothing. The address keeps the choice until the page is closed.
    return null
  }
}

export function keepLang(person: PersonId | null, lang: Lang): void {
  const here = new URL(location.href)
  here.searchParams.set('lang', lang)
  history.replaceState(history.state, '', here)
  try {
    localStorage.setItem(nameOf(person), lang)
  } catch {
    // As above.
  }
}
