import type { openLedger } from '../../server/ledger/ledger.ts'

type Ledger = ReturnType<typeof openLedger>

/**
 * The ledger, whose Redis writes its snapshot to disk as soon as somebody waits for it. By itself it looks once a second whether it is time, and
 * most of a test would be waiting. What proves that the snapshot is on disk stays the same.
 */
export const soonHeld = (ledger: Ledger, client: { sendCommand(command: string[]): Promise<unknown> }): Ledger => ({
  ...ledger,
  snapshotHeld() {
    const answer = ledger.snapshotHeld()
    // One that runs already may have begun too early: then another one comes after it.
    client.sendCommand(['BGSAVE', 'SCHEDULE']).catch(() => {})
    return answer
  },
})
