import type { LineId, PersonId, PoolId } from '../../../shared/ids.ts'
import { perLang } from '../../../shared/lang.ts'
import type { Line } from '../../../shared/line.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { newLineWords } from '../../../shared/words/newLineWords.ts'
import { CONSOLE, rolesOn } from '../../domain/staff.ts'
import { yearOf } from '../../domain/time/calendar.ts'
import { countLeftTalks } from '../conversation/countTalk.ts'
import { endConversation } from '../conversation/endConversation.ts'
import { heldBy } from '../duty/tellDesk.ts'
import { foldCounts } from '../figures/foldCounts.ts'
import type { Service } from '../service.ts'
import { changeRoles } from '../staff/changeRoles.ts'

/** What a removal would break off. `pool`: the pool that the line publishes with this year or later; no force helps against that. */
export type InTheWay = { talks: number; waiting: number; forms: number; pool: PoolId | null }

const AT_ONCE = 50
const DAY_MS = 86_400_000

export async function inTheWay(service: Service, id: LineId): Promise<Outcome<InTheWay>> {
  const line = await service.ledger.lines.find(id)
  if (!line) return refuse('gone')
  const [people, pools, waiting] = await Promise.all([staffOn(service, id), service.ledger.pools.all(), service.live.tickets.waiting(id)])
  const held = (await Promise.all(people.map((person) => heldBy(service, person)))).flat().filter((ticket) => ticket.line === id)
  const owed = (await Promise.all(people.map((person) => service.live.owed.list(person, service.now())))).flat()
  // The last period of a year is published in the first hours of the next.
  const year = yearOf(service.now() - DAY_MS, line.timeZone)
  const pool = pools.find((one) => one.lines.some((row) => row.line === id && (row.until === null || row.until > Math.max(row.from, year))))
  return done({ talks: held.length, waiting, forms: owed.filter((form) => form.line === id).length, pool: pool?.id ?? null })
}

/**
 * The first half of a removal: nobody can come any more, nobody works on the line any more, and each youth is told the truth before anything is
 * forgotten: that the chat has closed, and that it is not their fault. A talk that runs goes back into the queue first, as when its counsellor
 * leaves, and is told from there. Asked again, it does what was left undone.
 */
export async function shutForGood(service: Service, id: LineId): Promise<Outcome<null>> {
  const message = perLang((lang) => newLineWords[lang].removed)
  const closed = (line: Line): Line => ({ ...line, closedByHand: { message, until: null } })
  const shut = await service.ledger.lineRegister.change(id, closed, 'line-closed', { who: CONSOLE, now: service.now() })
  if (shut === 'gone') return refuse('gone')
  for (const person of await staffOn(service, id)) {
    for (const form of await service.live.owed.list(person, service.now()))
      if (form.line === id) await service.live.owed.take(person, form.form, service.now())
    await changeRoles(service, CONSOLE, person, id, [])
  }
  await endWaiting(service, id)
  return done(null)
}

/** The second half, once every process has seen that the line is closed. `gone`: it was removed before; then what was left is deleted. */
export async function forgetLineOf(service: Service, id: LineId): Promise<'removed' | 'gone'> {
  await endWaiting(service, id)
  await countLeftTalks(service)
  // A fold that is under way may hold counts of this line, so it is finished first.
  await foldCounts(service)
  return service.ledger.lineRegister.remove(id, { who: CONSOLE, now: service.now() })
}

async function endWaiting(service: Service, id: LineId): Promise<void> {
  const { tickets } = service.live
  for (;;) {
    const some = [...(await tickets.first(id, AT_ONCE)), ...(await tickets.parked(id, AT_ONCE))]
    if (some.length === 0) return
    for (const { conv } of some) await endConversation(service, conv, 'timeout')
  }
}

/** A person who lost the role a moment ago may still be listed with the line: the record keeps an empty list. */
const staffOn = async (service: Service, id: LineId): Promise<PersonId[]> =>
  (await service.ledger.staff.all()).filter((staff) => rolesOn(staff, id).length > 0).map(({ person }) => person)
