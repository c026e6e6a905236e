import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** This close to the end one is reading the newest. */
const NEAR_PX = 80

type Wanted = {
  /** Is the list on the screen? Hidden, it has lost its place and shows the newest when it comes back. */
  shown: boolean
  /** `end`: the newest is kept in view. `top`: what stands on top is what is read, until something is written here. */
  from: 'end' | 'top'
  /** How many messages others wrote. */
  theirs: number
}
export type Sticking = {
  box: RefObject<HTMLDivElement | null>
  /** Others wrote something that lies below what is in view. */
  isNewBelow: boolean
  /** Shows the newest: after one's own message, and when asked for. */
  toEnd(): void
}

/**
 * Keeps the newest in view while the reader is at the end, whatever grows or shrinks: a strip above, a mark, the box.
 * A reader who has gone up is left there.
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

  // With the drawing: what takes the focus in there, and rolls to it, comes after.
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
      // Sizes have changed and this is the old place in them: not the reader's doing.
      if (known.box !== element.clientHeight || known.whole !== element.scrollHeight) return
      const isNear = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX
      // Whoever reads what stands on top follows nothing by scrolling: what they open would run away under their finger.
      atEnd.current = isNear && (from === 'end' || atEnd.current)
      if (isNear) setNewBelow(false)
    }
    // What one opens or asks for up there stays under the finger, also after a message of one's own has rolled the rest to its end.
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
