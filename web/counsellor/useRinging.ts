import { useEffect, useMemo, useRef } from 'react'
import type { Ring } from '../../shared/counsellorView.ts'
import { openChime } from './chime.ts'
import type { Notices } from './StartDuty.tsx'

/** How often it sounds while nobody answers. */
const AGAIN_MS = 4000

/** Sound, title and the browser's own notice while somebody rings: "new conversation", and never a word more. */
export function useRinging(
  rings: Ring[],
  unread: number,
  notices: Notices,
  words: { ringing: string; unread: string; idle: string },
): { allowSound: () => void } {
  const chime = useMemo(() => openChime(), [])
  const known = useRef(new Set<string>())
  const ringing = rings.length > 0

  useEffect(() => () => chime.close(), [chime])

  useEffect(() => {
    // Browsers allow sound only after the page was touched; any touch will do, since after a reload there is no button to press.
    const touched = () => chime.allow()
    window.addEventListener('pointerdown', touched, { once: true })
    window.addEventListener('keydown', touched, { once: true })
    return () => {
      window.removeEventListener('pointerdown', touched)
      window.removeEventListener('keydown', touched)
    }
  }, [chime])

  useEffect(() => {
    if (!ringing || !notices.sound) return
    chime.ring()
    const again = setInterval(() => chime.ring(), AGAIN_MS)
    return () => clearInterval(again)
  }, [ringing, notices.sound, chime])

  useEffect(() => {
    const fresh = rings.filter((r) => !known.current.has(r.ring))
    known.current = new Set(rings.map((r) => r.ring))
    if (fresh.length > 0 && notices.notify && document.visibilityState === 'hidden') say(words.ringing)
  }, [rings, notices.notify, words.ringing])

  useEffect(() => {
    document.title = ringing ? `● ${words.ringing}` : unread > 0 ? words.unread : words.idle
  }, [ringing, unread, words.ringing, words.unread, words.idle])

  return { allowSound: () => chime.allow() }
}

function say(title: string): void {
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return
  try {
    const shown = new Notification(title, { tag: 'ring' })
    shown.onclick = () => {
      window.focus()
      shown.close()
    }
  } catch {
    // Phones only allow it from a service worker, and this page has none: title and sound remain.
  }
}
