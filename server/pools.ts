import { lineId, poolId } from '../shared/ids.ts'
import { langs } from '../shared/lang.ts'
import type { Outcome, Refusal } from '../shared/outcome.ts'
import { type Changed, joinPool, leavePool, makePool } from './actions/figures/changePools.ts'
import type { Service } from './actions/service.ts'
import { type Answered, consoleCommand, NOT_ON_DISK, no } from './console/consoleCommand.ts'
import { CONSOLE } from './domain/staff.ts'

/**
 * `npm run pools -- list`, `-- make POOL NAME NAME LINE LINE …`, `-- add POOL LINE`, `-- remove POOL LINE`: which lines publish their topic
 * figures together. A change holds from a New Year on (docs/statistics.md).
 */
const USAGE = 'Use: npm run pools -- list | make POOL DANISH-NAME ENGLISH-NAME LINE LINE … | add POOL LINE | remove POOL LINE'

const why: Partial<Record<Refusal, string>> = {
  gone: 'There is no such line, or no such pool, or the line is not in it. `npm run pools -- list` shows what there is.',
  taken: 'There is a pool with that id already.',
  full: 'That line will be in a pool in that year: take it out of that one first. Or there are as many pools as there may be.',
  'out-of-order': 'The lines of a pool must be in one time zone.',
}

export async function poolsCommand(service: Service, [what, id, ...rest]: string[]): Promise<Answered> {
  if (what === 'list' && id === undefined) return { ok: true, text: await listed(service) }
  if (id === undefined || (what !== 'make' && what !== 'add' && what !== 'remove')) return no(USAGE)
  const pool = poolId.safeParse(`pool.${id.replace(/^pool\./, '')}`)
  if (!pool.success) return no('The id of a pool is a small letter, and then small letters, numbers and hyphens.')
  const names = what === 'make' ? rest.slice(0, langs.length) : []
  const lines = rest.slice(names.length)
  const isEnough = what === 'make' ? lines.length >= 2 && names.every((name) => name.trim() !== '') : lines.length === 1
  if (!isEnough || lines.some((line) => !lineId.safeParse(line).success)) return no(USAGE)
  const [da = '', en = ''] = names
  const [line = ''] = lines
  if (what === 'make')
    return told(service, await makePool(service, CONSOLE, pool.data, { da, en }, lines), `${lines.join(', ')} publish together`)
  if (what === 'add') return told(service, await joinPool(service, CONSOLE, pool.data, line), `${line} publishes with ${pool.data}`)
  return told(service, await leavePool(service, CONSOLE, pool.data, line), `${line} publishes for itself`)
}

async function told(service: Service, outcome: Outcome<Changed>, what: string): Promise<Answered> {
  if (!outcome.ok) return no(why[outcome.why] ?? 'That could not be done. Run this again.')
  if ((await service.ledger.snapshotHeld()) !== 'held') return no(NOT_ON_DISK)
  const { from } = outcome.value
  return { ok: true, text: `From New Year ${from} on ${what}. Until then it may be changed back, at the latest in November ${from - 1}.` }
}

/** Each pool with its lines, and the years for which each line belongs to it. */
async function listed(service: Service): Promise<string> {
  const pools = await service.ledger.pools.all()
  if (pools.length === 0) return 'There is no pool: each line publishes for itself.'
  const years = ({ from, until }: { from: number; until: number | null }) =>
    until === null ? `from ${from} on` : from === until - 1 ? `${from}` : `${from} to ${until - 1}`
  return pools
    .map(({ id, name, lines }) =>
      [`${id}: ${Object.values(name).join(' / ')}`, ...lines.map((row) => `${row.line}, ${years(row)}`)].join('\n  '),
    )
    .join('\n')
}

if (import.meta.main) await consoleCommand((service, args) => poolsCommand(service, args))
