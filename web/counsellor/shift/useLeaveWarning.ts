import { useCallback, useEffect, useRef } from 'react'

/**
 * While the counsellor has a conversation, or has taken a ring that becomes one, the browser asks before it closes the tab. The words of that question are the browser's own. Answers a
 * function that turns the question off, for a person whom our own dialog has just asked.
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
