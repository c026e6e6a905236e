import { type ReportNumbers, strangeNumbers } from './reportNumbers.ts'
import type { WrittenPart } from './reportWire.ts'
import { strangeInTheme } from './sections/writtenSections.ts'

/** The numbers of a part that are in no table of the report and not confirmed. */
export function strangeInPart({ value }: WrittenPart, known: ReportNumbers): string[] {
  if (value === null) return []
  return 'goals' in value ? strangeInTheme(value, known) : strangeNumbers(value.said, known, value.confirmed)
}
