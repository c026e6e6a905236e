import { nothingWritten, type ReportText, type ReportTheme, themeParts, type WrittenText } from './reportText.ts'
import type { WrittenPart } from './reportWire.ts'

/** What was written, as one text. */
export function textOfParts(parts: WrittenPart[]): ReportText {
  const textIn = (of: WrittenPart['part']): WrittenText => {
    const value = parts.find(({ part }) => part === of)?.value
    return value && 'said' in value ? value : nothingWritten
  }
  const themeIn = (of: WrittenPart['part']): ReportTheme | null => {
    const value = parts.find(({ part }) => part === of)?.value
    return value && 'goals' in value ? value : null
  }
  return {
    introduction: textIn('introduction'),
    closing: textIn('closing'),
    themes: Object.fromEntries(themeParts.map((part) => [part, themeIn(part)])) as ReportText['themes'], // one entry for each
  }
}
