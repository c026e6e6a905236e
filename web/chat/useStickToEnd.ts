import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** A reader who is this close to the end is reading the newest message. */
const NEAR_PX = 80

type Wanted = {
  /** True while the list is on the screen. A hidden list loses its scroll position; when it comes back it shows the newest. */
  shown: boolean
  /** `end`: the newest message stays in view. `top`: the list starts at its top and does not follow, until `toEnd` is called. */
  from: 'end' | 'top'
  /** How many messages others wrote. */
  theirs: number
}
export type Sticking = {
  box: RefObject<HTMLDivElement | null>
  /** True when others wrote a message that lies below the view. */
  isNewBelow: boolean
  /** Shows the newest message. Call it after the person's own message, and when the person asks for it. */
  toEnd(): void
}

/**
 * Keeps the newest message in view while the reader is at the end, also when a strip above, a mark or the box grows or shrinks.
 * A reader who has scrolled up stays there.
 */
export function useStickToEnd({ shown, from, theirs }: Wanted): Sticking {
  const box = useRef<HTMLDivElement>(null)
  const atEnd = useRef(from === 'end')
  const heard = useRef(theirs)
  const [isNewBelow, setNewBelow] = useState(false)

  const toEnd = useCallback(() => {
    atEnd.current = true
    setNewBelow(false)
    if (box.current) box.current.scrollTop = box.current.scrollHeight
  }, [])

  useEffect(() => {
    if (theirs > heard.current && shown && from === 'end' && !atEnd.current) setNewBelow(true)
    heard.current = theirs
  }, [theirs, shown, from])

  // A layout effect, so that it runs before an element inside takes the focus and scrolls into view.
  useLayoutEffect(() => {
    const element = box.current
    if (!element || !shown) return
    setNewBelow(false)
    atEnd.current = from === 'end'
    if (from === 'top') element.scrollTop = 0
    let known = { box: 0, whole: 0 }
    const follow = () => {
      known = { box: element.clientHeight, whole: element.scrollHeight }
      if (atEnd.current) element.scrollTop = element.scrollHeight
    }
    const moved = () => {
      // The sizes have changed and the scroll position has not followed yet: the reader did not scroll.
      if (known.box !== element.clientHeight || known.whole !== element.scrollHeight) return
      const isNear = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX
      // From `top`, scrolling to the end does not begin to follow it: an item that the reader opens would move away from the finger.
      atEnd.current = isNear && (from === 'end' || atEnd.current)
      if (isNear) setNewBelow(false)
    }
    // From `top`, a tap stops following the end, also after the person's own message has scrolled there: the tapped item stays under the finger.
    const touched = () => {
      if (from === 'top') atEnd.current = false
    }
    follow()
    element.addEventListener('click', touched, true)
    element.addEventListener('scroll', moved, { passive: true })
    const watching = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(follow)
    watching?.observe(element)
    for (const child of element.children) watching?.observe(child)
    return () => {
      element.removeEventListener('click', touched, true)
      element.removeEventListener('scroll', moved)
      watching?.disconnect()
    }
  }, [shown, from])
  return { box, isNewBelow, toEnd }
}
