import { useCallback, useEffect, useRef } from 'react'

/**
 * While somebody is in conversation the browser asks before it closes the tab. The words of that question are the browser's own.
 * Answers a way to go without it, for who has just been asked by us.
 */
export function useLeaveWarning(talking: boolean): () => void {
  const free = useRef(false)
  useEffect(() => {
    if (!talking) return
    const ask = (event: BeforeUnloadEvent) => {
      if (!free.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [talking])
  return useCallback(() => {
    free.current = true
  }, [])
}
