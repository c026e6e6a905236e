import { useEffect } from 'react'
import { usePageVisible } from '../chat/usePageVisible.ts'

/**
 * Keeps the screen on while `wanted` is true and the page is visible. The browser lets go by itself when the page is hidden; a visible page
 * asks again.
 */
export function useAwake(wanted: boolean): void {
  const isSeen = usePageVisible()
  useEffect(() => (wanted && isSeen ? keepAwake() : undefined), [wanted, isSeen])
}

/** Answers a function that lets go. If the browser has no wake lock or refuses one (low battery), the screen goes dark as usual. */
function keepAwake(): () => void {
  let isOver = false
  let held: WakeLockSentinel | null = null
  const letGo = () => void held?.release().catch(() => undefined)
  const ask = async () => {
    held = await navigator.wakeLock.request('screen')
    if (isOver) letGo()
  }
  ask().catch(() => undefined)
  return () => {
    isOver = true
    letGo()
  }
}
