import type { LineId, PersonId } from '../../../shared/ids.ts'
import type { Line } from '../../../shared/line.ts'
import { linesNamed, withoutLines } from '../../../shared/settings/overflow.ts'
import { rolesOn, type Staff } from '../../domain/staff.ts'
import { nextEntry } from '../audit.ts'
import type { LedgerClient } from '../connect.ts'
import { readOff, writeOff } from '../help/offRow.ts'
import type { LedgerKeys } from '../keys.ts'
import { forgottenBy } from '../leaving/ofLine.ts'
import { lineIn } from '../lineIn.ts'
import type { By } from '../people/accounts.ts'
import { voidLinks } from '../people/links.ts'
import { endSessions } from '../people/sessions.ts'
import { sayNews } from '../people/staffNews.ts'
import type { Multi, Transactions } from '../transactions.ts'
import { shownBy, shownOn } from './shownOn.ts'

type Write = (multi: Multi) => void

/**
 * Deletes everything of a line, in one transaction: settings, numbers and places that it alone shows, figures, sums, publications, reports, and
 * the people who work on no other line. The audit trail stays, because its chain breaks where an entry is taken out, and so do the tables of
 * pools. Asked again for a line that is gone, it deletes what a process wrote meanwhile that did not know.
 */
export function forgetLine(
  client: LedgerClient,
  keys: LedgerKeys,
  transact: Transactions['transact'],
  id: LineId,
  { who, now }: By,
): Promise<'removed' | 'gone'> {
  const watched = [keys.lines, keys.audit, keys.staff, keys.offers, keys.helpNumbers, keys.facts, keys.entriesOff]
  return transact<'removed' | 'gone'>(watched, async (look) => {
    const isThere = (await look.hExists(keys.lines, id)) === 1
    const ownKeys = await keysOf(client, keys, id)
    const writes: Write[] = [
      // Before the things: what the line alone shows is forgotten whole.
      await offOf(look, keys, id),
      ...(await Promise.all(forgottenBy('fields').map((name) => fieldsOf(look, keys[name], id)))),
      ...(await Promise.all(forgottenBy('row').map((name) => rowsOf(look, keys[name], id)))),
      ...(await Promise.all(Object.entries(shownBy).map(([name, list]) => things(look, keys, name as keyof typeof shownBy, list, id)))),
      await otherLines(look, keys, id),
      await toldOf(look, keys, id),
      ...(await people(look, keys, id)),
    ]
    const writeDown = isThere ? await nextEntry(look, keys, { at: now, who, what: 'line-removed', about: id }) : null
    return {
      answer: isThere ? 'removed' : 'gone',
      write(multi) {
        if (ownKeys.length > 0) multi.del(ownKeys)
        for (const name of forgottenBy('field')) multi.hDel(keys[name], id)
        for (const write of writes) write(multi)
        writeDown?.(multi)
      },
    }
  })
}

/** The keys that bear the line's id in their name. */
async function keysOf(client: LedgerClient, keys: LedgerKeys, id: LineId): Promise<string[]> {
  const prefix = keys.lines.slice(0, -'lines'.length)
  const own = new RegExp(`^(figures|talks|tally|publications):${id}(:|$)`)
  const found = new Set<string>()
  for await (const some of client.scanIterator({ MATCH: `${prefix}*:${id}*`, COUNT: 500 }))
    for (const key of some) if (own.test(key.slice(prefix.length))) found.add(key)
  return [...found]
}

async function fieldsOf(look: LedgerClient, key: string, id: LineId): Promise<Write> {
  const fields = (await look.hKeys(key)).filter((field) => field.startsWith(`${id} `))
  return (multi) => void (fields.length > 0 && multi.hDel(key, fields))
}

