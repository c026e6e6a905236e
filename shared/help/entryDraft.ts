import { z } from 'zod/mini'
import { inEachUpTo, langs } from '../lang.ts'
import { isOneLine } from '../settings/oneLine.ts'
import { ageBand } from '../topic.ts'
import { type ContactFault, contactFault } from './contactValue.ts'
import { contactWays, helpLists, relations, rights } from './offer.ts'

/** The longest texts, and how many contacts an entry may have. */
export const most = { name: 60, what: 300, hours: 160, value: 200, owner: 80, page: 120, contacts: 6, municipalities: 20 }

const text = (length: number) => z.string().check(z.maxLength(length))

/**
 * A line's own number or place, as the form holds it and sends it. A number stands in the help on every screen, a place among the places near by.
 * What the other kind alone has stays empty. An empty text means: not known.
 */
export const entryDraft = z.strictObject({
  kind: z.enum(['number', 'place']),
  name: text(most.name),
  what: inEachUpTo(most.what),
  hours: inEachUpTo(most.hours),
  contacts: z.array(z.strictObject({ way: z.enum(contactWays), value: text(most.value) })).check(z.maxLength(most.contacts)),
  /** Null: for every age. */
  ages: z.nullable(z.array(ageBand).check(z.maxLength(7))),
  owner: text(most.owner),
  /** Where the facts are from, and its year; null: it bears no date. */
  page: text(most.page),
  year: z.nullable(z.int()),
  relations: z.array(z.enum(relations)).check(z.maxLength(relations.length)),
  municipalities: z.array(text(most.name)).check(z.maxLength(most.municipalities)),
  rights: z.array(z.enum(rights)).check(z.maxLength(rights.length)),
  lists: z.array(z.enum(helpLists)).check(z.maxLength(helpLists.length)),
  asks: z.nullable(z.enum(['nothing', 'name', 'cpr', 'name-and-cpr'])),
  records: z.nullable(z.boolean()),
  showsOnBill: z.nullable(z.boolean()),
})
export type EntryDraft = z.output<typeof entryDraft>

export type DraftFault =
  | { field: 'name' | 'what' | 'hours' | 'owner' | 'page' | 'year' | 'contacts' | 'ages' | 'relations' | 'lists'; why: 'missing' }
  | { field: 'contacts'; why: 'twice' | 'kind' }
  | { field: 'contact'; at: number; why: ContactFault }

/** The sentence that says what would be right: by the field, or by what is wrong with a way to reach somebody. */
export type DraftFaultName = Exclude<DraftFault['field'], 'contact'> | Exclude<DraftFault['why'], 'missing'>
export const faultName = (fault: DraftFault): DraftFaultName =>
  fault.field === 'contact' || (fault.field === 'contacts' && fault.why !== 'missing') ? fault.why : fault.field

const FIRST_YEAR = 1990
const LAST_YEAR = 2100

/** All that must be put right before an entry can be saved, in the order of the form. */
export function draftFaults(draft: EntryDraft): DraftFault[] {
  const { kind, name, what, hours, contacts, ages, owner, page, year } = draft
  const said = (one: Record<string, string>) => langs.filter((lang) => one[lang]?.trim() !== '').length
  const ways = contacts.map(({ way }) => way)
  const faults: (DraftFault | false)[] = [
    (name.trim().length < 2 || !isOneLine(name)) && { field: 'name', why: 'missing' },
    said(what) < langs.length && { field: 'what', why: 'missing' },
    contacts.length === 0 && { field: 'contacts', why: 'missing' },
    ...contacts.map((contact, at): DraftFault | false => {
      const why = contactFault(contact)
      return why !== null && { field: 'contact', at, why }
    }),
    kind === 'number' && ways.some((way) => way === 'link' || way === 'visit') && { field: 'contacts', why: 'kind' },
    kind === 'number' && new Set(ways).size < ways.length && { field: 'contacts', why: 'twice' },
    said(hours) % langs.length !== 0 && { field: 'hours', why: 'missing' },
    ages !== null && ages.length === 0 && { field: 'ages', why: 'missing' },
    kind === 'place' && draft.relations.length === 0 && { field: 'relations', why: 'missing' },
    kind === 'number' && draft.lists.length === 0 && { field: 'lists', why: 'missing' },
    (owner.trim().length < 2 || !isOneLine(owner)) && { field: 'owner', why: 'missing' },
    (page.trim().length < 3 || !isOneLine(page)) && { field: 'page', why: 'missing' },
    year !== null && (year < FIRST_YEAR || year > LAST_YEAR) && { field: 'year', why: 'missing' },
  ]
  return faults.filter((fault) => fault !== false)
}
