import { inject, onTestFinished } from 'vitest'
import { openLedger } from '../../server/ledger/ledger.ts'
import type { Line } from '../../shared/line.ts'
import { openLedgerClient } from '../support/desk.ts'
import type { Installation } from '../support/server.ts'

/** Changes a line as a coordinator will: in the ledger, beneath the servers. They hear of it within a second. */
export async function changeLine({ prefix }: Installation, id: string, change: Partial<Line>): Promise<void> {
  const client = await openLedgerClient(inject('ledgerUrl'))
  const ledger = openLedger(client, prefix)
  onTestFinished(async () => {
    ledger.close()
    await client.close()
  })
  const line = await ledger.lines.find(id)
  if (!line) throw new Error('no such line')
  await ledger.lines.put({ ...line, ...change })
}
