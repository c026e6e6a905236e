import { type InEach, perLang } from '../lang.ts'
import type { EntryDraft } from './entryDraft.ts'
import { helpLists, type NumberRecord, type OfferRecord } from './offer.ts'

const unknown = (): InEach => perLang(() => '')

/** The form of a new entry. A place is for those who need help themselves, a number for the young, until the coordinator says otherwise. */
export const emptyDraft = (kind: EntryDraft['kind']): EntryDraft => ({
  kind,
  name: '',
  what: unknown(),
  hours: unknown(),
  contacts: [{ way: 'call', value: '' }],
  ages: null,
  owner: '',
  page: '',
  year: null,
  relations: kind === 'place' ? ['self'] : [],
  municipalities: [],
  rights: [],
  lists: kind === 'number' ? ['young'] : [],
  asks: null,
  records: null,
  showsOnBill: null,
})

/** An entry as the form shows it. Its first source stands for all; what is not changed keeps its own. */
export function entryDraftOf(record: NumberRecord | OfferRecord): EntryDraft {
  const { name, what, ages, owner = '' } = record
  if ('contacts' in record) {
    const [source] = record.sources
    return {
      ...emptyDraft('place'),
      ...{ name, what, ages, owner, page: source?.page ?? '', year: source?.year ?? null },
      hours: record.hours ?? unknown(),
      contacts: record.contacts.map(({ way, value }) => ({ way, value })),
      relations: record.relations,
      municipalities: record.municipalities ?? [],
      rights: record.rights ?? [],
    }
  }
  const source = record.sources.call ?? record.sources.what
  return {
    ...emptyDraft('number'),
    ...{ name, what, ages, owner, page: source?.page ?? '', year: source?.year ?? null },
    hours: record.hours ?? unknown(),
    contacts: (['call', 'sms', 'chat'] as const).flatMap((way) => {
      const value = record[way]
      return value === null ? [] : [{ way, value }]
    }),
    lists: helpLists.filter((list) => record.lists[list] !== null),
    asks: record.asks,
    records: record.records,
    showsOnBill: record.showsOnBill,
  }
}
