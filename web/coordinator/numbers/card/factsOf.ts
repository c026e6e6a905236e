import { contactWays, type NumberRecord, type OfferRecord, type Source } from '../../../../shared/help/offer.ts'
import type { Lang } from '../../../../shared/lang.ts'
import type { Words } from '../../words.ts'

export type ShownFact = { name: string; value: string; sources: Source[] }

/** Every fact of an entry in words, with its sources. A fact that nobody knows is left out. */
export function factsOf(record: NumberRecord | OfferRecord, { coordinator, staff }: Words, lang: Lang): ShownFact[] {
  const words = coordinator.numbers
  const ages = record.ages === null ? words.allAges : record.ages.map((age) => staff.ages[age]).join(', ')
  if ('contacts' in record) {
    const fact = (name: keyof typeof words.facts, value: string | undefined): ShownFact[] =>
      value ? [{ name: words.facts[name], value, sources: [] }] : []
    return [
      { name: words.facts.what, value: record.what[lang], sources: record.sources },
      ...record.contacts.map(({ way, value, source }) => ({ name: words.facts[way], value, sources: [source] })),
      ...fact('hours', record.hours?.[lang]),
      ...fact('ages', ages),
      ...fact('relations', record.relations.map((one) => words.relations[one]).join(', ')),
      ...fact('municipalities', record.municipalities?.join(', ')),
      ...fact('rights', record.rights?.map((one) => words.rights[one]).join(', ')),
    ]
  }
  const said = (yes: boolean | null) => (yes === null ? null : yes ? words.yes : words.no)
  const values = {
    what: record.what[lang],
    call: record.call,
    sms: record.sms,
    chat: record.chat,
    hours: record.hours?.[lang] ?? null,
    asks: record.asks && words.asks[record.asks],
    records: said(record.records),
    showsOnBill: said(record.showsOnBill),
    ages: record.ages && ages,
  }
  return (Object.keys(values) as (keyof typeof values)[]).flatMap((name) => {
    const [value, source] = [values[name], record.sources[name]]
    return value === null ? [] : [{ name: words.facts[name], value, sources: source ? [source] : [] }]
  })
}

/** One can reach it without speaking. */
export const isQuiet = (record: NumberRecord | OfferRecord): boolean =>
  'contacts' in record ? record.contacts.some(({ way }) => way === 'sms' || way === 'chat') : record.sms !== null || record.chat !== null

/** The ways to reach it, in the order in which they are always named. */
export const waysOf = (record: NumberRecord | OfferRecord): string[] =>
  'contacts' in record
    ? contactWays.flatMap((way) => record.contacts.filter((one) => one.way === way).map(({ value }) => value))
    : [...new Set([record.call, record.sms, record.chat].filter((value) => value !== null))]
