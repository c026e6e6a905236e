import type { LineId } from '../../../shared/ids.ts'
import type { Lang } from '../../../shared/lang.ts'
import { FileLink } from '../FileLink.tsx'
import { useWords } from '../words.ts'

/** The report as files that the server makes: in the language of the report, with the text that is saved. */
export function ReportFiles({ line, year, lang, connected }: { line: LineId; year: number; lang: Lang; connected: boolean }) {
  const words = useWords().files.report
  const at = (file: string) => `/staff/report/${line}/${year}/${file}?lang=${lang}`
  return (
    <>
      <FileLink href={at('report.pdf')} connected={connected}>
        {words.pdf}
      </FileLink>
      <FileLink href={at('tables.xlsx')} connected={connected}>
        {words.workbook}
      </FileLink>
    </>
  )
}
