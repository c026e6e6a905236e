import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { langs } from '../../../shared/lang.ts'
import { declinable, type MemberFields, memberFields, roles, type TeamMember } from '../../../shared/team/teamWire.ts'
import { Ticks } from '../Ticks.tsx'
import { useWords } from '../words.ts'
import type { TypedMember } from './keptMembers.ts'
import { type MemberFault, memberFaults } from './memberFaults.ts'

type Props = {
  /** Null: somebody new. */
  member: TeamMember | null
  /** What was typed before a reload, or before another screen was looked at. */
  kept: TypedMember | null
  keep(typed: TypedMember): void
  /** Whether the name, languages and topics may be changed here. */
  mayDescribe: boolean
  isBusy: boolean
  submit: string
  send(filled: TypedMember): void
  cancel(): void
  said: string
  /** What stands between the fields and the buttons, made from what is written. */
  besides?: (filled: TypedMember) => React.ReactNode
}

const empty: MemberFields = { name: '', title: '', langs: [...langs], declines: [] }

/** The form of a member of the team. It says what would be right beside each field, and keeps what was typed. */
export function MemberForm({ member, kept, keep, mayDescribe, isBusy, submit, send, cancel, said, besides }: Props) {
  const { coordinator, staff } = useWords()
  const words = coordinator.members
  const [filled, fill] = useState<TypedMember>(
    () => kept ?? { fields: member?.fields ?? empty, given: member ? member.holds.map(({ role }) => role) : ['counsellor'] },
  )
  const { fields, given } = filled
  const write = (part: Partial<TypedMember>) => {
    fill({ ...filled, ...part })
    keep({ ...filled, ...part })
  }
  const setFields = (next: MemberFields) => write({ fields: next })
  const [faults, setFaults] = useState<MemberFault[]>([])
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:not(:disabled)')?.focus()
  }, [])
  function check(event: FormEvent) {
    event.preventDefault()
    const found = memberFaults({ isNew: member === null, ...filled })
    setFaults(found)
    if (found[0]) return form.current?.querySelector<HTMLElement>(`[data-field=${found[0]}] input`)?.focus()
    // The schema also takes away what stands around the words.
    send({ fields: memberFields.parse(fields), given })
  }
  const fault = (of: MemberFault) => (faults.includes(of) ? words.faults[of] : null)
  const text = (of: 'name' | 'title', label: string, hint?: string) => (
    <div className="team-field" data-field={of}>
      <label htmlFor={`${id}-${of}`}>{label}</label>
      <input
        id={`${id}-${of}`}
        value={fields[of]}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        disabled={!mayDescribe}
        aria-invalid={faults.includes(of) || undefined}
        aria-describedby={`${id}-${of}-hint`}
        onChange={(e) => setFields({ ...fields, [of]: e.target.value })}
      />
      <span id={`${id}-${of}-hint`} className={fault(of) ? 'team-fault' : 'figures-hint'}>
        {fault(of) ?? hint}
      </span>
    </div>
  )
  return (
    <form ref={form} noValidate className="team-form" onSubmit={check}>
      {text('name', words.form.name, member ? undefined : words.form.loginComes)}
      {text('title', words.form.title)}
      <Ticks
        name="given"
        legend={words.rolesTitle}
        all={roles.map((role) => ({ id: role, name: words.roles[role], hint: words.roleHints[role] }))}
        chosen={given}
        choose={(chosen) => write({ given: chosen })}
        fault={fault('given')}
      />
      <Ticks
        name="langs"
        legend={words.form.langs}
        all={langs.map((lang) => ({ id: lang, name: staff.langs[lang] }))}
        chosen={fields.langs}
        choose={(chosen) => setFields({ ...fields, langs: chosen })}
        fault={fault('langs')}
        disabled={!mayDescribe}
      />
      <details>
        <summary>
          {words.form.declines}
          {fields.declines.length > 0 && ` (${fields.declines.length})`}
        </summary>
        <Ticks
          name="declines"
          legend={words.form.declines}
          hint={words.form.declinesHint}
          all={declinable.map((topic) => ({ id: topic, name: staff.youthTopics[topic] }))}
          chosen={fields.declines}
          choose={(chosen) => setFields({ ...fields, declines: chosen })}
          fault={fault('declines')}
          disabled={!mayDescribe}
        />
      </details>
      {besides?.(filled)}
      <div className="team-buttons">
        <button type="submit" className="button button-main" disabled={isBusy}>
          {submit}
        </button>
        <button type="button" className="button" onClick={cancel}>
          {words.cancel}
        </button>
      </div>
      <p role="alert" className="team-said">
        {said}
      </p>
    </form>
  )
}
