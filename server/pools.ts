import { type LineId, lineId, poolId } from '../shared/ids.ts'
import { langs } from '../shared/lang.ts'
import type { Outcome, Refusal } from '../shared/outcome.ts'
import { isOneLine } from '../shared/settings/oneLine.ts'
import { agreedGroups } from '../shared/settings/poolWish.ts'
import { type Changed, joinPool, leavePool, makePool } from './actions/figures/changePools.ts'
import type { Service } from './actions/service.ts'
import { type Answered, consoleCommand, NOT_ON_DISK, no } from './console/consoleCommand.ts'
import { changesFrom, linesIn, poolOf } from './domain/disclosure/pools.ts'
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
  const isEnough = what === 'make' ? lines.length >= 2 && names.every((name) => name.trim() !== '' && isOneLine(name)) : lines.length === 1
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
  const wished = await wishes(service)
  if (pools.length === 0) return ['There is no pool: each line publishes for itself.', ...wished].join('\n')
  const years = ({ from, until }: { from: number; until: number | null }) =>
    until === null ? `from ${from} on` : from === until - 1 ? `${from}` : `${from} to ${until - 1}`
  const there = pools.map(({ id, name, lines }) =>
    [`${id}: ${Object.values(name).join(' / ')}`, ...lines.map((row) => `${row.line}, ${years(row)}`)].join('\n  '),
  )
  return [...there, ...wished].join('\n')
}

/** What the coordinators of the lines wish and the pools do not say yet. A coordinator alone changes no pool (decision 086). */
async function wishes(service: Service): Promise<string[]> {
  const [lines, pools] = await Promise.all([service.ledger.lines.all(), service.ledger.pools.all()])
  const all = lines.map(({ id, poolWish }) => ({ line: id, wish: poolWish }))
  const then = (line: LineId, timeZone: string) => poolOf(line, pools, changesFrom(service.now(), timeZone))
  const zoneOf = (id: LineId) => lines.find((line) => line.id === id)?.timeZone ?? ''
  const apart = agreedGroups(all).filter((group) => {
    const pool = then(group[0] ?? '', zoneOf(group[0] ?? ''))
    return !pool || linesIn(pool, changesFrom(service.now(), pool.timeZone)).sort().join(' ') !== group.join(' ')
  })
  const alone = all.flatMap(({ line, wish }) => {
    const pool = then(line, zoneOf(line))
    return wish?.length === 0 && pool ? [`${line} wishes to publish for itself: npm run pools -- remove ${pool.id} ${line}`] : []
  })
  return [
    ...apart.map((group) => `All coordinators agree, and it is not set up yet: ${group.join(', ')} together. Use make, add and remove.`),
    ...alone,
  ]
}

if (import.meta.main) await consoleCommand((service, args) => poolsCommand(service, args))
