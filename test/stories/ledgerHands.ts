import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { demoCoordinator } from '../../seeds/demoTeam.ts'
import { type Ledger, openLedger } from '../../server/ledger/ledger.ts'
import type { Line } from '../../shared/line.ts'
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

/** The path of a link for choosing a password. */
export const makeSetUpLink = (installation: Installation): Promise<string> =>
  inLedger(installation, async (ledger) => {
    const token = randomBytes(32).toString('base64url')
    await ledger.links.make(token, { person: demoCoordinator.person, purpose: 'set-up' }, Date.now())
    return `/set-up/${token}`
  })

/** Open whatever the clock says. */
export const always: Line['hours'] = { week: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }], exceptions: [] }
