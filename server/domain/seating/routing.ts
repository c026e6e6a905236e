import type { Lang } from '../../../shared/lang.ts'
import type { Choices } from '../../../shared/ticket.ts'
import type { AgeBand, YouthTopic } from '../../../shared/topic.ts'
import type { OnDuty } from './shift.ts'

/** What a youth asks for. */
export type Asking = { group: YouthTopic | 'none'; lang: Lang; age: AgeBand }
/** A waiting youth as routing sees one: what she asks for, where she stands, whom she is not to be seated with now. */
export type Head = Asking & { conv: string; orderAt: number; avoid: string[] }
export type Pair = { conv: string; person: string }

type Offered = { on: OnDuty; left: number; seatedAt: number }

/**
 * Who could be seated with whom now. Youths are taken strictly by their order; one is passed over only when nobody
 * with a free seat fits her. A proposal: the ring script has the last word.
 */
export function pairUp(heads: Head[], free: OnDuty[]): Pair[] {
  const offered = free.map((on): Offered => ({ on, left: on.seats - on.taken, seatedAt: on.lastSeatedAt })).filter((o) => o.left > 0)
  let seatsLeft = offered.reduce((sum, o) => sum + o.left, 0)
  const pairs: Pair[] = []
  for (const head of [...heads].sort((a, b) => a.orderAt - b.orderAt || (a.conv < b.conv ? -1 : 1))) {
    if (seatsLeft === 0) break
    let best: Offered | null = null
    for (const o of offered) if (o.left > 0 && fits(head, o.on) && (best === null || comesBefore(o, best))) best = o
    if (best === null) continue
    pairs.push({ conv: head.conv, person: best.on.person })
    best.left -= 1
    best.seatedAt = Number.POSITIVE_INFINITY
    seatsLeft -= 1
  }
  return pairs
}

/**
 * Of heads read only so deep into each bucket, those nobody unread comes before: whoever stands further back in a bucket that was not read
 * to its end may have an older right to the same seat. Buckets that fit nobody free hold nobody up.
 */
export function sureHeads(heads: Head[], depth: number, free: OnDuty[]): { sure: Head[]; areAll: boolean } {
  const buckets = Map.groupBy(heads, (head) => `${head.group} ${head.lang} ${head.age}`).values()
  const cutOff = [...buckets].filter((bucket) => bucket.length >= depth && free.some((on) => suits(bucket[0]!, on)))
  const horizon = Math.min(...cutOff.map((bucket) => Math.max(...bucket.map((head) => head.orderAt))))
  return { sure: heads.filter((head) => head.orderAt <= horizon), areAll: cutOff.length === 0 }
}

export const askingOf = ({ lang, topic, age }: Choices): Asking => ({ group: topic ?? 'none', lang, age: age ?? 'unknown' })

/** What a youth did not say excludes nobody: else skipping a question would mean waiting for ever. */
export const suits = (asking: Asking, on: OnDuty): boolean =>
  on.langs.includes(asking.lang) &&
  (asking.group === 'none' || on.topics.length === 0 || on.topics.includes(asking.group)) &&
  (asking.age === 'unknown' || on.ages.length === 0 || on.ages.includes(asking.age))

export const fits = (head: Asking & { avoid: string[] }, on: OnDuty): boolean => suits(head, on) && !head.avoid.includes(on.person)

/** The one with most room first, then the one who has waited longest for a youth; ids only so that every process proposes alike. */
const comesBefore = (a: Offered, b: Offered): boolean => {
  if (a.left !== b.left) return a.left > b.left
  if (a.seatedAt !== b.seatedAt) return a.seatedAt < b.seatedAt
  return a.on.person < b.on.person
}
