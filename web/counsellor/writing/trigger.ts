/** What opens a list while the counsellor writes. `before` and `after`: the text around it. */
export type Trigger = { sign: '@'; typed: string; before: string; after: string }

/** Whether the letter that was just typed opens a list. A sign inside a word, as in an address, opens none, and pasted text opens none. */
export function triggerIn(was: string, now: string, at: number): Trigger | null {
  if (now.length !== was.length + 1) return null
  const [head, after] = [now.slice(0, at), now.slice(at)]
  const found = /(?:^|\s)(@)$/u.exec(head)
  return found ? { sign: '@', typed: '', before: head.slice(0, -1), after } : null
}
