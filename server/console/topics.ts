import type { AuditEvent } from '../../shared/audit/auditEvents.ts'
import type { Service } from '../actions/service.ts'
import { type RetireFault, retired } from '../domain/disclosure/retiredTopics.ts'
import { CONSOLE } from '../domain/staff.ts'
import { type Answered, consoleCommand, NOT_ON_DISK, no } from './consoleCommand.ts'
import { consoleText } from './listLines.ts'

/** `npm run topics -- list`, `-- retire TOPIC INTO`, `-- back TOPIC`: the topics of the closing form, which all lines share. None is ever deleted. */
const USAGE = 'Use: npm run topics -- list | retire TOPIC INTO-TOPIC | back TOPIC'

const why: Record<RetireFault, string> = {
  unknown: 'There is no such topic. `npm run topics -- list` shows all.',
  retired: 'That topic is retired already. `back` brings it back first.',
  itself: 'A topic cannot be retired into itself.',
  'into-unknown': 'There is no such topic to retire it into. `npm run topics -- list` shows all.',
  'into-retired': 'The topic to retire it into is retired itself. Name one that counsellors still tick.',
  'other-group': 'Both topics must be of one group, so that the groups of all years can be compared.',
  'other-kind': 'One of the two is published by itself and the other only within its group. Name two of one kind.',
}

export async function topicsCommand(service: Service, [what, id, into, ...rest]: string[]): Promise<Answered> {
  const { topics } = service.ledger
  const all = await topics.all()
  if (what === 'list' && id === undefined)
    return {
      ok: true,
      text: all
        .map(
          ({ id: one, name, group, retiredTo }) =>
            `${one}  ${consoleText(name)}  (${group ?? 'not counselling'})${retiredTo === null ? '' : `  retired into ${retiredTo}`}`,
        )
        .join('\n'),
    }
  if (rest.length > 0 || id === undefined || !((what === 'retire' && into !== undefined) || (what === 'back' && into === undefined)))
    return no(USAGE)
  if (what === 'back') {
    const topic = all.find((one) => one.id === id)
    if (!topic?.retiredTo) return no('There is no retired topic with that id.')
    await writeDown(service, 'topic-brought-back', id)
    await topics.put([{ ...topic, retiredTo: null }])
    return said(service, `${id} can be ticked again. It is published by itself from next year on.`)
  }
  const next = retired(id, into ?? '', all)
  if (typeof next === 'string') return no(why[next])
  await writeDown(service, 'topic-retired', `${id} ${next.retiredTo}`)
  await topics.put([next])
  return said(
    service,
    `${id} is retired into ${into} for every line of this installation. Counsellors see the shorter list when they load their page; a form that ticks it still counts as ${into}. ` +
      'Of this year it is not published by itself (docs/statistics.md), so do this in the first days of January.',
  )
}

/** First of all, so that no topic changes without an entry. If the change then fails, the command says so, and is given again. */
const writeDown = (service: Service, what: AuditEvent, about: string) => service.ledger.audit(CONSOLE, what, service.now(), about)

async function said(service: Service, text: string): Promise<Answered> {
  return (await service.ledger.snapshotHeld()) === 'held' ? { ok: true, text } : no(NOT_ON_DISK)
}

if (import.meta.main) await consoleCommand((service, args) => topicsCommand(service, args))
