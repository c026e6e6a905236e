import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { demoCoordinator } from '../../seeds/demoTeam.ts'
import { periodKindOf, periodOf } from '../../server/domain/disclosure/periods.ts'
import type { Staff } from '../../server/domain/staff.ts'
import { yearOf } from '../../server/domain/time/calendar.ts'
import { type Ledger, openLedger } from '../../server/ledger/ledger.ts'
import { simulateYears } from '../../server/simulation/simulateYears.ts'
import type { LineId, PersonId } from '../../shared/ids.ts'
import type { Line } from '../../shared/line.ts'
import { tables } from '../../shared/published/publication.ts'
import type { Installation } from '../support/servers/server.ts'
import { openLedgerClient } from '../support/service.ts'

/** Reaches into the ledger beneath the servers, as a coordinator's pages will. */
async function inLedger<T>({ prefix }: Installation, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const client = await openLedgerClient(inject('ledgerUrl'))
  const ledger = openLedger(client, prefix)
  try {
    return await work(ledger)
  } finally {
    await ledger.close()
    await client.close()
  }
}

/** The servers hear of it within a second. */
export const changeLine = (installation: Installation, id: string, change: Partial<Line>): Promise<void> =>
  inLedger(installation, async (ledger) => {
    const line = await ledger.lines.find(id)
    if (!line) throw new Error('no such line')
    await ledger.lines.put({ ...line, ...change })
  })

/** The line as it is kept. */
export const lineIn = (installation: Installation, id: LineId): Promise<Line | null> =>
  inLedger(installation, (ledger) => ledger.lines.find(id))

/** Last year and this year until now, invented: so many conversations a month on the first line by its path, the second, and so on. */
export async function simulate({ prefix }: Installation, perMonth: number[]): Promise<void> {
  const client = await openLedgerClient(inject('ledgerUrl'))
  try {
    const filled = await simulateYears(client, prefix, { perMonth, seed: 1, years: 1, now: Date.now() })
    if (filled !== 'adopted') throw new Error(`nothing was simulated: ${filled}`)
  } finally {
    await client.close()
  }
}

/** The path of a link that signs in a coordinator of this line, and of no other. */
export const coordinatorOf = (installation: Installation, line: LineId): Promise<string> =>
  signInOf(installation, { login: `only.${line}`, roles: { [line]: ['coordinator'] } })

/** The same of a person who is not invented, so that youths see the day of what she checks. */
export const realCoordinatorOf = (installation: Installation, lines: LineId[]): Promise<string> =>
  signInOf(installation, { login: 'real', demo: false, roles: Object.fromEntries(lines.map((line) => [line, ['coordinator']])) })

const signInOf = (installation: Installation, staff: Partial<Staff>): Promise<string> =>
  inLedger(installation, async (ledger) => {
    const [person, token] = [randomBytes(16).toString('base64url'), randomBytes(32).toString('base64url')]
    await ledger.staff.put({ ...demoCoordinator, person, ...staff })
    await ledger.links.make(token, { person, purpose: 'sign-in' }, Date.now())
    return `/link/${token}`
  })

/** The path of a link for choosing a password. */
export const makeSetUpLink = (installation: Installation): Promise<string> =>
  inLedger(installation, async (ledger) => {
    const token = randomBytes(32).toString('base64url')
    await ledger.links.make(token, { person: demoCoordinator.person, purpose: 'set-up' }, Date.now())
    return `/set-up/${token}`
  })

/** Every running sum of a line, by table and cell, in the periods of this moment. */
export const runningSums = (installation: Installation, line: LineId): Promise<Record<string, number>> =>
  inLedger(installation, async (ledger) => {
    const now = Date.now()
    const { timeZone = '' } = (await ledger.lines.find(line)) ?? {}
    const kind = periodKindOf(await ledger.periods.kindIn(line, yearOf(now, timeZone)))
    const sums = tables.map(async (table) => {
      const cells = await ledger.tallies.sums(line, 'running', table, periodOf(table, kind, now, timeZone))
      return Object.entries(cells).map(([cell, count]) => [`${table} ${cell}`, count] as const)
    })
    return Object.fromEntries((await Promise.all(sums)).flat())
  })

/** Open whatever the clock says. */
export const always: Line['hours'] = { week: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }], exceptions: [] }

/** So many youths came to a line in that quarter of an hour. */
export const countArrived = (installation: Installation, line: LineId, at: number, count: number): Promise<unknown> =>
  inLedger(installation, (ledger) => {
    const slotStart = at - (at % (15 * 60_000))
    return ledger.figures.fold(randomBytes(16).toString('base64url'), [{ line, event: 'arrived', slotStart, count }], Date.now())
  })

/** A leader of the line who is on call at every hour, and the line's own number. The id of the person. */
export const leaderOnCallIn = (installation: Installation, line: LineId, name: string, call: string): Promise<PersonId> =>
  inLedger(installation, async (ledger) => {
    const person = randomBytes(16).toString('base64url')
    const by = { who: demoCoordinator.person, now: Date.now() }
    await ledger.staff.put({ ...demoCoordinator, person, login: `demo.${person}`.toLowerCase(), name, roles: { [line]: ['leader'] } })
    for (const day of ['1', '2', '3', '4', '5', '6', '7'])
      await ledger.plans.save({ line, kind: 'onCall' }, day, 0, [{ person, from: '00:00', to: '24:00' }], by, '2000-01-01')
    await ledger.leaders.save({ id: line, call, by: by.who, on: new Date(by.now).toISOString().slice(0, 10) }, undefined, by)
    return person
  })
