import { useSyncExternalStore } from 'react'

const visibility = (changed: () => void) => {
  document.addEventListener('visibilitychange', changed)
  return () => document.removeEventListener('visibilitychange', changed)
}

/** Is this page the one that is looked at? A tab behind another one, and a phone that is locked, is not. */
export const usePageVisible = (): boolean => useSyncExternalStore(visibility, () => document.visibilityState === 'visible')
