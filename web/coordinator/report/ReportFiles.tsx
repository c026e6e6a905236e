import type { LineId } from '../../../shared/ids.ts'
import type { Lang } from '../../../shared/lang.ts'
import { useWords } from '../words.ts'

/** The report as files that the server makes: in the language of the report, with the text that is saved. */
export function ReportFiles({ line, year, lang }: { line: LineId; year: number; lang: Lang }) {
  const words = useWords().files.report
  const at = (file: string) => `/staff/report/${line}/${year}/${file}?lang=${lang}`
  return (
    <>
      <a className="band-file" href={at('report.pdf')}>
        {words.pdf}
      </a>
      <a className="band-file" href={at('tables.xlsx')}>
        {words.workbook}
      </a>
    </>
  )
}
