import type { HelpToGive, StaffPage } from '../../../shared/doors/staffPage.ts'
import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome } from '../../../shared/outcome.ts'
import { offersOf } from '../../domain/help/offersOf.ts'
import { hasRole, linesWhere } from '../../domain/staff.ts'
import { shownHelp } from '../lines/shownHelp.ts'
import type { Service } from '../service.ts'

/** The help that a counsellor may give, and the bridges of the counsellor's lines. */
export async function seeHelpToGive(service: Service, person: PersonId, { demo }: { demo: boolean }): Promise<Outcome<HelpToGive>> {
  const { ledger } = service
  const [staff, bridges] = await Promise.all([ledger.staff.find(person), ledger.bridges.all()])
  // What does not work on one of the counsellor's lines is given on none of them.
  const { numbers, offers } = await shownHelp(service, { demo, on: linesWhere(staff, 'counsellor') })
  const isMine = (line: LineId) => hasRole(staff, line, 'counsellor')
  return done({
    helpNumbers: numbers,
    offers: offers.filter(({ lines }) => lines.length === 0 || lines.some(isMine)),
    bridges: bridges.filter(({ line }) => isMine(line)),
  })
}

/**
 * What a counsellor's page is given once: the topics to tick, the help to give, and the municipalities and places of the lines that the
 * counsellor answers on. Null for a person who does not exist or was switched off.
 */
export async function seeStaffPage(service: Service, person: PersonId, { demo }: { demo: boolean }): Promise<StaffPage | null> {
  const { ledger } = service
  const [staff, topics, lines, places, help] = await Promise.all([
    ledger.staff.find(person),
    ledger.topics.all(),
    ledger.lines.all(),
    ledger.offers.all(),
    seeHelpToGive(service, person, { demo }),
  ])
  if (!staff?.active || !help.ok) return null
  const own = lines.filter((line) => hasRole(staff, line.id, 'counsellor'))
  return {
    person,
    topics: topics
      .filter((topic) => topic.retiredTo === null)
      .map(({ id, group, name }) => ({ id, group: group ?? 'noncounselling', name })),
    ...help.value,
    lines: own.map(({ id, municipalities }) => ({
      id,
      municipalities: municipalities.map((m) => ({ id: m.id, name: m.name })),
      offers: offersOf(
        id,
        places.filter(({ goneAt }) => goneAt === undefined),
      ).map((place) => ({ id: place.id, name: place.name })),
    })),
  }
}
