import type { ReportPart } from '../../../shared/report/reportText.ts'
import type { SavedPart, WrittenPart } from '../../../shared/report/reportWire.ts'
import { stillConfirmed } from '../../../shared/report/stillConfirmed.ts'

/** One part as it stands in the boxes. `base`: the saved version that it was written over. `theirs`: somebody else saved another one meanwhile. */
export type Draft = {
  written: WrittenPart
  base: number
  isChanged: boolean
  /** What was sent last. If the answer to it was lost, the next one brings our own text back. */
  sent: WrittenPart | null
  theirs: SavedPart | null
  savedAt: number | null
  /** The server takes no text of this length. */
  isRefused: boolean
}
export type Drafts = Partial<Record<ReportPart, Draft>>
/** What a tab keeps of texts that are not saved yet. */
export type Kept = Partial<Record<ReportPart, { written: WrittenPart; base: number }>>

export type DraftEvent =
  | { what: 'write'; written: WrittenPart }
  | { what: 'sent'; written: WrittenPart }
  | { what: 'saved'; written: WrittenPart; version: number; at: number }
  | { what: 'newer'; saved: SavedPart }
  | { what: 'refused'; written: WrittenPart }
  | { what: 'settle'; part: ReportPart; keep: 'mine' | 'theirs' }

/** The boxes as the server answered them, and over them what this tab had not saved yet. */
export const draftsFrom = (parts: SavedPart[], kept: Kept): Drafts =>
  Object.fromEntries(
    parts.map((saved): [ReportPart, Draft] => {
      const mine = kept[saved.written.part]
      const isChanged = mine !== undefined && !same(mine.written, saved.written)
      return [
        saved.written.part,
        {
          written: isChanged ? mine.written : saved.written,
          base: isChanged ? mine.base : saved.version,
          isChanged,
          sent: null,
          theirs: null,
          savedAt: saved.at,
          isRefused: false,
        },
      ]
    }),
  )

export function draftsAfter(drafts: Drafts, event: DraftEvent): Drafts {
  const part = event.what === 'settle' ? event.part : event.what === 'newer' ? event.saved.written.part : event.written.part
  const draft = drafts[part]
  return draft ? { ...drafts, [part]: draftAfter(draft, event) } : drafts
}

function draftAfter(draft: Draft, event: DraftEvent): Draft {
  switch (event.what) {
    case 'write':
      return { ...draft, written: stillConfirmed(draft.written, event.written), isChanged: true, isRefused: false }
    case 'sent':
      return { ...draft, sent: event.written }
    case 'saved':
      return savedAs(draft, event.written, event.version, event.at)
    case 'newer':
      if (draft.sent && same(event.saved.written, draft.sent)) return savedAs(draft, draft.sent, event.saved.version, event.saved.at)
      // What both wrote alike needs no choice.
      if (same(event.saved.written, draft.written)) return savedAs(draft, draft.written, event.saved.version, event.saved.at)
      return { ...draft, theirs: event.saved }
    case 'refused':
      return same(draft.written, event.written) ? { ...draft, isRefused: true } : draft
    case 'settle': {
      const { theirs } = draft
      if (theirs === null) return draft
      const settled = { ...draft, base: theirs.version, theirs: null, sent: null }
      return event.keep === 'mine' ? settled : { ...settled, written: theirs.written, isChanged: false, savedAt: theirs.at }
    }
  }
}

/** What was written after it was sent is still to be saved. */
const savedAs = (draft: Draft, written: WrittenPart, version: number, at: number | null): Draft => ({
  ...draft,
  base: version,
  isChanged: !same(draft.written, written),
  sent: null,
  theirs: null,
  savedAt: at,
})

/** The part that is to be saved next. One that somebody else saved meanwhile waits for the coordinator's choice. */
export const nextToSave = (drafts: Drafts): Draft | null =>
  Object.values(drafts).find(({ isChanged, theirs, isRefused }) => isChanged && theirs === null && !isRefused) ?? null

export const keptOf = (drafts: Drafts): Kept =>
  Object.fromEntries(
    Object.values(drafts)
      .filter(({ isChanged }) => isChanged)
      .map(({ written, base }) => [written.part, { written, base }]),
  )

const same = (one: WrittenPart, other: WrittenPart): boolean => JSON.stringify(one) === JSON.stringify(other)
