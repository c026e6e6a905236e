import type { Spans } from './time/spans.ts'

/** The end of a talk as its owed form tells it: rounded down to five minutes. */
export const endTold = (endedAt: number, spans: Spans): number => Math.floor(endedAt / spans.owedRoundedMs) * spans.owedRoundedMs

/** Until when the form may be filled in. Only the end of its own talk counts, so no form is owed for ever. */
export const owedUntil = (told: number, spans: Spans): number => told + spans.owedMs

/** Until when the form names its conversation: as long as the text may be on the counsellor's page. */
export const writtenUntil = (told: number, spans: Spans): number => told + spans.writingMs