/** What this line alone shows goes, with its check. From what other lines show as well, the line is taken out. */
async function things(
  look: LedgerClient,
  keys: LedgerKeys,
  name: keyof typeof shownBy,
  list: (typeof shownBy)[keyof typeof shownBy],
  id: LineId,
): Promise<Write> {
  const rows = Object.entries(await look.hGetAll(keys[name])).map(([field, row]) => ({
    field,
    thing: JSON.parse(row) as Record<string, unknown>,
  })) // written by put
  const shown = rows.filter(({ thing }) => Array.isArray(thing[list]) && thing[list].includes(id))
  return (multi) => {
    for (const { field, thing } of shown) {
      const left = (thing[list] as string[]).filter((line) => line !== id)
      if (left.length > 0) multi.hSet(keys[name], field, JSON.stringify(shownOn(thing, list, left)))
      else {
        multi.hDel(keys[name], field)
        multi.hDel(keys.confirmations, field)
        multi.hDel(keys.entriesOff, field)
      }
    }
    if (name !== 'facts') multi.publish(keys.helpNews, '')
  }
}

/** Rows that name the line as theirs. */
async function rowsOf(look: LedgerClient, key: string, id: LineId): Promise<Write> {
  const rows = Object.entries(await look.hGetAll(key))
  const own = rows.flatMap(([field, row]) => ((JSON.parse(row) as { line?: LineId }).line === id ? [field] : [])) // each row names its line
  return (multi) => void (own.length > 0 && multi.hDel(key, own))
}

/** What this line said does not work. The marks of other lines stay, and what is off on every line stays off. */
async function offOf(look: LedgerClient, keys: LedgerKeys, id: LineId): Promise<Write> {
  const rows = Object.values(await look.hGetAll(keys.entriesOff)).flatMap((row) => readOff(row) ?? [])
  const marked = rows.filter(({ marks }) => marks.some(({ line }) => line === id))
  return (multi) => {
    for (const off of marked) {
      const marks = off.marks.filter(({ line }) => line !== id)
      writeOff(keys, off.id, marks.length > 0 || off.everywhere ? { ...off, marks } : null)(multi)
    }
  }
}

/** Alerts that were told: the line's id is the second word of the field. */
async function toldOf(look: LedgerClient, keys: LedgerKeys, id: LineId): Promise<Write> {
  const own = (await look.hKeys(keys.alertsTold)).filter((field) => field.split(' ')[1] === id)
  return (multi) => void (own.length > 0 && multi.hDel(keys.alertsTold, own))
}

/** No line sends youths to a line that is gone, or wishes to count together with it. */
async function otherLines(look: LedgerClient, keys: LedgerKeys, id: LineId): Promise<Write> {
  const others = Object.values(await look.hGetAll(keys.lines)).map(lineIn)
  const senders = others.filter((line) => line.id !== id && (linesNamed(line.overflow).includes(id) || line.poolWish?.includes(id)))
  return (multi) => {
    for (const line of senders) {
      const isWished = line.poolWish?.includes(id) ?? false
      const next: Line = { ...line, overflow: withoutLines(line.overflow, (one) => one === id), ...(isWished && { poolWish: null }) }
      multi.hSet(keys.lines, line.id, JSON.stringify(next))
    }
  }
}

/** Who has a role on no other line is forgotten as well: account, password, keys, sessions and links. */
async function people(look: LedgerClient, keys: LedgerKeys, id: LineId): Promise<Write[]> {
  const all = Object.values(await look.hGetAll(keys.staff)).map((row) => JSON.parse(row) as Staff) // written by writeStaff
  return Promise.all(
    all
      .filter(({ roles }) => Object.hasOwn(roles, id))
      .map(async (staff): Promise<Write> => {
        const { [id]: _, ...roles } = staff.roles
        const isElsewhere = Object.keys(roles).some((line) => rolesOn({ roles }, line).length > 0)
        if (isElsewhere) return (multi) => void multi.hSet(keys.staff, staff.person, JSON.stringify({ ...staff, roles }))
        const ends = await Promise.all([endSessions(look, keys, staff.person), voidLinks(look, keys, staff.person)])
        return (multi) => {
          for (const end of ends) end(multi)
          forgetPerson(multi, keys, staff.person, staff.login)
        }
      }),
  )
}

function forgetPerson(multi: Multi, keys: LedgerKeys, person: PersonId, login: string): void {
  multi.del(keys.staffKeys(person))
  multi.hDel(keys.staff, person)
  multi.hDel(keys.ownReplies, person)
  multi.hDel(keys.logins, login)
  sayNews(multi, keys, { person, what: 'off' })
}
