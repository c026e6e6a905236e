import { statedFacts } from '../shared/help/offer.ts'
import { defaultLang } from '../shared/lang.ts'
import { type ConfirmedEntry, confirmNumber, entriesOf, isDue, linesOf, withdrawNumber } from './actions/lines/confirmNumber.ts'
import { confirmationOf, hasContact } from './actions/lines/shownHelp.ts'
import type { Service } from './actions/service.ts'
import { type Answered, consoleCommand, NOT_ON_DISK, no } from './console/consoleCommand.ts'

/**
 * `npm run numbers -- list [ID]`, `-- confirm ID --by LOGIN`, `-- withdraw ID --by LOGIN`: the help numbers and places that a coordinator of
 * this installation has checked. A place is shown only when it is checked. A page says "checked" only together with the day.
 */
const USAGE = 'Use: npm run numbers -- list [ID] | confirm ID --by LOGIN | withdraw ID --by LOGIN'

export async function numbersCommand(service: Service, [what, id, ...rest]: string[], { demo }: { demo: boolean }): Promise<Answered> {
  if (what === 'list' && rest.length === 0) return id === undefined ? listed(service, demo) : inFull(service, id)
  const [flag, login, ...more] = rest
  if ((what !== 'confirm' && what !== 'withdraw') || id === undefined || flag !== '--by' || login === undefined || more.length > 0)
    return no(USAGE)
  const [staff, entry] = await Promise.all([
    service.ledger.staff.byLogin(login),
    entriesOf(service).then((all) => all.find((one) => one.id === id)),
  ])
  if (!staff) return no('Nobody has that sign-in name. `npm run staff -- list` shows who there is.')
  if (!entry) return no('No number or place has that id. `npm run numbers -- list` shows which there are.')
  if (what === 'confirm' && !hasContact(entry)) return no(`${id} has no number, page or address yet, so there is nothing to confirm.`)
  const outcome = what === 'confirm' ? await confirmNumber(service, id, staff, { demo }) : await withdrawNumber(service, id, staff)
  if (!outcome.ok) {
    if (outcome.why === 'not-allowed') return no(`${staff.login} is not a coordinator of a line that shows ${id}.`)
    return no(`Nobody has confirmed ${id}.`)
  }
  if ((await service.ledger.snapshotHeld()) !== 'held') return no(NOT_ON_DISK)
  if (outcome.value === null)
    return { ok: true, text: `${id} counts as checked no longer. Pages that are open follow within five seconds.` }
  if (outcome.value === 'newer') return no(`Somebody has changed ${id} at this moment. Look at it again: npm run numbers -- list ${id}`)
  return { ok: true, text: `${id} was checked on ${outcome.value.on} by ${staff.login}. Pages say so from now on.` }
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
  const waits = 'contacts' in entry || entry.version !== undefined
  if (!hasContact(entry)) return 'not shown: no contact'
  const given = (await service.ledger.confirmations.all()).find((one) => one.id === entry.id)
  if (!given) return waits ? 'not shown: not checked' : 'shown, not checked'
  const who = `${given.on} by ${(await service.ledger.staff.find(given.by))?.login ?? 'somebody who is gone'}`
  if (!confirmationOf(entry, [given], demo)) return `${waits ? 'not shown' : 'shown'}: checked ${who}, does not count any more`
  return (await isDue(service, entry, given)) ? `checked ${who}, due again` : `checked ${who}`
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
