import type { Refusal } from '../../../shared/outcome.ts'
import type { ReportPart } from '../../../shared/report/reportText.ts'
import type { SavedPart, WrittenPart } from '../../../shared/report/reportWire.ts'
import { stillConfirmed } from '../../../shared/report/stillConfirmed.ts'

/** One part as it stands in the boxes. `base`: the saved version that it was written over. `theirs`: somebody else saved another one meanwhile. */
export type Draft = {
  written: WrittenPart
  base: number
  isChanged: boolean
  /** What was sent and not answered yet. If those answers were lost, the next one brings one of our own texts back. */
  sent: WrittenPart[]
  theirs: SavedPart | null
  savedAt: number | null
  /** Why the server does not take this text. */
  refused: NotSaved | null
}
/** `frozen`: somebody has locked the report meanwhile. */
export type NotSaved = Refusal | 'frozen'
export type Drafts = Partial<Record<ReportPart, Draft>>
/** What a tab keeps of texts that are not saved yet. */
export type Kept = Partial<Record<ReportPart, Pick<Draft, 'written' | 'base' | 'sent'>>>

/** So many texts without an answer are remembered. They were sent at least five seconds apart. */
export const MOST_SENT = 5

export type DraftEvent =
  | { what: 'write'; written: WrittenPart }
  | { what: 'sent'; written: WrittenPart }
  | { what: 'saved'; written: WrittenPart; version: number; at: number }
  | { what: 'newer'; saved: SavedPart }
  | { what: 'refused'; written: WrittenPart; why: NotSaved }
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
          sent: isChanged ? mine.sent : [],
          theirs: null,
          savedAt: saved.at,
          refused: null,
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
      return { ...draft, written: stillConfirmed(draft.written, event.written), isChanged: true, refused: null }
    case 'sent':
      return { ...draft, sent: [...draft.sent, event.written].slice(-MOST_SENT) }
    case 'saved':
      return savedAs(draft, event.written, event.version, event.at)
    case 'newer': {
      const own = draft.sent.find((one) => same(event.saved.written, one))
      if (own) return savedAs(draft, own, event.saved.version, event.saved.at)
      // What both wrote alike needs no choice.
      if (same(event.saved.written, draft.written)) return savedAs(draft, draft.written, event.saved.version, event.saved.at)
      return { ...draft, theirs: event.saved }
    }
    case 'refused':
      return same(draft.written, event.written) ? { ...draft, refused: event.why } : draft
    case 'settle': {
      const { theirs } = draft
      if (theirs === null) return draft
      const settled = { ...draft, base: theirs.version, theirs: null, sent: [] }
      return event.keep === 'mine' ? settled : { ...settled, written: theirs.written, isChanged: false, savedAt: theirs.at }
    }
  }
}

/** What was written after it was sent is still to be saved. */
const savedAs = (draft: Draft, written: WrittenPart, version: number, at: number | null): Draft => ({
  ...draft,
  base: version,
  isChanged: !same(draft.written, written),
  sent: [],
  theirs: null,
  savedAt: at,
})

/** The parts that are to be saved. One that somebody else saved meanwhile waits for the coordinator's choice. */
export const toSave = (drafts: Drafts): Draft[] =>
  Object.values(drafts).filter(({ isChanged, theirs, refused }) => isChanged && theirs === null && refused === null)
export const nextToSave = (drafts: Drafts): Draft | null => toSave(drafts)[0] ?? null

export const keptOf = (drafts: Drafts): Kept =>
  Object.fromEntries(
    Object.values(drafts)
      .filter(({ isChanged }) => isChanged)
      .map(({ written, base, sent }) => [written.part, { written, base, sent }]),
  )

export const same = (one: WrittenPart, other: WrittenPart): boolean => JSON.stringify(one) === JSON.stringify(other)
