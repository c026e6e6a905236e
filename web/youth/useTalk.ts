import { useEffect, useSyncExternalStore } from 'react'
import type { Shell } from '../../shared/doors/page.ts'
import type { Screen } from './visit/screen.ts'
import type { Talk } from './visit/talk.ts'

/** The screen as it stands, and whether it lies under the cover. What is decided here is only what has to be asked at once. */
export function useTalk(talk: Talk, shell: Shell): { screen: Screen; covered: boolean } {
  const screen = useSyncExternalStore(talk.subscribe, talk.snapshot)
  const covered = useSyncExternalStore(shell.cover.subscribe, shell.cover.isUp)
  useEffect(() => {
    if (screen.at === 'choices' && screen.step === 'done') void talk.join()
    if (screen.at === 'question' && screen.question === 'done' && screen.sorry !== 'now') void talk.finishQuestions()
  }, [screen, talk])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it moves
  useEffect(() => talk.coverMoved(), [covered, talk])
  return { screen, covered }
}
