import { DAY_KEPT_DAYS } from '../../../shared/figures.ts'
import { SLOT_MS } from '../../domain/time/calendar.ts'
import { type AuditEntry, nextEntries } from '../audit.ts'
import type { LedgerClient } from '../connect.ts'
import { ledgerKeys } from '../keys.ts'
import { type Decision, openTransactions } from '../transactions.ts'
import { untilForgotten } from '../untilForgotten.ts'

/** `again`: figures were adopted before. `in-use`: talks, forms or publications of this ledger's own are there. */
export type Adopted = 'adopted' | 'again' | 'in-use'

const KEPT_MS = DAY_KEPT_DAYS * 86_400_000
const ownFigures = /^(talks|tally|publications):/
const figures = /^(figures|talks|tally|publications):/

/** Whether figures can be adopted into the ledger with this prefix. */
export async function adoptable(client: LedgerClient, prefix: string): Promise<Adopted> {
  if (await client.exists(ledgerKeys(prefix).madeUp)) return 'again'
  return (await namesOf(client, prefix)).some((name) => ownFigures.test(name)) ? 'in-use' : 'adopted'
}

/**
 * Moves all figures from one prefix to another in one step, marks them as made up, and forgets the rest of `from`. Only a simulated year is
 * adopted. What the ledger has counted itself meanwhile is added to. Quarters of an hour are forgotten when real ones would be.
 */
export async function adoptFigures(
  client: LedgerClient,
  from: string,
  to: string,
  seeds: Record<string, string>,
  now: number,
): Promise<Adopted> {
  const [source, target] = [ledgerKeys(from), ledgerKeys(to)]
  const { transact, close } = openTransactions(client)
  try {
    return await transact([target.madeUp, target.audit], async (look): Promise<Decision<Adopted>> => {
      const answer = await adoptable(client, to)
      if (answer !== 'adopted') return { answer }
      const there = new Set(await namesOf(client, to))
      const all = await namesOf(client, from)
      const moving = all.filter((name) => figures.test(name) && forgottenIn(name, now) > 0)
      const added = await Promise.all(
        moving
          .filter((name) => there.has(name))
          .map(async (name) => ({ name, fields: Object.entries(await look.hGetAll(`${from}:${name}`)) })),
      )
      const trail = (await look.lRange(source.audit, 0, -1)).map((row) => JSON.parse(row) as AuditEntry) // written by audit.ts
      const published = trail.filter(({ what }) => what === 'published').map(({ at, who, what, about }) => ({ at, who, what, about }))
      const audited = await nextEntries(look, target, [{ at: now, who: 'seeds', what: 'figures-made-up', about: '' }, ...published])
      const hashes = await Promise.all(
        (['period', 'counting', 'cells'] as const).map(async (name) => [name, await look.hGetAll(source[name])] as const),
      )
      return {
        answer: 'adopted',
        write(multi) {
          for (const { name, fields } of added) for (const [field, count] of fields) multi.hIncrBy(`${to}:${name}`, field, Number(count))
          for (const name of moving.filter((one) => !there.has(one))) {
            multi.rename(`${from}:${name}`, `${to}:${name}`)
            if (isSlot(name)) multi.pExpire(`${to}:${name}`, forgottenIn(name, now))
          }
          for (const [name, fields] of hashes) if (Object.keys(fields).length > 0) multi.hSet(target[name], fields)
          multi.hSet(target.madeUp, seeds)
          audited(multi)
          multi.del(all.map((name) => `${from}:${name}`))
        },
      }
    })
  } finally {
    await close()
  }
}

/** Forgets everything under a prefix: what a simulation that was cut off has left. */
export async function forgetAll(client: LedgerClient, prefix: string): Promise<void> {
  const names = await namesOf(client, prefix)
  if (names.length > 0) await client.del(names.map((name) => `${prefix}:${name}`))
}

const isSlot = (name: string) => name.split(':')[2] === 'slot'

/** In how many milliseconds a quarter of an hour is forgotten; what is no quarter of an hour stays. */
function forgottenIn(name: string, now: number): number {
  if (!isSlot(name)) return Number.POSITIVE_INFINITY
  const countedAt = Number(name.split(':')[3]) + SLOT_MS
  return countedAt + untilForgotten(countedAt, KEPT_MS) - now
}

async function namesOf(client: LedgerClient, prefix: string): Promise<string[]> {
  const names = new Set<string>()
  for await (const some of client.scanIterator({ MATCH: `${prefix}:*`, COUNT: 500 }))
    for (const key of some) names.add(key.slice(prefix.length + 1))
  return [...names].sort()
}
