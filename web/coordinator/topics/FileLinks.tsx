import type { LineId } from '../../../shared/ids.ts'
import { FileLink } from '../FileLink.tsx'
import { useWords } from '../words.ts'

/** All that a line has published as one workbook, and what the columns of the CSV files below each table mean. The server makes both. */
export function FileLinks({ line, connected }: { line: LineId; connected: boolean }) {
  const { files: words, lang } = useWords()
  const at = (file: string) => `/staff/topics/${line}/${file}?lang=${lang}`
  return (
    <p className="band-files">
      <FileLink href={at('tables.xlsx')} connected={connected}>
        {words.download}
      </FileLink>
      <FileLink href={at('dictionary.csv')} connected={connected}>
        {words.downloadDictionary}
      </FileLink>
    </p>
  )
}
