import { type Lang, langs } from '../../../shared/lang.ts'
import { buildReport } from '../../../shared/report/buildReport.ts'
import { loadReportWords } from '../../../shared/report/loadReportWords.ts'
import type { ReportSource } from '../../../shared/report/reportSource.ts'
import { type ReportDocs, type ReportReading, reportDocs } from '../../../shared/report/reportWire.ts'
import { textOfParts } from '../../../shared/report/textOfParts.ts'

/** What a reading is made into. `frozenOn`: the date on which it is frozen; null: it is a draft. */
export const sourceOf = (
  { name, year, timeZone, topics, rows, parts }: ReportReading,
  { madeUp, frozenOn }: Pick<ReportSource, 'madeUp' | 'frozenOn'>,
): ReportSource => ({ name, year, timeZone, topics, rows, text: textOfParts(parts.map(({ written }) => written)), madeUp, frozenOn })

/** The report in every language: as it was frozen, or as it would be now. */
export async function reportDocsOf(source: ReportSource): Promise<ReportDocs> {
  const said = await Promise.all(
    langs.map(async (lang): Promise<[Lang, unknown]> => [lang, buildReport(source, await loadReportWords(lang))]),
  )
  return reportDocs.parse(Object.fromEntries(said))
}
