import type { Redis } from 'ioredis'
import { spans } from '../../server/domain/time/spans.ts'
import type { LedgerClient } from '../../server/ledger/connect.ts'
import { openLedger } from '../../server/ledger/ledger.ts'
import { ownPrefix } from '../support/ownPrefix.ts'
import type { ServiceOrder } from '../support/servers/serviceProcess.ts'
import { OPEN_AT } from '../support/service.ts'
import { openCrowd } from './crowd.ts'
import { type Photo, photograph } from './photo.ts'
import {
  checkEndings,
  checkMoment,
  checkNobodyForgotten,
  checkOrder,
  checkPresence,
  checkSettled,
  checkSilent,
  type Rung,
} from './rules.ts'
import type { ServiceProcess } from './servicePair.ts'
import type { Story } from './story.ts'
import { automatic, counsellors, helpers, lineIds, settleTown, staff } from './town.ts'

export type World = {
  redis: Redis
  ledger: LedgerClient
  liveUrl: string
  ledgerUrl: string
  desks: readonly [ServiceProcess, ServiceProcess]
}
export type Lived = { deeds: number; photos: number; rings: number; talks: number; deaths: number }

const MOST_STEPS = 40
const ROUNDS = 90
/** A server that dies between two steps may leave behind what the next deadline finds; by then it must be right again. */
const HEALED_MS = spans.counsellorAwayToldMs + 2 * spans.presenceLapseMs

