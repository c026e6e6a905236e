import type { ConvId } from '../../shared/ids.ts'

/**
 * The youths behind one address who said that it is urgent. Nobody can tell a prank from a youth in danger, so nobody is refused. But if
 * all of twenty-five had the boost of ten minutes, it would help none of them. So the first and the newest have it. Those in between stand
 * where their arrival puts them, until they write something. An entry is kept for an hour at most.
 */
export type Crowd = {
  /**
   * In the order in which they said so. `asking`: no ticket yet. `calmed`: has lost the boost. `spoke`: has written, and keeps the boost
   * from then on.
   */
  claims: { conv: ConvId; at: number; is: 'asking' | 'boosted' | 'calmed' | 'spoke' }[]
  /** When puzzles for an urgent claim were asked for. */
  asked: number[]
}
export const noCrowd = (): Crowd => ({ claims: [], asked: [] })

/** At most this many entries of each kind are kept. More would make no difference. */
const MOST = 200

/** The claims since `at`, the first of them first. */
const since = (crowd: Crowd, at: number) => crowd.claims.filter((claim) => claim.at >= at)

/** Whether another youth behind this address said so since then. If so, a new claim needs a puzzle made for "urgent". */
export const saidByOthers = (crowd: Crowd, conv: ConvId, at: number): boolean => since(crowd, at).some((claim) => claim.conv !== conv)

/** How many claims since `at` count for the work of the next one: said, or asked a puzzle for. */
export function saidBefore(crowd: Crowd, at: number): number {
  const said = since(crowd, at).length
  return said === 0 ? 0 : Math.max(said, crowd.asked.filter((one) => one >= at).length)
}

export function noteAsked(crowd: Crowd, at: number): void {
  crowd.asked.push(at)
  if (crowd.asked.length > MOST) crowd.asked.shift()
}

/** The youth says so for the first time; whether it holds is not yet known. False: this youth said so before. */
export function claim(crowd: Crowd, conv: ConvId, at: number): boolean {
  if (crowd.claims.some((claimed) => claimed.conv === conv)) return false
  crowd.claims.push({ conv, at, is: 'asking' })
  // The first claim stays: it keeps its boost, and the others are a crowd because of it.
  if (crowd.claims.length > MOST) crowd.claims.splice(1, 1)
  return true
}

/** The claim came to nothing: there is no ticket. */
export function unclaim(crowd: Crowd, conv: ConvId): void {
  crowd.claims = crowd.claims.filter((claimed) => claimed.conv !== conv)
}

/** The claim holds. Answers whose boost is now over: all but the first since `at` and the newest. */
export function settle(crowd: Crowd, conv: ConvId, at: number): ConvId[] {
  for (const claimed of crowd.claims) if (claimed.conv === conv && claimed.is === 'asking') claimed.is = 'boosted'
  const over = since(crowd, at)
    .filter(({ is }) => is !== 'asking')
    .slice(1, -1)
    .filter(({ is }) => is === 'boosted')
  for (const claimed of over) claimed.is = 'calmed'
  return over.map((claimed) => claimed.conv)
}

/** The page has written something. True: it had lost its boost and has it again. */
export function spoke(crowd: Crowd, conv: ConvId): boolean {
  const claimed = crowd.claims.find((one) => one.conv === conv)
  const wasCalmed = claimed?.is === 'calmed'
  if (claimed) claimed.is = 'spoke'
  return wasCalmed
}
