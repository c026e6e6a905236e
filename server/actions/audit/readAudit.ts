import type { AuditLine, AuditWho } from '../../../shared/audit/auditWire.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { type AuditRow, openAuditChain, type SeenChain } from '../../domain/audit/auditChain.ts'
import { isAuditEvent, openAuditScope, personOf } from '../../domain/audit/auditScope.ts'
import { CONSOLE, hasRole } from '../../domain/staff.ts'
import type { Service } from '../service.ts'

/** An entry of the line: as it is kept, with the hash before it, and as people read it. */
export type ReadEntry = { row: AuditRow; before: string; said: AuditLine }

/**
 * Reads the whole trail once, a piece at a time, reckons its chain, and hands over the entries of this line in their order. Only a
 * coordinator of the line may ask.
 */
export async function readAudit(
  service: Service,
  by: PersonId,
  line: LineId,
  each: (entry: ReadEntry) => void,
): Promise<Outcome<SeenChain>> {
  if (!hasRole(await service.ledger.staff.fresh(by), line, 'coordinator')) return refuse('not-allowed')
  if (!(await service.ledger.lines.find(line))) return refuse('gone')
  const ground = await service.ledger.auditGround(line)
  const scope = openAuditScope(ground)
  const chain = openAuditChain()

  const whoOf = (who: string, at: number): AuditWho => {
    if (who === CONSOLE) return { as: 'console' }
    const staff = ground.staff.get(who)
    // What the service writes by itself it signs with a word; a person's id is longer than any of them.
    if (!staff) return { as: who.length < 22 ? 'system' : 'gone' }
    return scope.isOfTeam(who, at) ? { as: 'person', person: who, name: staff.name } : { as: 'elsewhere' }
  }
  const saidOf = (row: AuditRow): AuditLine | null => {
    const { n, at, what, about } = row
    if (!isAuditEvent(what)) return null
    const whom = personOf(row)
    return {
      ...{ n, at, what, who: whoOf(row.who, at) },
      whom: whom === null ? null : (ground.staff.get(whom)?.name ?? null),
      thing: ground.names.get(about.split(' ')[0] ?? '') ?? null,
      fields: fieldsOf(row),
    }
  }

  for await (const rows of service.ledger.auditRows())
    for (const text of rows) {
      const taken = chain.take(text)
      if (taken === null || !scope.isOfLine(taken.row)) continue
      const said = saidOf(taken.row)
      if (said) each({ ...taken, said })
    }
  return done(chain.seen())
}

/** The words of `about` that say more than whose entry it is. No hash is among them. */
function fieldsOf({ what, about }: AuditRow): string[] {
  const words = about.split(' ')
  switch (what) {
    case 'account-made':
    case 'roles-changed':
      return words.slice(2)
    case 'plan-changed':
      return words.slice(1)
    case 'line-changed':
      return words.slice(1, -1)
    case 'topic-retired':
    case 'topic-brought-back':
      return words
    case 'report-frozen':
      return words.slice(1, 2)
    case 'number-off':
      return words.slice(1).filter((word) => word === 'everywhere') // a line's own mark is told to that line alone
    default:
      return []
  }
}
