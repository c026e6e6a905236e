import { useSyncExternalStore } from 'react'

const visibility = (changed: () => void) => {
  document.addEventListener('visibilitychange', changed)
  return () => document.removeEventListener('visibilitychange', changed)
}

/** True while the page is in view. A tab behind another tab is not in view, nor is a page on a locked phone. */
export const usePageVisible = (): boolean => useSyncExternalStore(visibility, () => document.visibilityState === 'visible')
