import { useLayoutEffect, useRef } from 'react'
import { type Shortcut, shortcutFor } from './shortcuts.ts'

/** Listens to the keyboard of the whole page and always calls the newest `act`. `act` answers whether there was anything to do. */
export function useShortcuts(singleKeys: boolean, act: (shortcut: Shortcut) => boolean): void {
  const newest = useRef(act)
  // Both are layout effects, which run with the drawing: a key pressed on a new screen does what belongs to that screen, at once.
  useLayoutEffect(() => {
    newest.current = act
  })
  useLayoutEffect(() => {
    function press(event: KeyboardEvent) {
      const { key, code, altKey, ctrlKey, metaKey, repeat } = event
      if (event.getModifierState?.('AltGraph')) return
      const at = event.target instanceof HTMLElement ? event.target : document.body
      const writing = isWriting(at)
      const pressed = { key, code, altKey, ctrlKey, metaKey, repeat, writing, usesArrows: hasList(at) || (writing && isMac()) }
      const shortcut = shortcutFor(pressed, singleKeys)
      if (shortcut && (OVER_DIALOGS.has(shortcut.name) || !isDialogOpen()) && newest.current(shortcut)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [singleKeys])
}

/** A ring does not wait, and the list of the keys closes by its own key. What another key does behind an open dialog, nobody sees. */
const OVER_DIALOGS: ReadonlySet<Shortcut['name']> = new Set(['accept', 'decline', 'help'])
const isDialogOpen = (): boolean => document.querySelector('dialog[open]') !== null
const isWriting = (at: HTMLElement): boolean =>
  at.isContentEditable || at.matches('textarea, select, input:not([type=checkbox], [type=radio])')
/** Alt with an arrow opens and closes a list. */
const hasList = (at: HTMLElement): boolean => at.matches('select, [role=combobox]')
/** On a Mac, Alt with an arrow moves the cursor up or down by a paragraph. */
const isMac = (): boolean => /^(Mac|iP)/.test(navigator.platform)
