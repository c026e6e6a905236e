import { useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Ring } from '../../../shared/doors/counsellorView.ts'
import { openChime } from '../../chat/chime.ts'
import type { NoticeChoices } from '../shift/useNotices.ts'

/** How often the page makes a sound while the ring is not answered. */
const AGAIN_MS = 4000
/** The browser does not count the first touch of a finger as permission for sound. It counts the lifting of the finger. */
const GESTURES = ['pointerdown', 'pointerup', 'keydown'] as const

/** Sound, title and the browser's own notice while there is a ring. The notice says "new conversation" and nothing more. */
export function useRinging(
  rings: Pick<Ring, 'ring'>[],
  unread: number,
  notices: NoticeChoices,
  words: { ringing: string; unread: string; idle: string },
): { allowSound: () => void; tryRing: () => void; isSilent: boolean } {
  const chime = useMemo(() => openChime(), [])
  const known = useRef(new Set<string>())
  const ringing = rings.length > 0
  const isAwake = useSyncExternalStore(chime.subscribe, chime.isAwake)

  useEffect(() => () => chime.close(), [chime])

  // In a layout effect, which runs with the drawing, so that the page hears its very first touch.
  useLayoutEffect(() => {
    // Browsers allow sound only after the page was touched. A telephone call or a locked screen stops it again, so each touch allows it anew.
    const touched = () => chime.allow()
    for (const gesture of GESTURES) window.addEventListener(gesture, touched, true)
    return () => {
      for (const gesture of GESTURES) window.removeEventListener(gesture, touched, true)
    }
  }, [chime])

  useEffect(() => {
    const back = () => document.visibilityState === 'visible' && chime.again()
    document.addEventListener('visibilitychange', back)
    window.addEventListener('focus', back)
    return () => {
      document.removeEventListener('visibilitychange', back)
      window.removeEventListener('focus', back)
    }
  }, [chime])

  // Also when the sound wakes while it rings: then it is heard at once, and not only at the next turn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for that, `isAwake`
  useEffect(() => {
    if (!ringing || !notices.sound) return
    chime.ring()
    const again = setInterval(() => chime.ring(), AGAIN_MS)
    return () => clearInterval(again)
  }, [ringing, notices.sound, chime, isAwake])

  useEffect(() => {
    const fresh = rings.filter((r) => !known.current.has(r.ring))
    known.current = new Set(rings.map((r) => r.ring))
    if (fresh.length > 0 && notices.notify && document.visibilityState === 'hidden') say(words.ringing)
  }, [rings, notices.notify, words.ringing])

  useEffect(() => {
    document.title = ringing ? `● ${words.ringing}` : unread > 0 ? words.unread : words.idle
  }, [ringing, unread, words.ringing, words.unread, words.idle])

  return {
    allowSound: () => chime.allow(),
    /** For a press: the press itself has allowed the sound. */
    tryRing: () => chime.ring(),
    isSilent: notices.sound && !isAwake,
  }
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
    // Phones allow it only from a service worker, and this page has none. Title and sound remain.
  }
}
