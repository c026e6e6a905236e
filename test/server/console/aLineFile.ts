import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { demoCoordinator } from '../../../seeds/demoTeam.ts'
import { plant } from '../../../seeds/plant.ts'
import { freezePeriods } from '../../../server/actions/figures/freezePeriods.ts'
import { setLeader } from '../../../server/actions/first/saveLeader.ts'
import { confirmNumber } from '../../../server/actions/lines/confirmNumber.ts'
import { freezeReport } from '../../../server/actions/report/freezeReport.ts'
import { readReport } from '../../../server/actions/report/readReport.ts'
import type { Service } from '../../../server/actions/service.ts'
import { lineCommand } from '../../../server/console/line.ts'
import { printOf } from '../../../server/ledger/confirmations.ts'
import type { PartVersions } from '../../../shared/report/reportWire.ts'
import { alwaysTo } from '../../../shared/settings/overflow.ts'
import { ownPrefix } from '../../support/ownPrefix.ts'
import { scratch } from '../../support/servers/redis.ts'
import { bytes, serviceOn } from '../../support/service.ts'
import { forms, line as id, NEW_YEAR, opened } from '../actions/figures/freezing.ts'

export type World = Awaited<ReturnType<typeof opened>>

export function folder(): string {
  mkdirSync(scratch, { recursive: true })
  const made = mkdtempSync(join(scratch, 'leaving-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}
export const command = (service: Service, ...args: string[]) => {
  // Whether a snapshot holds the data is tested in snapshot.test.ts.
  service.ledger.snapshotHeld = async () => 'held'
  return lineCommand(service, args, { demo: true, seen: async () => {} })
}

/** A line with a year of published tables, a saved and a locked report, checks, a leader, and people with passwords. */
export async function source(): Promise<World & { file: string; text: string; rows: Record<string, unknown>[] }> {
  const world = await opened()
  const { service, clock } = world
  await forms(service, '2026-11', 20)
  clock.now = NEW_YEAR
  await freezePeriods(service)
  const of = { line: id, year: 2026 }
  const said = { part: 'introduction' as const, value: { said: 'Et godt år.', confirmed: [] } }
  await service.ledger.reports.savePart(of, 0, said, { who: demoCoordinator.person, now: clock.now })
  const reading = await readReport(service, demoCoordinator.person, id, 2026)
  if (!reading.ok) throw new Error(reading.why)
  clock.now += 86_400_000
  const versions = Object.fromEntries(reading.value.parts.map((one) => [one.written.part, one.version])) as PartVersions // one for each
  expect(await freezeReport(service, demoCoordinator.person, of, versions)).toEqual({ ok: true, value: 'frozen' })
  const karin = (await service.ledger.staff.fresh(demoCoordinator.person))!
  await confirmNumber(service, 'laegevagt-syddanmark', karin, { demo: true })
  await setLeader(service, karin, { line: id, call: '20 30 40 50' }, { demo: true })
  await service.ledger.staff.put({ ...karin, person: bytes(16), login: 'ida.hemmelig', name: 'Ida', passwordHash: '$argon2id$secret' })
  const line = (await service.ledger.lines.find(id))!
  await service.ledger.lines.put({ ...line, overflow: alwaysTo() })
  await ownThings(service, clock.now)
  const file = join(folder(), 'line.jsonl')
  expect(await command(service, 'export', id, file)).toMatchObject({ ok: true })
  const text = readFileSync(file, 'utf8')
  return {
    ...world,
    file,
    text,
    rows: text
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row)),
  }
}

const by = (now: number) => ({ who: demoCoordinator.person, now })

/** What its people made: a bridge, receivers of alerts, plans, a changed setting, a changed number, and one that does not work. */
async function ownThings({ ledger }: Service, now: number): Promise<void> {
  const lise = { name: 'Lise', place: 'Biblioteket', when: 'Tirsdag', say: 'Hej', owner: 'Lise', agreedOn: '2026-11-01' }
  expect(await ledger.bridges.save({ ...lise, id: 'own-lise', line: id }, 0, by(now))).toBe('done')
  const leader = { id: 'a'.repeat(22), name: 'Leder', way: 'webhook' as const, address: 'https://hooks.aabenraa.dk/in' }
  await ledger.alertReceivers.save(id, 0, [{ ...leader, kinds: ['acute'], lang: 'da', active: true }], by(now))
  const span = { person: demoCoordinator.person, from: '14:00', to: '21:00' }
  await ledger.plans.save({ line: id, kind: 'duty' }, '1', 0, [span], by(now), '2026-01-01')
  await ledger.plans.save({ line: id, kind: 'onCall' }, '2027-01-04', 0, [span], by(now), '2026-01-01')
  const kept = (await ledger.lineChanges.read(id))!
  const judge = (read: typeof kept.line) => ({ next: { ...read, queueLimit: read.queueLimit + 1 }, faults: () => [] })
  expect((await ledger.lineChanges.save(id, kept.version, judge, by(now))).did).toBe('saved')
  const place = (await ledger.offers.all()).find(({ lines, contacts }) => lines.includes(id) && contacts.length > 0)!
  const check = { id: place.id, print: '', by: demoCoordinator.person, on: '2026-12-01', demo: true }
  expect(await ledger.ownEntries.save({ ...place, owner: 'Lise' }, 0, check, by(now))).toBe('done')
  expect(await ledger.ownEntries.save({ ...place, owner: 'Lise', name: 'Et nyt navn' }, 1, null, by(now))).toBe('done')
  const children = (await ledger.helpNumbers.all()).find((one) => one.id === 'boernetelefonen')!
  const shownOn = (await ledger.lines.all()).map((one) => one.id)
  const off = { id: children.id, print: printOf(children), lines: [id], shownOn, demo: true }
  expect(await ledger.entriesOff.off(off, by(now))).toBe('done')
}

/** Another installation, as production begins. */
export async function target(world: World, prefix = ownPrefix()): Promise<Service> {
  const service = serviceOn(world.redis, world.client, prefix, world.clock, [])
  await plant(service.ledger, world.clock.now, { demo: false })
  return service
}
export const sealedAnew = (rows: unknown[]): string => sealedText(rows.map((row) => JSON.stringify(row)))
export const sealedText = (rows: string[]): string => {
  const body = rows.map((row) => `${row}\n`).join('')
  return `${body}${JSON.stringify({ rows: rows.length - 1, sha256: createHash('sha256').update(body).digest('hex') })}\n`
}
