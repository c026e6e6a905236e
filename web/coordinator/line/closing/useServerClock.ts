import { useEffect, useState } from 'react'

const EVERY_MS = 15_000

/** The server's clock, renewed a few times a minute. `at`: the newest moment that the server has told. */
export function useServerClock(at: number): number {
  const [now, setNow] = useState(at)
  useEffect(() => {
    const from = performance.now()
    setNow(at)
    const timer = setInterval(() => setNow(at + performance.now() - from), EVERY_MS)
    return () => clearInterval(timer)
  }, [at])
  return Math.max(now, at)
}
