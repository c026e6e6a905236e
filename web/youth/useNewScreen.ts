import { type RefObject, useEffect, useRef } from 'react'

/**
 * A screen that is new takes the focus to its heading, so that a screen reader says where one is. One that goes on under another name
 * (`goesOn`) does so only where the focus was on something that is gone: whoever writes goes on writing.
 */
export function useNewScreen(name: string, goesOn = false): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null)
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another name is another screen
  useEffect(() => {
    const isNew = isFirst.current || !goesOn
    isFirst.current = false
    // Beneath a sheet nothing can take the focus, and nothing should.
    if (document.querySelector('dialog[open]')) return
    if (isNew || document.activeElement === document.body) title.current?.focus()
  }, [name])
  return title
}
