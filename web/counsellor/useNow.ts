import { createContext, useContext, useEffect, useState } from 'react'

/** The clock that the desk goes by: the server's, as far as it is known. */
const ClockContext = createContext<() => number>(() => Date.now())
export const ClockProvider = ClockContext.Provider
export const useClock = (): (() => number) => useContext(ClockContext)

/** The time, told anew every `everyMs`: for the few small components that count. */
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
