import { statedFacts } from '../shared/help/offer.ts'
import { defaultLang } from '../shared/lang.ts'
import { switchNumber } from './actions/help/switchNumber.ts'
import { type ConfirmedEntry, confirmNumber, entriesOf, isDue, linesOf, withdrawNumber } from './actions/lines/confirmNumber.ts'
import type { Service } from './actions/service.ts'
import { type Answered, consoleCommand, NOT_ON_DISK, no } from './console/consoleCommand.ts'
import { mayBeOff } from './domain/help/entryOff.ts'
import { mayConfirm, type Staff } from './domain/staff.ts'
import { printOf } from './ledger/confirmations.ts'
import { hasContact, textShown } from './ledger/help/textShown.ts'

/**
 * `npm run numbers -- list [ID]`, `-- confirm ID --by LOGIN`, `-- withdraw ID --by LOGIN`: the help numbers and places that a coordinator of
 * this installation has checked. A place is shown only when it is checked. A page says "checked" only together with the day. `-- off ID --by LOGIN`:
 * what youths are shown there does not work, as this coordinator found; it is off on every line at once, until somebody confirms it anew.
 */
const USAGE = 'Use: npm run numbers -- list [ID] | confirm ID --by LOGIN | withdraw ID --by LOGIN | off ID --by LOGIN'

export async function numbersCommand(service: Service, [what, id, ...rest]: string[], { demo }: { demo: boolean }): Promise<Answered> {
  if (what === 'list' && rest.length === 0) return id === undefined ? listed(service, demo) : inFull(service, id)
  const [flag, login, ...more] = rest
  if (
    (what !== 'confirm' && what !== 'withdraw' && what !== 'off') ||
    id === undefined ||
    flag !== '--by' ||
    login === undefined ||
    more.length > 0
  )
    return no(USAGE)
  const [staff, entry] = await Promise.all([
    service.ledger.staff.byLogin(login),
    entriesOf(service).then((all) => all.find((one) => one.id === id)),
  ])
  if (!staff) return no('Nobody has that sign-in name. `npm run staff -- list` shows who there is.')
  if (!entry) return no('No number or place has that id. `npm run numbers -- list` shows which there are.')
  if (what === 'confirm' && !hasContact(entry)) return no(`${id} has no number, page or address yet, so there is nothing to confirm.`)
  if (what === 'off') return switchedOff(service, entry, staff, demo)
  const outcome = what === 'confirm' ? await confirmNumber(service, id, staff, { demo }) : await withdrawNumber(service, id, staff)
  if (!outcome.ok) {
    if (outcome.why === 'not-allowed')
      return no(
        what === 'withdraw' && mayConfirm(staff, linesOf(entry))
          ? `Other lines show ${id} too, and ${staff.login} has not confirmed it. If it does not work: npm run numbers -- off ${id} --by ${staff.login}`
          : `${staff.login} is not a coordinator of a line that shows ${id}.`,
      )
    return no(`Nobody has confirmed ${id}.`)
  }
  if ((await service.ledger.snapshotHeld()) !== 'held') return no(NOT_ON_DISK)
  const left = (await service.ledger.confirmations.all()).find((one) => one.id === id)
  if (outcome.value === null && left)
    return { ok: true, text: `That check of ${id} is taken back. The one of ${left.on}, which somebody else gave before, stands again.` }
  if (outcome.value === null)
    return { ok: true, text: `${id} counts as checked no longer. Pages that are open follow within five seconds.` }
  if (outcome.value === 'newer') return no(`Somebody has changed ${id} at this moment. Look at it again: npm run numbers -- list ${id}`)
  return { ok: true, text: `${id} was checked on ${outcome.value.on} by ${staff.login}. Pages say so from now on.` }
}

