import { inject, onTestFinished } from 'vitest'
import { freezePeriods } from '../../../../server/actions/figures/freezePeriods.ts'
import type { Service } from '../../../../server/actions/service.ts'
import type { Publication } from '../../../../shared/published/publication.ts'
import { bytes, openLedgerClient, openService, serviceOn } from '../../../support/service.ts'
import { aForm } from '../../ledger/open.ts'

export const line = 'aabenraa'
const HOUR_MS = 3600_000
export const at = (iso: string) => Date.parse(iso)
/** An hour after the end of 2026 on the clock of the line. */
export const NEW_YEAR = at('2027-01-01T00:00:01Z')

/** A service whose draws round down, and by chance withhold nothing. `beside` is a second process. */
export async function openedAnew() {
  const world = await openService()
  const client = await openLedgerClient(inject('ledgerUrl'))
  onTestFinished(() => client.close())
  const steady = (service: Service): Service => ({ ...service, newToken: () => Buffer.alloc(32, 0xff).toString('base64url') })
  const beside = steady(serviceOn(world.redis, client, world.prefix, world.clock, world.told))
  return { ...world, service: steady(world.service), beside, client }
}

/** The same, and it has begun to count. */
export async function opened() {
  const world = await openedAnew()
  await freezePeriods(world.service)
  return world
}

/** Forms about one topic, and conversations, of which a few left no form. */
export async function forms(service: Service, month: string, count: number, topic = 'family.divorce') {
  for (let i = 0; i < count; i++) await service.ledger.tallies.countForm(line, aForm({ topics: [topic] }), service.now())
  const talk = { minutes: 20, messages: 30, handOvers: 0, endedBy: 'mutual' as const }
  for (let i = 0; i < count + 5; i++) await service.ledger.talks.addTalk(line, month, talk, bytes(16), service.now())
}

/** After a leap the clock is trusted when it was seen to go on for an hour. */
export async function leap(service: Service, clock: { now: number }, to: string) {
  for (const before of [HOUR_MS, HOUR_MS / 2, 0]) {
    clock.now = at(to) - before
    await freezePeriods(service)
  }
}

export const shown = (all: Publication[], table: string, period: string, cell: string) =>
  all.find((one) => one.table === table && one.period === period)?.cells?.find(([name]) => name === cell)?.[1]
