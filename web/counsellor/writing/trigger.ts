export type Sign = '@' | ':'
/** What opens a list while the counsellor writes. `before` and `after`: the text around it. */
export type Trigger = { sign: Sign; typed: string; before: string; after: string }

/** Two letters after a colon, so that ":)" and ":D" stay what they are. */
const OPENS = /(?:^|\s)(@|:\p{L}{2})$/u

/** Whether the letter that was just typed opens a list. A sign inside a word, as in an address, opens none, and pasted text opens none. */
export function triggerIn(was: string, now: string, at: number): Trigger | null {
  if (now.length !== was.length + 1) return null
  const [head, after] = [now.slice(0, at), now.slice(at)]
  const found = OPENS.exec(head)?.[1]
  if (found === undefined) return null
  return { sign: found.startsWith('@') ? '@' : ':', typed: found.slice(1), before: head.slice(0, -found.length), after }
}
