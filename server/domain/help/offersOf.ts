import type { LineId } from '../../../shared/ids.ts'

/** The places of a line: its own, and those for the whole country. */
export const offersOf = <Offer extends { lines: LineId[] }>(line: LineId, offers: Offer[]): Offer[] =>
  offers.filter(({ lines }) => lines.length === 0 || lines.includes(line))
