// @vitest-environment jsdom
import { createRoot } from 'react-dom/client'
import { expect, onTestFinished, test } from 'vitest'
import type { Shortcut } from '../../../web/counsellor/shortcuts/shortcuts.ts'
import { useShortcuts } from '../../../web/counsellor/shortcuts/useShortcuts.ts'

test('[DES36] a key that is pressed as soon as the desk can be seen is heard', async () => {
  const heard: Shortcut[] = []
  function Desk() {
    useShortcuts(true, (shortcut) => heard.push(shortcut) > 0)
    return <h1>Desk</h1>
  }
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  onTestFinished(() => root.unmount())
  // An observer is told between the drawing and the effects that React runs after it.
  const seen = new Promise<void>((resolve) => new MutationObserver(() => resolve()).observe(place, { childList: true }))
  root.render(<Desk />)
  await seen
  document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyP', key: 'p', altKey: true, bubbles: true }))
  expect(heard).toEqual([{ name: 'pause' }])
})
