import { useEffect, useState } from 'react'
import { useHere } from '../here.ts'
import { isShutBy } from './openingIn.ts'

/**
 * Whether this line takes youths now: first by the hours in the page, or by `wasShut`, then by the server's answer. Without an answer the
 * first counts.
 */
export function useTakesHere(takesHere: () => Promise<boolean | null>, wasShut: boolean): boolean {
  const { facts, now } = useHere()
  const [takes, setTakes] = useState(() => !wasShut && !isShutBy(facts.line, now()))
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, before the page offers it
  useEffect(() => {
    let isHere = true
    void takesHere().then((said) => isHere && said !== null && setTakes(said))
    return () => {
      isHere = false
    }
  }, [])
  return takes
}