async function switchedOff(service: Service, entry: ConfirmedEntry, staff: Staff, demo: boolean): Promise<Answered> {
  const { id } = entry
  if (!mayBeOff(id)) return no('112 stands in every door of the help, and cannot be off.')
  const shown = textShown(entry, await service.ledger.confirmations.all(), demo)
  if (!shown) return no(`Youths are not shown ${id}, so there is nothing to switch off.`)
  const outcome = await switchNumber(service, staff, { id, print: printOf(shown.record), back: false, everywhere: true }, { demo })
  if (!outcome.ok) return no(`${staff.login} is not a coordinator of a line that shows ${id}.`)
  if (outcome.value === 'newer') return no(`Somebody has changed ${id} at this moment. Look at it again: npm run numbers -- list ${id}`)
  if ((await service.ledger.snapshotHeld()) !== 'held') return no(NOT_ON_DISK)
  return {
    ok: true,
    text: `${id} is off on every line. Pages that are open follow within five seconds. It is on again when a coordinator confirms it.`,
  }
}

/** One row of text for each entry: state, id, name, contacts, and the lines that show it. */
async function listed(service: Service, demo: boolean): Promise<Answered> {
  const lines = await Promise.all(
    (await entriesOf(service)).map(async (entry) => {
      const where = linesOf(entry)
      return [
        await standing(service, entry, demo),
        entry.id,
        entry.name,
        waysOf(entry).join(', ') || '–',
        where.join(', ') || 'every line',
      ].join('  |  ')
    }),
  )
  return { ok: true, text: lines.join('\n') }
}

async function standing(service: Service, entry: ConfirmedEntry, demo: boolean): Promise<string> {
  if (!hasContact(entry)) return 'not shown: no contact'
  const [confirmations, off] = await Promise.all([service.ledger.confirmations.all(), service.ledger.entriesOff.all()])
  const where = off.find(({ id }) => id === entry.id)
  if (where?.everywhere) return 'not shown: it does not work, as a coordinator said'
  const elsewhere = where ? `, but not on ${where.marks.map(({ line }) => line).join(', ')}: it does not work there` : ''
  const given = confirmations.find((one) => one.id === entry.id)
  const shown = textShown(entry, confirmations, demo)
  if (!given) return shown ? `shown, not checked${elsewhere}` : 'not shown: not checked'
  const who = `${given.on} by ${(await service.ledger.staff.find(given.by))?.login ?? 'somebody who is gone'}`
  if (shown?.record === entry && shown.check)
    return `checked ${who}${(await isDue(service, entry, given)) ? ', due again' : ''}${elsewhere}`
  if (shown && shown.record === entry.earlier)
    return `shown as it was before a change: checked ${who}, and nobody has checked the change${elsewhere}`
  return `${shown ? 'shown' : 'not shown'}: checked ${who}, does not count any more`
}

/** All facts to check about one entry, each with its source. */
async function inFull(service: Service, id: string): Promise<Answered> {
  const entry = (await entriesOf(service)).find((one) => one.id === id)
  if (!entry) return no('No number or place has that id. `npm run numbers -- list` shows which there are.')
  const cited = ({ page, year }: { page: string; year: number | null }) => `(${page}, ${year ?? 'undated'})`
  const facts =
    'contacts' in entry
      ? [
          `what: ${entry.what[defaultLang]} ${entry.sources.map(cited).join(' ')}`,
          ...entry.contacts.map((one) => `${one.way}: ${one.value} ${cited(one.source)}`),
        ]
      : statedFacts.flatMap((fact) => {
          const [value, source] = [entry[fact], entry.sources[fact]]
          if (value === null || source === undefined) return []
          return [`${fact}: ${typeof value === 'object' && !Array.isArray(value) ? value[defaultLang] : String(value)} ${cited(source)}`]
        })
  return { ok: true, text: [`${entry.id}: ${entry.name}`, ...facts].join('\n  ') }
}

const waysOf = (entry: ConfirmedEntry): string[] =>
  'contacts' in entry
    ? entry.contacts.map(({ way, value }) => `${way} ${value}`)
    : (['call', 'sms', 'chat'] as const).flatMap((way) => (entry[way] === null ? [] : [`${way} ${entry[way]}`]))

if (import.meta.main) await consoleCommand((service, args, config) => numbersCommand(service, args, { demo: !config.production }))
