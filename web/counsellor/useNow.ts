import { createContext, useContext, useEffect, useState } from 'react'

/** The clock of the desk: the server's clock, as far as the page knows it. */
const ClockContext = createContext<() => number>(() => Date.now())
export const ClockProvider = ClockContext.Provider
export const useClock = (): (() => number) => useContext(ClockContext)

/** The time, renewed every `everyMs`. For the few small components that count. */
export function useNow(everyMs = 1000): number {
  const clock = useClock()
  const [now, setNow] = useState(clock)
  useEffect(() => {
    setNow(clock())
    const timer = setInterval(() => setNow(clock()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs, clock])
  return now
}
