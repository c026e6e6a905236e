import { useEffect, useLayoutEffect, useRef } from 'react'
import { type Shortcut, shortcutFor } from './shortcuts.ts'

/** Hears the whole page's keyboard; always calls the newest `act`. `act` answers whether there was anything to do. */
export function useShortcuts(singleKeys: boolean, act: (shortcut: Shortcut) => boolean): void {
  const newest = useRef(act)
  // With the drawing, not after it: a key pressed at what is seen must not do what was there before.
  useLayoutEffect(() => {
    newest.current = act
  })
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const { key, code, altKey, ctrlKey, metaKey, repeat } = event
      if (event.getModifierState?.('AltGraph')) return
      const shortcut = shortcutFor({ key, code, altKey, ctrlKey, metaKey, repeat, writing: isWriting(event.target) }, singleKeys)
      if (shortcut && newest.current(shortcut)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [singleKeys])
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'))
