import { type RefObject, useEffect, useRef } from 'react'

/**
 * A new screen moves the focus to its heading, so that a screen reader says where the youth is. With `goesOn` a new name is the same
 * screen: the focus moves only if the focused element is gone, so that a youth who writes can go on.
 */
export function useNewScreen(name: string, goesOn = false): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null)
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new name is a new screen
  useEffect(() => {
    const isNew = isFirst.current || !goesOn
    isFirst.current = false
    // Beneath an open sheet nothing can take the focus.
    if (document.querySelector('dialog[open]')) return
    if (isNew || document.activeElement === document.body) title.current?.focus()
  }, [name])
  return title
}
