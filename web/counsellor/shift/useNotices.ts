import { useState } from 'react'

/** `hints`: a quiet mark at a talk in which a word may tell of danger. */
export type NoticeChoices = { sound: boolean; notify: boolean; hints: boolean }

/** What the counsellor chose to see and hear on this page. Notices are on where the browser allows them already. */
export function useNotices() {
  const [notices, setNotices] = useState<NoticeChoices>(() => ({ sound: true, notify: mayNotify(), hints: false }))
  function choose(chosen: NoticeChoices) {
    setNotices(chosen)
    // The page asks only after a tap here: a browser may refuse a page for good that asks by itself.
    if (chosen.notify && !mayNotify()) void askToNotify().then((yes) => setNotices((now) => ({ ...now, notify: yes })))
  }
  return { notices, choose }
}

const mayNotify = () => typeof Notification !== 'undefined' && Notification.permission === 'granted'
const askToNotify = async () => typeof Notification !== 'undefined' && (await Notification.requestPermission()) === 'granted'
