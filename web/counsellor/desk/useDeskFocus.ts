import { useEffect, useRef } from 'react'
import type { PaneId } from '../form/owedForm.ts'
import { begun } from '../talk/begun.ts'
import type { OpenDesk } from './desk.ts'
import type { DeskHands } from './deskHands.ts'
import { focusTargetIn } from './focus.ts'
import { useFocusKept } from './useFocusKept.ts'

type At = { desk: OpenDesk; longest: PaneId | null; sideBySide: boolean; hands: Pick<DeskHands, 'toFront'> }

/** Keeps the focus of the desk in a place that makes sense: after a reload, and when the element that had it is gone. */
export function useDeskFocus({ desk, longest, sideBySide, hands }: At) {
  const { view } = desk
  const kept = useFocusKept(nextPlace, calmPlace)

  // After a reload in the middle of talks, the page goes on with the oldest of them.
  const first = useRef(begun(view)[0]?.conv)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page opens
  useEffect(() => {
    if (first.current === undefined) return
    hands.toFront(first.current)
    if (document.activeElement === document.body) kept.want(first.current)
  }, [])

  /** Where the focus goes when the element that had it is gone. */
  function nextPlace(): HTMLElement | null {
    const talk = sideBySide ? (longest ?? begun(view)[0]?.conv) : undefined
    const places = [desk.front && focusTargetIn(desk.front), document.getElementById('gone-home'), talk && focusTargetIn(talk)]
    return places.find((place) => place instanceof HTMLElement) ?? document.getElementById('queue-title')
  }
  /** A place for the focus that takes no letters. */
  function calmPlace(): HTMLElement | null {
    return document.getElementById('gone-home') ?? document.getElementById('queue-title')
  }
  return kept
}
