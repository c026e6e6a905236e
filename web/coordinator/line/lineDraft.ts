import type { Refusal } from '../../../shared/outcome.ts'
import type { LineFault, SaveLineAnswer } from '../../../shared/settings/lineFault.ts'
import {
  fieldsThatDiffer,
  type LineField,
  type LineReading,
  type LineSettings,
  type SettingsChange,
  withChange,
} from '../../../shared/settings/lineSettings.ts'

/** What somebody else saved while this coordinator was writing. `others`: only they changed it. `both`: not chosen yet. */
type Newer = { by: string; at: number; was: LineSettings; others: LineField[]; both: LineField[] }

/** The form of a line: what was read, the fields that this coordinator has changed, and how saving went. */
export type LineDraft = {
  reading: LineReading
  change: SettingsChange
  newer: Newer | null
  faults: LineFault[]
  isSaving: boolean
  /** What this tab had kept stands in the form again. */
  isBrought: boolean
  said: 'saved' | 'same' | null
  refused: Refusal | null
}

export type LineDraftEvent =
  | { what: 'write'; change: SettingsChange }
  | { what: 'drop'; field: LineField | null }
  | { what: 'settle'; field: LineField; keep: 'mine' | 'theirs' }
  | { what: 'saving' }
  | { what: 'answered'; sent: SettingsChange; answer: SaveLineAnswer }
  | { what: 'refused'; why: Refusal }
  | { what: 'read'; reading: LineReading }

/** What a tab keeps of a form that is not saved: the changed fields, and what stood there. */
export type KeptDraft = { was: SettingsChange; change: SettingsChange }

/** A form begins with what was read, and with what this tab has kept of it. What others changed since then is shown. */
export function lineDraftFrom(reading: LineReading, kept: KeptDraft | null): LineDraft {
  const fresh: LineDraft = { reading, change: {}, newer: null, faults: [], isSaving: false, isBrought: false, said: null, refused: null }
  if (kept === null) return fresh
  const before = { ...reading, settings: withChange(reading.settings, kept.was) }
  const brought = takenOver({ ...fresh, reading: before, change: kept.change }, reading)
  return { ...brought, isBrought: Object.keys(brought.change).length > 0 }
}

export const settingsIn = ({ reading, change }: LineDraft): LineSettings => withChange(reading.settings, change)
export const keptLineOf = ({ reading, change }: LineDraft): KeptDraft | null =>
  Object.keys(change).length === 0 ? null : { was: only(reading.settings, fieldsOf(change)), change }

export function lineDraftAfter(draft: LineDraft, event: LineDraftEvent): LineDraft {
  switch (event.what) {
    case 'write': {
      const change = { ...draft.change, ...event.change }
      const fields = fieldsOf(event.change)
      return { ...draft, change: truly(change, draft.reading), faults: without(draft.faults, fields), said: null, refused: null }
    }
    case 'drop': {
      if (event.field === null) return { ...draft, change: {}, faults: [], newer: null, isBrought: false, said: null, refused: null }
      const { [event.field]: _, ...change } = draft.change
      return { ...settled(draft, event.field), change, faults: without(draft.faults, [event.field]), said: null }
    }
    case 'settle': {
      const { [event.field]: _, ...others } = draft.change
      return { ...settled(draft, event.field), change: event.keep === 'mine' ? draft.change : others }
    }
    case 'saving':
      return { ...draft, isSaving: true, said: null, refused: null }
    case 'refused':
      return { ...draft, isSaving: false, refused: event.why }
    case 'read':
      return takenOver(draft, event.reading)
    case 'answered': {
      const { answer, sent } = event
      const here = { ...draft, isSaving: false }
      if (answer.did === 'faults') return { ...here, faults: answer.faults }
      if (answer.did === 'newer') return takenOver(here, answer.reading)
      // What was written while the answer was on its way stays changed.
      const written = only(
        here.change,
        fieldsOf(here.change).filter((field) => !isSame(here.change[field], sent[field])),
      )
      return {
        ...here,
        reading: answer.reading,
        change: truly(written, answer.reading),
        newer: null,
        faults: [],
        isBrought: false,
        said: answer.did,
      }
    }
  }
}

/** A newer state of the line is the ground from now on. The fields that this coordinator has changed stay, until they are saved or dropped. */
function takenOver(draft: LineDraft, reading: LineReading): LineDraft {
  const was = draft.reading.settings
  const theirs = fieldsThatDiffer(was, reading.settings)
  const change = truly(draft.change, reading)
  const both = theirs.filter((field) => field in change)
  const others = theirs.filter((field) => !(field in change))
  if (theirs.length === 0) return { ...draft, reading, change }
  const [last] = reading.changes
  const before = draft.newer
  return {
    ...draft,
    reading,
    change,
    newer: {
      by: last?.by ?? '',
      at: last?.at ?? 0,
      was: before?.was ?? was,
      others: [...new Set([...(before?.others ?? []), ...others])].filter((field) => !both.includes(field)),
      both: [...new Set([...(before?.both ?? []), ...both])].filter((field) => field in change),
    },
  }
}

function settled(draft: LineDraft, field: LineField): LineDraft {
  const { newer } = draft
  if (newer === null) return draft
  const both = newer.both.filter((one) => one !== field)
  return { ...draft, newer: both.length === 0 && newer.others.length === 0 ? null : { ...newer, both } }
}

const fieldsOf = (change: SettingsChange) => Object.keys(change) as LineField[]
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const only = (from: SettingsChange, fields: LineField[]): SettingsChange => Object.fromEntries(fields.map((field) => [field, from[field]]))
/** Only what differs from what stands. A field that is written back to what it was is no change. */
const truly = (change: SettingsChange, { settings }: LineReading): SettingsChange =>
  only(
    change,
    fieldsOf(change).filter((field) => !isSame(change[field], settings[field])),
  )
const without = (faults: LineFault[], fields: LineField[]) => faults.filter(({ field }) => !fields.includes(field))
