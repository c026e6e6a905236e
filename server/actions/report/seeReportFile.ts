import type { LineId, PersonId } from '../../../shared/ids.ts'
import { type Lang, langs } from '../../../shared/lang.ts'
import { done, type Outcome } from '../../../shared/outcome.ts'
import { loadReportWords } from '../../../shared/report/loadReportWords.ts'
import type { ReportDoc } from '../../../shared/report/reportDoc.ts'
import { type ReportDocs, reportDocs } from '../../../shared/report/reportWire.ts'
import { seeFiguresPage } from '../figures/seeFiguresPage.ts'
import type { Service } from '../service.ts'
import { readReport } from './readReport.ts'
import { reportDocsOf, sourceOf } from './reportDocsOf.ts'

/**
 * The report that a file is made from, for a coordinator of the line: as it was frozen, else the draft as it stands. Null: somebody has
 * changed the frozen report, or a publication that the draft would show.
 */
export async function seeReportFile(
  service: Service,
  person: PersonId,
  of: { line: LineId; year: number },
  { demo }: { demo: boolean },
): Promise<Outcome<ReportDocs | null>> {
  const read = await readReport(service, person, of.line, of.year)
  if (!read.ok) return read
  const { frozen, topics } = read.value
  const { madeUp } = await seeFiguresPage(service, { demo })
  if (frozen !== null) return done(frozen.docs && madeUp ? await marked(frozen.docs) : frozen.docs)
  if (topics.brokenAt !== null) return done(null)
  return done(await reportDocsOf(sourceOf(read.value, { madeUp, frozenOn: null })))
}

/** In a demo a frozen report is an example, too, also if it was frozen before the figures of the demo were there. */
async function marked(docs: ReportDocs): Promise<ReportDocs> {
  const all = await Promise.all(
    langs.map(async (lang): Promise<[Lang, ReportDoc]> => {
      const { coordinator } = await loadReportWords(lang)
      return [lang, { ...docs[lang], madeUp: coordinator.madeUp }]
    }),
  )
  return reportDocs.parse(Object.fromEntries(all))
}
