import { useEffect } from 'react'
import { usePageVisible } from '../chat/usePageVisible.ts'

/** Keeps the screen from going dark for as long as it is `wanted` and the page is in view. Hidden, the browser lets go by itself; back in view it is asked again. */
export function useAwake(wanted: boolean): void {
  const isSeen = usePageVisible()
  useEffect(() => (wanted && isSeen ? keepAwake() : undefined), [wanted, isSeen])
}

/** Answers how to let go. Where the browser knows no such thing, or refuses (little battery), the screen goes dark as it always did. */
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
