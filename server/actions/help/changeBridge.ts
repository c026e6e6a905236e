import type { BridgeAnswer, BridgeDraft } from '../../../shared/help/bridge.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { hasRole } from '../../domain/staff.ts'
import { today } from '../lines/confirmNumber.ts'
import type { Service } from '../service.ts'

type Asked = { line: LineId; id: string; over: number }

/**
 * Saves a bridge of a line over the version that its writer had read; 0: it is new. Nobody can have agreed tomorrow. The account, if there is
 * one, is of a counsellor of the line.
 */
export async function saveBridge(
  service: Service,
  person: PersonId,
  { line, id, over, draft }: Asked & { draft: BridgeDraft },
): Promise<Outcome<BridgeAnswer>> {
  if (!(await mayChange(service, person, line))) return refuse('not-allowed')
  if (draft.agreedOn > (await today(service))) return refuse('malformed')
  if (draft.account !== undefined && !(await isOfTeam(service, draft.account, line))) return refuse('malformed')
  const did = await service.ledger.bridges.save({ ...draft, id, line }, over, { who: person, now: service.now() })
  return did === 'full' ? done({ did }) : answered(service, did, line, id)
}

/** Removes a bridge. The counsellors see it no more. */
export async function removeBridge(service: Service, person: PersonId, { line, id, over }: Asked): Promise<Outcome<BridgeAnswer>> {
  const held = (await service.ledger.bridges.all()).find((one) => one.id === id)
  if (!(await mayChange(service, person, line)) || (held && held.line !== line)) return refuse('not-allowed')
  const did = await service.ledger.bridges.remove(id, over, { who: person, now: service.now() })
  return answered(service, did, line, id)
}

const isOfTeam = async ({ ledger }: Service, person: PersonId, line: LineId) => hasRole(await ledger.staff.find(person), line, 'counsellor')

const mayChange = async ({ ledger }: Service, person: PersonId, line: LineId) =>
  hasRole(await ledger.staff.find(person), line, 'coordinator') && (await ledger.lines.find(line)) !== null

async function answered({ ledger }: Service, did: 'done' | 'newer', line: LineId, id: string): Promise<Outcome<BridgeAnswer>> {
  const found = (await ledger.bridges.all()).find((one) => one.id === id && one.line === line)
  return done({ did, bridge: found ?? null })
}
