import type { Choices } from '../../../shared/choices.ts'
import type { ConvId, PersonId } from '../../../shared/ids.ts'
import type { Lang } from '../../../shared/lang.ts'
import type { AgeBand, YouthTopic } from '../../../shared/topic.ts'
import type { OnDuty } from './shift.ts'

/** What a youth asks for. */
export type Asking = { group: YouthTopic | 'none'; lang: Lang; age: AgeBand }
/** A waiting youth as routing sees it: what the youth asks for, the order, and the counsellors to avoid now. */
export type WaitingHead = Asking & { conv: ConvId; orderAt: number; avoid: PersonId[] }
export type Pair = { conv: ConvId; person: PersonId }

type Offered = { on: OnDuty; left: number; seatedAt: number }

/**
 * Pairs of youths and counsellors who could be seated now. Youths are taken strictly by their order. A youth is passed over only if no
 * counsellor with a free seat fits. It is a proposal: ringSeat.lua decides.
 */
export function pairUp(heads: WaitingHead[], free: OnDuty[]): Pair[] {
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
 * Of each bucket only the first `depth` heads were read. Answers the heads that no unread ticket comes before: a ticket further back in a
 * bucket may have an earlier order than a head of another bucket. A bucket that suits no free counsellor delays no other head.
 */
export function sureHeads(heads: WaitingHead[], depth: number, free: OnDuty[]): { sure: WaitingHead[]; areAll: boolean } {
  const buckets = Map.groupBy(heads, (head) => `${head.group} ${head.lang} ${head.age}`).values()
  const cutOff = [...buckets].filter((bucket) => bucket.length >= depth && free.some((on) => suits(bucket[0]!, on)))
  const horizon = Math.min(...cutOff.map((bucket) => Math.max(...bucket.map((head) => head.orderAt))))
  return { sure: heads.filter((head) => head.orderAt <= horizon), areAll: cutOff.length === 0 }
}

export const askingOf = ({ lang, topic, age }: Choices): Asking => ({ group: topic ?? 'none', lang, age: age ?? 'unknown' })

/** A question that the youth skipped excludes no counsellor. Otherwise a youth who skips a question could wait for ever. */
export const suits = (asking: Asking, on: OnDuty): boolean =>
  on.langs.includes(asking.lang) &&
  (asking.group === 'none' || on.topics.length === 0 || on.topics.includes(asking.group)) &&
  (asking.age === 'unknown' || on.ages.length === 0 || on.ages.includes(asking.age))

export const fits = (head: Asking & { avoid: PersonId[] }, on: OnDuty): boolean => suits(head, on) && !head.avoid.includes(on.person)

/** The counsellor with most free seats first, then the one whose last seating is oldest. Ids decide last, so that all processes propose the same. */
const comesBefore = (a: Offered, b: Offered): boolean => {
  if (a.left !== b.left) return a.left > b.left
  if (a.seatedAt !== b.seatedAt) return a.seatedAt < b.seatedAt
  return a.on.person < b.on.person
}
