import { auditSentence, auditWhoInWords } from '../../../shared/audit/auditSentence.ts'
import type { AuditLine, AuditView } from '../../../shared/audit/auditWire.ts'
import { dateInWords } from '../../../shared/words/when.ts'
import { dateAt, lineClockAt } from '../figures/calendar.ts'
import { useWords } from '../words.ts'

/** The entries, the newest first. From where the chain is broken each is marked. */
export function AuditList({ view: { entries, chain } }: { view: AuditView }) {
  const { coordinator, lang } = useWords()
  const words = coordinator.audit
  if (entries.length === 0) return <p className="figures-empty">{words.none}</p>
  // Of this kind only the day is kept.
  const when = ({ at, what }: AuditLine) =>
    what === 'other-device' ? dateInWords(dateAt(at), lang) : `${dateInWords(dateAt(at), lang)} ${lineClockAt(at, lang)}`
  return (
    <ol className="audit-list">
      {entries.map((entry) => (
        <li key={entry.n} data-doubtful={chain.brokenAt !== null && entry.n >= chain.brokenAt}>
          <time dateTime={new Date(entry.at).toISOString()}>{when(entry)}</time>
          <span>
            <strong>{auditWhoInWords(entry.who, coordinator)}</strong> {auditSentence(entry, coordinator, lang)}
          </span>
          <span className="audit-number">{words.number(entry.n)}</span>
        </li>
      ))}
    </ol>
  )
}
