export type Sign = '/' | '@' | ':'
/** What opens a list while the counsellor writes. `before` and `after`: the text around it. */
export type Trigger = { sign: Sign; typed: string; before: string; after: string }

/** A slash opens its list at the start of a line alone, so that a fraction or "og/eller" opens none. Two letters after a colon: ":)" stays what it is. */
const OPENS = /(?:(?:^|\s)(@|:\p{L}{2})|(?:^|\n)(\/))$/u

/** Whether the letter that was just typed opens a list. A sign inside a word, as in an address, opens none, and pasted text opens none. */
export function triggerIn(was: string, now: string, at: number): Trigger | null {
  const [head, after] = [now.slice(0, at), now.slice(at)]
  if (at === 0 || head.slice(0, -1) + after !== was) return null
  const found = OPENS.exec(head)
  const opened = found?.[1] ?? found?.[2]
  if (opened === undefined) return null
  return { sign: opened[0] as Sign, typed: opened.slice(1), before: head.slice(0, -opened.length), after } // the pattern takes no other sign
}
