import { useEffect, useState } from 'react'

const EVERY_MS = 15_000

/** The server's clock, renewed a few times a minute. `at`: the newest moment that the server has told. */
export function useServerClock(at: number): number {
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    const from = performance.now()
    setPassed(0)
    const timer = setInterval(() => setPassed(performance.now() - from), EVERY_MS)
    return () => clearInterval(timer)
  }, [at])
  return at + passed
}
