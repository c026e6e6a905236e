import type { LineId, PoolId } from '../../../shared/ids.ts'
import type { InEach } from '../../../shared/lang.ts'
import type { Line } from '../../../shared/line.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Pool } from '../../../shared/published/pool.ts'
import { changesFrom, withLine, withoutLine } from '../../domain/disclosure/pools.ts'
import type { Service } from '../service.ts'

/** A changed pool, and the year from which on the change holds. */
export type Changed = { pool: Pool; from: number }

/**
 * Makes a pool of lines that publish together from a New Year on. `taken`: there is a pool with this id. `gone`: a line is not there.
 * `full`: a line is in a pool already. `out-of-order`: the lines are in different time zones.
 */
export async function makePool(service: Service, who: string, id: PoolId, name: InEach, members: LineId[]): Promise<Outcome<Changed>> {
  const lines = await found(service, members)
  const timeZone = lines?.[0]?.timeZone
  if (!lines || timeZone === undefined) return refuse('gone')
  const from = await yearToChange(service, [id, ...members], timeZone)
  const empty: Pool = { id, name, timeZone, lines: [] }
  return change(service, id, from, { who, about: `${members.join(' ')} ${from}` }, (now, pools) =>
    now
      ? refuse('taken')
      : lines.reduce<Outcome<Pool>>(
          (made, line) => (made.ok ? withLine(made.value, line, [...pools, made.value], from) : made),
          done(empty),
        ),
  )
}

/** A line joins a pool. `gone`: the pool or the line is not there; else as above. */
export async function joinPool(service: Service, who: string, id: PoolId, member: LineId): Promise<Outcome<Changed>> {
  const [line] = (await found(service, [member])) ?? []
  if (!line) return refuse('gone')
  const from = await yearToChange(service, [id, member], line.timeZone)
  return change(service, id, from, { who, about: `+${member} ${from}` }, (now, pools) =>
    now ? withLine(now, line, pools, from) : refuse('gone'),
  )
}

/** A line leaves a pool. `gone`: it is not in that pool. */
export async function leavePool(service: Service, who: string, id: PoolId, member: LineId): Promise<Outcome<Changed>> {
  const pool = (await service.ledger.pools.all()).find((one) => one.id === id)
  if (!pool) return refuse('gone')
  const from = await yearToChange(service, [id, member], pool.timeZone)
  return change(service, id, from, { who, about: `-${member} ${from}` }, (now) => {
    const next = now && withoutLine(now, member, from)
    return next ? done(next) : refuse('gone')
  })
}

async function change(
  { ledger, now }: Service,
  id: PoolId,
  from: number,
  { who, about }: { who: string; about: string },
  next: (now: Pool | null, pools: Pool[]) => Outcome<Pool>,
): Promise<Outcome<Changed>> {
  const outcome = await ledger.pools.change(id, next, { who, now: now(), about })
  return outcome.ok ? done({ pool: outcome.value, from }) : outcome
}

async function found({ ledger }: Service, ids: LineId[]): Promise<Line[] | null> {
  const lines = await Promise.all(ids.map((id) => ledger.lines.find(id)))
  const there = lines.filter((line) => line !== null)
  return there.length === lines.length ? there : null
}

/** The first year that can be changed. A clock that was put back must not change a year of which something is published. */
async function yearToChange({ ledger, now }: Service, publishers: (LineId | PoolId)[], timeZone: string): Promise<number> {
  const ends = await Promise.all(publishers.map((publisher) => ledger.publications.closedUpTo(publisher, timeZone)))
  return changesFrom(Math.max(now(), ...ends), timeZone)
}
