import type { LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome } from '../../../shared/outcome.ts'
import type { ReportDocs } from '../../../shared/report/reportWire.ts'
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
  if (frozen !== null) return done(frozen.docs)
  if (topics.brokenAt !== null) return done(null)
  const { madeUp } = await seeFiguresPage(service, { demo })
  return done(await reportDocsOf(sourceOf(read.value, { madeUp, frozenOn: null })))
}
