import type { LineId } from '../../../shared/ids.ts'
import { practisesFor, realLineOf } from '../../../shared/practice/practiceLine.ts'
import type { Roster } from '../../../shared/sealing/keys.ts'
import { listedUntil, rosterDates } from '../../domain/certified.ts'
import type { Service } from '../service.ts'
import { counselsOn } from './counselsOn.ts'

/** A roster that was signed longer ago is signed anew. */
const KEPT_MS = 60_000

type Signed = { named: string; at: number; until: number; roster: Promise<Roster> }
const kept = new WeakMap<Service, Map<string, Signed>>()

/**
 * The signed list of counsellors who may answer on a line; null for a line that does not exist. Anybody can fetch it, again and again, so
 * no date in it tells when a counsellor works. For the same reason it is looked up and signed once for each change, not for each request.
 */
export async function rosterOf(service: Service, line: LineId): Promise<Roster | null> {
  if (!(await service.ledger.lines.find(line))) return null
  const person = practisesFor(line)
  // Otherwise a stranger could have rosters signed, and kept here, for people who do not exist.
  if (person !== null && !(await counselsOn(service, person, line))) return null
  const now = service.now()
  // The serial is read first, so a roster may be newer than its serial, never older. The serial grows with every change of the team or its
  // keys.
  const serial = await service.ledger.staffKeys.serial(realLineOf(line))
  const dates = rosterDates(now, service.spans.rosterValidMs)
  const named = [serial, ...Object.values(dates)].join()
  const lines = kept.get(service) ?? new Map<string, Signed>()
  kept.set(service, lines)
  const before = lines.get(line)
  if (before?.named === named && now >= before.at && now < before.until) return before.roster
  const signed: Signed = {
    named,
    at: now,
    until: now + KEPT_MS,
    roster: Promise.resolve().then(() => sign(service, line, serial, now, signed)),
  }
  lines.set(line, signed)
  signed.roster.catch(() => {
    if (lines.get(line) === signed) lines.delete(line)
  })
  return signed.roster
}

async function sign(service: Service, line: LineId, serial: number, now: number, signed: Signed): Promise<Roster> {
  const keys = await service.ledger.staffKeys.ofLine(realLineOf(line), now)
  const dates = rosterDates(now, service.spans.rosterValidMs)
  // The serial does not change when a key expires.
  signed.until = Math.min(signed.until, ...keys.map(({ notAfter }) => notAfter))
  const staff = keys.map(({ kid, pub, person, name, title, notAfter }) => ({
    kid,
    pub,
    person,
    name,
    title,
    notAfter: listedUntil(notAfter, dates.notAfter),
  }))
  return service.signRoster({ line, serial, ...dates, staff })
}
