import { useEffect, useState } from 'react'
import { useHere } from '../here.ts'
import { isShutBy } from './openingIn.ts'

/** Whether this line takes somebody now: by the hours it told when the page came, then as the server says. Unheard, the hours stand. */
export function useTakesHere(takesHere: () => Promise<boolean | null>): boolean {
  const { facts, now } = useHere()
  const [takes, setTakes] = useState(() => !isShutBy(facts.line, now()))
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when it is about to be offered
  useEffect(() => {
    let isHere = true
    void takesHere().then((said) => isHere && said !== null && setTakes(said))
    return () => {
      isHere = false
    }
  }, [])
  return takes
}
