import type { LineId } from '../ids.ts'
import { type InEach, langs, trimmed } from '../lang.ts'
import { tidyContact } from './contactValue.ts'
import type { EntryDraft } from './entryDraft.ts'
import { type HelpList, helpLists, type NumberRecord, type OfferRecord, type Source, statedFacts } from './offer.ts'

/** A line's own number stands after those that were there before. */
const LAST = 50

/** The entry that a form without faults means. `before`: the entry that it changes; what stays as it was keeps its own source. */
export function recordOf(
  draft: EntryDraft,
  { id, line, before }: { id: string; line: LineId; before: NumberRecord | OfferRecord | null },
): NumberRecord | OfferRecord {
  return draft.kind === 'number'
    ? numberOf(draft, id, line, before && !('contacts' in before) ? before : null)
    : placeOf(draft, id, line, before && 'contacts' in before ? before : null)
}

function placeOf(draft: EntryDraft, id: string, line: LineId, before: OfferRecord | null): OfferRecord {
  const source = sourceOf(draft)
  const hours = saidIn(draft.hours)
  const isSaid = before !== null && isSame(before.what, saidIn(draft.what))
  return {
    id,
    name: draft.name.trim(),
    what: trimmed(draft.what),
    ages: draft.ages,
    relations: draft.relations,
    lines: before?.lines ?? [line],
    ...(draft.municipalities.length > 0 && { municipalities: draft.municipalities }),
    ...(draft.rights.length > 0 && { rights: draft.rights }),
    ...(hours && { hours }),
    owner: draft.owner.trim(),
    sources: isSaid && isCited(before.sources, source) ? before.sources : [source],
    contacts: draft.contacts.map(tidyContact).map((contact) => {
      const same = before?.contacts.find(({ way, value }) => way === contact.way && value === contact.value)
      return { ...contact, source: same?.source ?? source }
    }),
  }
}

function numberOf(draft: EntryDraft, id: string, line: LineId, before: NumberRecord | null): NumberRecord {
  const contacts = draft.contacts.map(tidyContact)
  const by = (way: 'call' | 'sms' | 'chat') => contacts.find((one) => one.way === way)?.value ?? null
  const facts = {
    what: trimmed(draft.what),
    ...{ call: by('call'), sms: by('sms'), chat: by('chat') },
    hours: saidIn(draft.hours),
    ...{ asks: draft.asks, records: draft.records, showsOnBill: draft.showsOnBill, ages: draft.ages },
  }
  const rank = (list: HelpList) => (draft.lists.includes(list) ? (before?.lists[list] ?? LAST) : null)
  const sources = statedFacts.flatMap((fact): [string, Source][] => {
    if (facts[fact] === null) return []
    const kept = before !== null && isSame(before[fact], facts[fact]) ? before.sources[fact] : undefined
    return [[fact, kept ?? sourceOf(draft)]]
  })
  return {
    id,
    name: draft.name.trim(),
    ...facts,
    lists: Object.fromEntries(helpLists.map((list) => [list, rank(list)])) as NumberRecord['lists'], // one entry for each list
    regionLines: before?.regionLines ?? [line],
    ...((before === null || before.isOwn) && { isOwn: true as const }),
    owner: draft.owner.trim(),
    sources: Object.fromEntries(sources),
    askAgainFrom: before?.askAgainFrom ?? null,
  }
}

const sourceOf = ({ page, year }: EntryDraft): Source => ({ page: page.trim(), year })
const isCited = (sources: Source[], source: Source) => sources.some((one) => isSame(one, source))
const saidIn = (text: InEach): InEach | null => (langs.some((lang) => text[lang].trim() !== '') ? trimmed(text) : null)
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
