import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { type FirstView, idOfMustHave, mustHaveNumbers } from '../../../shared/settings/firstLine.ts'
import { sha256OfText } from '../../domain/sha256.ts'
import { hasRole, isInTeam, rolesOn } from '../../domain/staff.ts'
import { missingFor } from '../lines/missingFor.ts'
import type { Service } from '../service.ts'

/** How far a line is on its way to its first opening, for a coordinator of the line. */
export async function seeFirst(service: Service, person: PersonId, line: LineId, around: { demo: boolean }): Promise<Outcome<FirstView>> {
  if (!hasRole(await service.ledger.staff.find(person), line, 'coordinator')) return refuse('not-allowed')
  const view = await firstViewOf(service, line, around)
  return view ? done(view) : refuse('gone')
}

/**
 * A short text that becomes another one whenever something changes that the guide shows. Pages that watch the line then read it again. What the
 * invented coordinators of a demo have checked counts here: elsewhere there are none.
 */
export async function firstMark(service: Service, line: LineId): Promise<string> {
  const { lineChanges, helpNumbers, staff } = service.ledger
  const [view, kept, numbers, all] = await Promise.all([
    firstViewOf(service, line, { demo: true }),
    lineChanges.read(line),
    helpNumbers.all(),
    staff.all(),
  ])
  const own = numbers.filter(({ regionLines }) => regionLines.includes(line))
  const team = all
    .filter((one) => isInTeam(one, line))
    .map((one) => [one.person, one.name, one.active, one.passwordHash === null, rolesOn(one, line)])
  return sha256OfText(JSON.stringify([view, kept?.version, own, team]))
}

async function firstViewOf(service: Service, id: LineId, around: { demo: boolean }): Promise<FirstView | null> {
  const { lineChanges, helpNumbers, leaders, staff } = service.ledger
  const [kept, lacks, numbers, leader, all] = await Promise.all([
    lineChanges.read(id),
    missingFor(service, id, around),
    helpNumbers.all(),
    leaders.of(id),
    staff.all(),
  ])
  if (!kept) return null
  const counsellors = all.filter((one) => hasRole(one, id, 'counsellor'))
  const ready = counsellors.filter(({ passwordHash, demo }) => passwordHash !== null || demo).length
  return {
    line: id,
    isPreparing: kept.line.preparing === true,
    lacks,
    municipalities: kept.line.municipalities.map(({ name }) => name),
    removed: mustHaveNumbers.flatMap((what) => {
      const gone = numbers.find((one) => one.id === idOfMustHave(id, what) && one.regionLines.includes(id) && one.goneAt !== undefined)
      return gone ? [{ what, version: gone.version ?? 0 }] : []
    }),
    leader: leader && { call: leader.call, on: leader.on, by: all.find(({ person }) => person === leader.by)?.name ?? null },
    counsellors: { ready, invited: counsellors.length - ready },
  }
}
