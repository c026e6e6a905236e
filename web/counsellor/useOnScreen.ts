import { useSyncExternalStore } from 'react'

/** Does the screen fit this media query? `otherwise` where nothing can be asked. */
export function useMedia(query: string, otherwise: boolean): boolean {
  return useSyncExternalStore(
    (changed) => {
      if (typeof matchMedia !== 'function') return () => {}
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => (typeof matchMedia === 'function' ? matchMedia(query).matches : otherwise),
  )
}

/** From here on the conversations stand side by side; in counsellor.css the same width. */
export const SIDE_BY_SIDE = '(min-width: 64rem)'
