import { useSyncExternalStore } from 'react'

/** Whether the screen fits this media query. `otherwise` is the answer where the browser cannot tell. */
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

/** From this width on, the conversations stand side by side. desk/screens.css has the same width. */
export const SIDE_BY_SIDE = '(min-width: 64rem)'
