import { useEffect } from 'react'

/** While somebody is in conversation the browser asks before it closes the tab. The words of that question are the browser's own. */
export function useLeaveWarning(talking: boolean): void {
  useEffect(() => {
    if (!talking) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [talking])
}
