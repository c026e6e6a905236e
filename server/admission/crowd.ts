/**
 * Those behind one address who said that it is urgent. Nobody can tell a prank from a youth in danger, so nobody is refused. But if all of
 * twenty-five had the boost of ten minutes, it would help none of them. So the first and the newest have it. Those in between stand where
 * their arrival puts them, until they write something. A row is kept for an hour at most.
 */
export type Crowd = {
  /** In the order they said so. `asking`: no ticket yet; `spoke`: has written, and is pushed back no more. */
  claims: { conv: string; at: number; is: 'asking' | 'boosted' | 'calmed' | 'spoke' }[]
  /** When puzzles for one more claim were asked for. */
  asked: number[]
}
export const noCrowd = (): Crowd => ({ claims: [], asked: [] })

/** So many rows are kept of each kind: more would make no difference to anybody. */
const MOST = 200

/** Those within the last while, the first of them first. */
const since = (crowd: Crowd, at: number) => crowd.claims.filter((claim) => claim.at >= at)

/** Has somebody else behind this address said so since then? Then it takes a puzzle of its own. */
export const saidByOthers = (crowd: Crowd, conv: string, at: number): boolean => since(crowd, at).some((claim) => claim.conv !== conv)

/** How many came before, as far as the next one's work is concerned. */
export function saidBefore(crowd: Crowd, at: number): number {
  const said = since(crowd, at).length
  return said === 0 ? 0 : Math.max(said, crowd.asked.filter((one) => one >= at).length)
}

export function noteAsked(crowd: Crowd, at: number): void {
  crowd.asked.push(at)
  if (crowd.asked.length > MOST) crowd.asked.shift()
}

/** Said for the first time, and not yet known to hold. False: said before. */
export function claim(crowd: Crowd, conv: string, at: number): boolean {
  if (crowd.claims.some((claimed) => claimed.conv === conv)) return false
  crowd.claims.push({ conv, at, is: 'asking' })
  // The first stays: its boost is what the others are measured by.
  if (crowd.claims.length > MOST) crowd.claims.splice(1, 1)
  return true
}

/** It came to nothing: there is no ticket. */
export function unclaim(crowd: Crowd, conv: string): void {
  crowd.claims = crowd.claims.filter((claimed) => claimed.conv !== conv)
}

/** It holds. Answers whose boost is over by it: neither the first since `at` nor the newest. */
export function settle(crowd: Crowd, conv: string, at: number): string[] {
  for (const claimed of crowd.claims) if (claimed.conv === conv && claimed.is === 'asking') claimed.is = 'boosted'
  const over = since(crowd, at)
    .filter(({ is }) => is !== 'asking')
    .slice(1, -1)
    .filter(({ is }) => is === 'boosted')
  for (const claimed of over) claimed.is = 'calmed'
  return over.map((claimed) => claimed.conv)
}

/** The page has written something. True: it had lost its boost, and has it again. */
export function spoke(crowd: Crowd, conv: string): boolean {
  const claimed = crowd.claims.find((one) => one.conv === conv)
  const wasCalmed = claimed?.is === 'calmed'
  if (claimed) claimed.is = 'spoke'
  return wasCalmed
}
