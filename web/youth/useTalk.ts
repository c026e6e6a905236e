import { useEffect, useSyncExternalStore } from 'react'
import type { Shell } from '../../shared/doors/page.ts'
import type { Screen } from './visit/screen.ts'
import type { Talk } from './visit/talk.ts'

/**
 * The current screen, and whether it is covered. Two steps need no tap: the page joins the queue after the last choice, and sends the
 * answers after the last question.
 */
export function useTalk(talk: Talk, shell: Shell): { screen: Screen; covered: boolean } {
  const screen = useSyncExternalStore(talk.subscribe, talk.snapshot)
  const covered = useSyncExternalStore(shell.cover.subscribe, shell.cover.isUp)
  useEffect(() => {
    if (screen.at === 'choices' && screen.step === 'done') void talk.join()
    if (screen.at === 'question' && screen.question === 'done' && screen.sorry !== 'now') void talk.finishQuestions()
  }, [screen, talk])
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs each time the cover goes up or down
  useEffect(() => talk.coverMoved(), [covered, talk])
  return { screen, covered }
}
