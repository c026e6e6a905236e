import type { Spans } from './time/spans.ts'

/** The end of a talk as its owed form tells it: five minutes wide, and never later than it was. */
export const endTold = (endedAt: number, spans: Spans): number => Math.floor(endedAt / spans.owedRoundedMs) * spans.owedRoundedMs

/** Until when the form may be filled in. Counted from its own end alone: a form is owed to nobody for ever. */
export const owedUntil = (told: number, spans: Spans): number => told + spans.owedMs

/** Until when the form names its conversation: as long as the text of it may stand on the counsellor's page. */
export const writtenUntil = (told: number, spans: Spans): number => told + spans.writingMs
