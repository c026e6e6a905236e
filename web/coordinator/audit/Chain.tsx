import type { AuditView } from '../../../shared/audit/auditWire.ts'
import { languages } from '../../../shared/lang.ts'
import { dateInWords } from '../../../shared/words/when.ts'
import { FileLink } from '../FileLink.tsx'
import { dateAt } from '../figures/calendar.ts'
import { useWords } from '../words.ts'

/** Whether the trail of the whole installation still follows from its beginning, and how that can be checked elsewhere. */
export function Chain({ view: { line, chain }, connected }: { view: AuditView; connected: boolean }) {
  const { coordinator, lang } = useWords()
  const words = coordinator.audit
  const { count, from, to, end, brokenAt } = chain
  const day = (at: number) => dateInWords(dateAt(at), lang)
  const { format: number } = new Intl.NumberFormat(languages[lang].locale)
  return (
    <section className="audit-chain" data-broken={brokenAt !== null} aria-labelledby="audit-chain">
      <h2 id="audit-chain">{words.chainTitle}</h2>
      {brokenAt === null ? (
        <p>{from !== null && to !== null && words.whole(day(from), day(to), number(count))}</p>
      ) : (
        <div role="alert">
          <p>{words.broken(number(brokenAt), number(count))}</p>
          <p>
            {to === null ? words.brokenAtStart : words.brokenUpTo(day(to))} {words.brokenDo}
          </p>
        </div>
      )}
      <details>
        <summary>{words.how}</summary>
        <p>{words.explained}</p>
        <p>
          <code className="audit-end">{end}</code>
        </p>
        <p>{words.outside}</p>
      </details>
      <FileLink href={`/staff/audit/${line}/log.csv?lang=${lang}`} connected={connected}>
        {words.download}
      </FileLink>
    </section>
  )
}
