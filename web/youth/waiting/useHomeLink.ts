import { useLayoutEffect } from 'react'
import { leadsAway } from './leadsAway.ts'
import type { Move } from './moving.ts'

/**
 * The mark in the top bar leads to the page with all lines, and stands outside of the app. A stray tap must not lose a place or a talk: the
 * youth is asked. A layout effect listens from the drawing on: a tap that comes at once is heard too.
 */
export function useHomeLink(goTo: ((to: Move) => void) | null): void {
  useLayoutEffect(() => {
    if (!goTo) return
    const hear = (event: MouseEvent) => {
      const isHome = event.target instanceof Element && event.target.closest('a.top-home') !== null
      if (!isHome || !leadsAway(event)) return
      event.preventDefault()
      goTo({ line: null, path: '/', name: null })
    }
    document.addEventListener('click', hear)
    return () => document.removeEventListener('click', hear)
  }, [goTo])
}
