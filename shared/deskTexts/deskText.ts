import { z } from 'zod/mini'
import { calendarDate, entryId } from '../help/offer.ts'
import { lineId } from '../ids.ts'
import { inEachUpTo, langs } from '../lang.ts'

/** What a line may write for its counsellors. The sentences for refused texts name these numbers. */
export const deskTextBounds = { name: 30, text: 500, title: 80, body: 3000, owner: 80, replies: 60, sheets: 40 } as const

const written = (most: number) => z.string().check(z.maxLength(most))

const kept = {
  /** A canned reply: the counsellor finds it by its short name and may change the text before it is sent. */
  reply: { kind: z.literal('reply'), name: inEachUpTo(deskTextBounds.name), text: inEachUpTo(deskTextBounds.text) },
  /** A procedure sheet: what to do in a case. `owner` keeps it true, and checked it last on `checkedOn`. */
  sheet: {
    kind: z.literal('sheet'),
    title: written(deskTextBounds.title),
    text: written(deskTextBounds.body),
    owner: written(deskTextBounds.owner),
    checkedOn: calendarDate,
  },
}

/**
 * A text as a coordinator writes it. These bounds only keep a request small; what is too long, empty or crossed is answered with a sentence
 * (`deskTextFaults.ts`).
 */
export const deskTextDraft = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reply'), name: inEachUpTo(100), text: inEachUpTo(1000) }),
  z.strictObject({ kind: z.literal('sheet'), title: written(200), text: written(4000), owner: written(200), checkedOn: written(10) }),
])
export type DeskTextDraft = z.output<typeof deskTextDraft>
export type DeskTextKind = DeskTextDraft['kind']
export type DraftOf<Kind extends DeskTextKind> = Extract<DeskTextDraft, { kind: Kind }>

export const deskTextId = entryId
/** 0: it is new. */
export const deskTextVersion = z.int().check(z.gte(0))

/** `isFirst`: every line began with it, and nobody has changed it. */
const around = { id: deskTextId, line: lineId, version: deskTextVersion, isFirst: z.optional(z.literal(true)) }
/** A canned reply or a procedure sheet of a line, as it is kept. */
export const deskText = z.discriminatedUnion('kind', [
  z.strictObject({ ...around, ...kept.reply }),
  z.strictObject({ ...around, ...kept.sheet }),
])
export type DeskText = z.output<typeof deskText>
export type CannedReply = Extract<DeskText, { kind: 'reply' }>
export type ProcedureSheet = Extract<DeskText, { kind: 'sheet' }>

/** All texts of a line. */
export const deskTextsOfLine = z.array(deskText).check(z.maxLength(deskTextBounds.replies + deskTextBounds.sheets))

/** `today`: by the calendar of the line. */
export const deskTextsView = z.strictObject({ line: lineId, today: calendarDate, texts: deskTextsOfLine })
export type DeskTextsView = z.output<typeof deskTextsView>

export const deskTextFaultKinds = ['empty', 'too-long', 'date-unknown', 'not-yet', 'name-taken', 'unseen-signs'] as const
/** `at`: the language of a reply. `most`: how long it may be. */
export const deskTextFault = z.strictObject({
  field: z.enum(['name', 'text', 'title', 'owner', 'checkedOn']),
  why: z.enum(deskTextFaultKinds),
  at: z.optional(z.enum(langs)),
  most: z.optional(z.int()),
})
export type DeskTextFault = z.output<typeof deskTextFault>

/**
 * `newer`: somebody else changed it since it was read; nothing is changed, and `text` is what stands now (null: it was removed). `full`: the line
 * has as many of its kind as it may have.
 */
export const deskTextAnswer = z.discriminatedUnion('did', [
  z.strictObject({ did: z.literal('done'), text: z.nullable(deskText) }),
  z.strictObject({ did: z.literal('newer'), text: z.nullable(deskText) }),
  z.strictObject({ did: z.literal('full') }),
  z.strictObject({ did: z.literal('faults'), faults: z.array(deskTextFault).check(z.maxLength(20)) }),
])
export type DeskTextAnswer = z.output<typeof deskTextAnswer>