/** Lives one story through, on two servers, and looks after the rules all the way. Throws RuleBroken with both tickets it is about. */
export async function liveThrough({ redis, ledger: client, liveUrl, ledgerUrl, desks }: World, story: Story): Promise<Lived> {
  const prefix = ownPrefix()
  const ledger = openLedger(client, prefix)
  await settleTown(ledger)
  const crowd = openCrowd(desks)
  const { youths, asked } = crowd
  const lived: Lived = { deeds: 0, photos: 0, rings: 0, talks: 0, deaths: 0 }
  let now = OPEN_AT
  let diedAt = 0

  const both = (order: ServiceOrder) => Promise.all([desks[0].ask(order), desks[1].ask(order)])
  const photo = () => {
    lived.photos += 1
    const all = youths.map((y) => y.asked)
    return photograph(
      redis,
      prefix,
      all,
      staff.map((s) => s.person),
      lineIds,
    )
  }
  await both({ op: 'open', liveUrl, ledgerUrl, prefix, now })
  let before = await photo()

  const checkNow = (at: Photo) => {
    const mostSeats = staff.map(({ person }): [string, number] => {
      const [held, seats] = [before.seats.get(person)?.length ?? 0, before.shifts.get(person)?.seats ?? 0]
      return [person, Math.max(held, seats, asked().seats.get(person) ?? 0)]
    })
    checkMoment(at, staff, new Map(mostSeats))
  }
  /** Looks all the time while it goes on. */
  async function watch(work: Promise<unknown>) {
    let going = true
    const over = work.finally(() => {
      going = false
    })
    over.catch(() => {})
    while (going) checkNow(await photo())
    await over
  }
  const round = async (at: number) => {
    now = at
    await both({ op: 'clock', now })
    await both({ op: 'beat' })
    await both({ op: 'sweep' })
  }
  /** What falls due is done by both servers at once, when it is due; the rest at last in one leap, so that some fire late. */
  async function pass(ms: number) {
    const until = now + ms
    for (let step = 0; step < MOST_STEPS; step++) {
      const seen = await photo()
      checkNow(seen)
      const next = Math.min(...[...seen.deadlines.values()].filter((at) => at > now))
      if (next > until) break
      await round(next)
    }
    await round(until)
  }
  /** A second later, everybody having swept, all of it must hold. `then`: as it stood before time passed. */
  async function rest(then: Photo) {
    await round(now + 1000)
    const after = await photo()
    const rungs = (await both({ op: 'rungs' })).flat() as Rung[] // as the order answers
    const connected = new Set((await both({ op: 'people' })).flat() as string[]) // likewise
    checkNow(after)
    checkNobodyForgotten(after, staff, automatic, now)
    if (now - diedAt >= HEALED_MS) checkPresence(after, connected)
    if (lived.deaths === 0) checkSettled(after, now)
    checkOrder(before, after, staff, rungs, asked().touched)
    checkSilent(before, after, asked().touched)
    checkEndings(then, after, asked())
    lived.rings += rungs.length
    for (const [conv, { ticket }] of after.standing)
      if (ticket?.phase === 'chat' && before.standing.get(conv)?.ticket?.phase !== 'chat') lived.talks += 1
    before = after
    crowd.newPage()
  }

  await Promise.all(
    counsellors.map(({ person, roles }, i) => story.seats[i] && crowd.start(i % 2 ? 1 : 0, person, story.seats[i], Object.keys(roles))),
  )
  await watch(Promise.all(story.joins.map((deed, i) => crowd.act(i % 2 ? 1 : 0, deed))))
  for (const { deeds, served, thenMs } of story.bursts) {
    lived.deeds += deeds.length
    await watch(Promise.all(deeds.map(({ side, deed }) => crowd.act(side, deed))))
    for (const side of [0, 1] as const) {
      if (!deeds.some((d) => d.side === side && d.deed.op === 'die')) continue
      await crowd.bury(side)
      diedAt = now
      lived.deaths += 1
    }
    if (served) await watch(crowd.serveAll())
    const then = await photo()
    checkEndings(before, then, asked())
    await pass(thenMs)
    await rest(then)
  }

  // At last half of the lost come back, the others never do, and two helpers take whoever is there.
  for (const [i, y] of youths.entries()) if (y.on === null && i % 2 === 0) await crowd.comeBack(i % 4 === 0 ? 0 : 1, y)
  const waits = () =>
    youths.filter((y) => y.on !== null && !['chat', 'ended'].includes(before.standing.get(y.asked.conv)?.ticket?.phase ?? 'ended'))
  for (let i = 0; i === 0 || waits().length > 0; i++) {
    if (i === ROUNDS) throw new Error(`never served: ${JSON.stringify(waits().map((y) => before.standing.get(y.asked.conv)))}`)
    // Each round anew: whoever was rung while nobody looked has been taken for away.
    await Promise.all(helpers.map(({ person }, j) => crowd.start(j === 0 ? 0 : 1, person, 5, lineIds)))
    for (const { person } of helpers) {
      await desks[0].ask({ op: 'take', person, line: 'west' })
      await crowd.serve(1, person)
      await crowd.act(0, { op: 'sweep' })
      await desks[0].ask({ op: 'end', person, turn: 0 })
    }
    // Who was parked is heard of: a page that asks where it stands shows life.
    for (const y of waits()) if (before.standing.get(y.asked.conv)?.parked !== null) await crowd.comeBack(y.on ?? 0, y)
    asked().ended = true
    for (const y of youths) asked().touched.add(y.asked.conv)
    const then = await photo()
    // Nobody is waited for round by round who rests for a quarter of an hour.
    const backAt = waits().flatMap((y) => before.standing.get(y.asked.conv)?.ticket?.inVain?.backAt ?? [])
    const allRest = backAt.length > 0 && backAt.length === waits().length
    await pass(allRest ? Math.max(10_000, Math.min(...backAt) - now) : 10_000)
    await rest(then)
  }
  await crowd.leaveAll()
  for (let i = 0; i < 3; i++) {
    await pass(16 * 60_000)
    await rest(before)
  }
  const kept = [...before.standing.values()].filter(({ ticket, writers }) => (ticket && ticket.phase !== 'ended') || writers)
  if (kept.length > 0) throw new Error(`never ended: ${JSON.stringify(kept)}`)
  await ledger.close()
  return lived
}
