import { type RefObject, useEffect, useRef } from 'react'

/** This close to the end one is reading the newest. */
const NEAR_PX = 80

/**
 * Keeps the newest in view while the reader is at the end, whatever grows or shrinks: a strip above, a mark, the box.
 * A reader who has gone up is left there. A list that was hidden has lost its place and shows the newest; after the end (`over`)
 * what stands on top is shown.
 */
export function useStickToEnd(shown: boolean, over: boolean): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = box.current
    if (!element || !shown) return
    if (over) {
      element.scrollTop = 0
      return
    }
    let atEnd = true
    let known = { box: 0, whole: 0 }
    const toEnd = () => {
      known = { box: element.clientHeight, whole: element.scrollHeight }
      if (atEnd) element.scrollTop = element.scrollHeight
    }
    const moved = () => {
      // Sizes have changed and this is the old place in them: not the reader's doing.
      if (known.box !== element.clientHeight || known.whole !== element.scrollHeight) return
      atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX
    }
    toEnd()
    element.addEventListener('scroll', moved, { passive: true })
    const watching = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(toEnd)
    watching?.observe(element)
    for (const child of element.children) watching?.observe(child)
    return () => {
      element.removeEventListener('scroll', moved)
      watching?.disconnect()
    }
  }, [shown, over])
  return box
}
