import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { ConvId } from '../../../shared/ids.ts'
import { focusAtEnd, focusTargetIn } from '../desk/focus.ts'
import { useShortcuts } from '../shortcuts/useShortcuts.ts'

/** Whether a talk is searched. `hasKeys`: the shortcut means this talk. */
export function useFind(conv: ConvId, hasKeys: boolean) {
  const [on, setOn] = useState(false)
  const open = () => {
    flushSync(() => setOn(true))
    const box = document.querySelector<HTMLInputElement>(`[data-pane="${conv}"] .find input`)
    box?.focus()
    box?.select()
  }
  useShortcuts(false, ({ name }) => {
    if (name !== 'find' || !hasKeys) return false
    open()
    return true
  })
  const close = () => {
    flushSync(() => setOn(false))
    focusAtEnd(focusTargetIn(conv))
  }
  return { on, open, close }
}
