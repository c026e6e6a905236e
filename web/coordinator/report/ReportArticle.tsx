import type { ReportDoc, ReportSection } from '../../../shared/report/reportDoc.ts'
import type { ReportWords } from '../../../shared/report/reportSource.ts'
import { isWritten } from '../../../shared/report/sections/writtenSections.ts'
import { ReportTableView } from './ReportTableView.tsx'

/** A report, as it is read on the screen and on paper. It is in its own language. */
export function ReportArticle({ doc, words }: { doc: ReportDoc; words: ReportWords }) {
  const said = words.coordinator.report
  return (
    <article className="report-doc" lang={doc.lang} aria-labelledby="report-doc-title">
      <header className="report-head">
        <h2 id="report-doc-title">{doc.title}</h2>
        <p className="figures-hint">{doc.state}</p>
        <nav aria-label={said.contents} className="report-contents">
          <ul>
            {doc.sections
              .filter(({ id }) => !isTheme(id))
              .map(({ id, heading }) => (
                <li key={id}>
                  <a href={`#report-${id}`}>{heading}</a>
                </li>
              ))}
          </ul>
        </nav>
      </header>
      {doc.sections.map((section) => (
        <Section key={section.id} section={section} words={words} />
      ))}
    </article>
  )
}

const isTheme = (id: string) => id.startsWith('written-theme')

function Section({ section, words }: { section: ReportSection; words: ReportWords }) {
  const { id, heading, paragraphs, tables } = section
  const Heading = isTheme(id) ? 'h4' : 'h3'
  return (
    <section id={`report-${id}`} className="report-section" data-theme={isTheme(id)} data-written={isWritten(section)}>
      <Heading>{heading}</Heading>
      {isWritten(section) && !isTheme(id) && <p className="figures-hint">{words.coordinator.report.byCoordinator}</p>}
      {paragraphs.map((paragraph, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place
        <p key={i} className={isTheme(id) && i % 2 === 1 ? 'report-status' : undefined}>
          {paragraph}
        </p>
      ))}
      {tables.map((table) => (
        <ReportTableView key={table.id} table={table} words={words} />
      ))}
    </section>
  )
}
