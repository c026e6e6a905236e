import type { LineId } from '../../../shared/ids.ts'
import { useWords } from '../words.ts'

/** All that a line has published as one workbook, and what the columns of the CSV files below each table mean. The server makes both. */
export function FileLinks({ line }: { line: LineId }) {
  const { files: words, lang } = useWords()
  const at = (file: string) => `/staff/topics/${line}/${file}?lang=${lang}`
  return (
    <p className="band-files">
      <a className="band-file" href={at('tables.xlsx')}>
        {words.download}
      </a>
      <a className="band-file" href={at('dictionary.csv')}>
        {words.downloadDictionary}
      </a>
    </p>
  )
}
