import type { AuditEvent } from '../../../shared/audit/auditEvents.ts'
import { type AuditAsked, type AuditView, auditOf } from '../../../shared/audit/auditWire.ts'
import { languages } from '../../../shared/lang.ts'
import { useWords } from '../words.ts'

type Narrowing = Pick<AuditAsked, 'of' | 'what'>
type Props = { view: AuditView; kinds: AuditEvent[]; chosen: Narrowing; choose(part: Partial<Narrowing>): void }

/** Narrows the log to one person, or to one kind of entry. Only what there is can be chosen. */
export function AuditFilter({ view, kinds, chosen, choose }: Props) {
  const { coordinator, lang } = useWords()
  const words = coordinator.audit
  const { compare } = new Intl.Collator(languages[lang].locale)
  const people = view.people
    .map(({ of, name }) => ({ of, name: of in words.who ? words.who[of as keyof typeof words.who] : name, isPerson: !(of in words.who) }))
    .sort((a, b) => Number(b.isPerson) - Number(a.isPerson) || compare(a.name, b.name))
  const named = kinds.map((kind) => ({ kind, name: words.kinds[kind] })).sort((a, b) => compare(a.name, b.name))
  return (
    <div className="audit-filter">
      <label className="choose">
        <span>{words.filterWho}</span>
        <select value={chosen.of ?? ''} onChange={(e) => choose({ of: auditOf.safeParse(e.target.value).data ?? null })}>
          <option value="">{words.all}</option>
          {people.map(({ of, name }) => (
            <option key={of} value={of}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="choose">
        <span>{words.filterWhat}</span>
        <select value={chosen.what ?? ''} onChange={(e) => choose({ what: kinds.find((kind) => kind === e.target.value) ?? null })}>
          <option value="">{words.all}</option>
          {named.map(({ kind, name }) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
