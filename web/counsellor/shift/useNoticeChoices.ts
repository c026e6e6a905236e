import { useState } from 'react'
import type { NoticeChoices } from './StartDuty.tsx'

/** Whether a ring sounds and shows a notification. `choose` asks the browser where it has not allowed notifications yet. */
export function useNoticeChoices() {
  const [notices, setNotices] = useState<NoticeChoices>(() => ({ sound: true, notify: mayNotify() }))
  function choose(chosen: NoticeChoices) {
    setNotices(chosen)
    // The page asks only after a tap here: a browser may refuse a page for good that asks by itself.
    if (chosen.notify && !mayNotify()) void askToNotify().then((yes) => setNotices((n) => ({ ...n, notify: yes })))
  }
  return { notices, choose }
}

const mayNotify = () => typeof Notification !== 'undefined' && Notification.permission === 'granted'
const askToNotify = async () => typeof Notification !== 'undefined' && (await Notification.requestPermission()) === 'granted'
