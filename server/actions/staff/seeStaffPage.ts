import type { StaffPage } from '../../../shared/doors/staffPage.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { offersOf } from '../../domain/offersOf.ts'
import { hasRole } from '../../domain/staff.ts'
import { shownHelp } from '../lines/shownHelp.ts'
import type { Service } from '../service.ts'

/**
 * What a counsellor's page is given once: the topics to tick, the help to give, and the municipalities and places of the lines that the
 * counsellor answers on. Null for a person who does not exist or was switched off.
 */
export async function seeStaffPage(service: Service, person: PersonId, { demo }: { demo: boolean }): Promise<StaffPage | null> {
  const { ledger } = service
  const [staff, topics, lines, places, { numbers, offers }] = await Promise.all([
    ledger.staff.find(person),
    ledger.topics.all(),
    ledger.lines.all(),
    ledger.offers.all(),
    shownHelp(service, { demo }),
  ])
  if (!staff?.active) return null
  const own = lines.filter((line) => hasRole(staff, line.id, 'counsellor'))
  return {
    person,
    topics: topics
      .filter((topic) => topic.retiredTo === null)
      .map(({ id, group, name }) => ({ id, group: group ?? 'noncounselling', name })),
    helpNumbers: numbers,
    offers: offers.filter((offer) => offer.lines.length === 0 || own.some(({ id }) => offer.lines.includes(id))),
    lines: own.map(({ id, municipalities }) => ({
      id,
      municipalities: municipalities.map((m) => ({ id: m.id, name: m.name })),
      offers: offersOf(id, places).map((place) => ({ id: place.id, name: place.name })),
    })),
  }
}
