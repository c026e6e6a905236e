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
      const at = event.target instanceof HTMLElement ? event.target : document.body
      const writing = isWriting(at)
      const pressed = { key, code, altKey, ctrlKey, metaKey, repeat, writing, usesArrows: hasList(at) || (writing && isMac()) }
      const shortcut = shortcutFor(pressed, singleKeys)
      if (shortcut && newest.current(shortcut)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [singleKeys])
}

const isWriting = (at: HTMLElement): boolean =>
  at.isContentEditable || at.matches('textarea, select, input:not([type=checkbox], [type=radio])')
/** Alt with an arrow opens and shuts it. */
const hasList = (at: HTMLElement): boolean => at.matches('select, [role=combobox]')
/** There Alt with an arrow goes a paragraph up or down in a text. */
const isMac = (): boolean => /^(Mac|iP)/.test(navigator.platform)
