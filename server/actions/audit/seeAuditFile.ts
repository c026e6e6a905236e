import type { AuditChain } from '../../../shared/audit/auditWire.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome } from '../../../shared/outcome.ts'
import type { Service } from '../service.ts'
import { type ReadEntry, readAudit } from './readAudit.ts'

/** The newest entries of a line that fit into a file. Before there are so many, years go by. */
const MOST_IN_FILE = 50_000

/** All entries of a line, in their order, and how the whole trail stands. */
export async function seeAuditFile(
  service: Service,
  by: PersonId,
  line: LineId,
): Promise<Outcome<{ entries: ReadEntry[]; chain: AuditChain }>> {
  const entries: ReadEntry[] = []
  const read = await readAudit(service, by, line, (entry) => {
    entries.push(entry)
    if (entries.length > MOST_IN_FILE) entries.shift()
  })
  return read.ok ? done({ entries, chain: read.value }) : read
}
