import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { langs } from '../../../shared/lang.ts'
import { declinable, loginName, type MemberFields, memberFields, type Role, roles, type TeamMember } from '../../../shared/team/teamWire.ts'
import { useWords } from '../words.ts'
import { MemberTicks } from './MemberTicks.tsx'
import { type MemberFault, memberFaults } from './memberFaults.ts'

export type FilledMember = { login: string; fields: MemberFields; given: Role[] }
type Props = {
  /** Null: somebody new. */
  member: TeamMember | null
  /** Whether the name, languages and topics may be changed here. */
  mayDescribe: boolean
  isBusy: boolean
  submit: string
  send(filled: FilledMember): void
  cancel(): void
  said: string
  /** What stands between the fields and the buttons, made from what is written. */
  besides?: (filled: FilledMember) => React.ReactNode
}

const empty: MemberFields = { name: '', title: '', langs: [...langs], declines: [] }

/** The form of a member of the team. It says what would be right beside each field, and keeps what was typed. */
export function MemberForm({ member, mayDescribe, isBusy, submit, send, cancel, said, besides }: Props) {
  const { coordinator, staff } = useWords()
  const words = coordinator.members
  const [login, setLogin] = useState('')
  const [fields, setFields] = useState(member?.fields ?? empty)
  const [given, setGiven] = useState<Role[]>(member ? member.holds.map(({ role }) => role) : ['counsellor'])
  const [faults, setFaults] = useState<MemberFault[]>([])
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:not(:disabled)')?.focus()
  }, [])
  const filled: FilledMember = { login, fields, given }
  function check(event: FormEvent) {
    event.preventDefault()
    const found = memberFaults({ login: member ? null : login, fields, given })
    setFaults(found)
    if (found[0]) return form.current?.querySelector<HTMLElement>(`[data-field=${found[0]}] input`)?.focus()
    // The schemas also take away what stands around the words.
    send({ login: member ? '' : loginName.parse(login), fields: memberFields.parse(fields), given })
  }
  const fault = (of: MemberFault) => (faults.includes(of) ? words.faults[of] : null)
  const text = (of: 'login' | 'name' | 'title', label: string, value: string, write: (to: string) => void, hint?: string) => (
    <div className="team-field" data-field={of}>
      <label htmlFor={`${id}-${of}`}>{label}</label>
      <input
        id={`${id}-${of}`}
        value={value}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        disabled={of !== 'login' && !mayDescribe}
        aria-invalid={faults.includes(of) || undefined}
        aria-describedby={`${id}-${of}-hint`}
        onChange={(e) => write(e.target.value)}
      />
      <span id={`${id}-${of}-hint`} className={fault(of) ? 'team-fault' : 'figures-hint'}>
        {fault(of) ?? hint}
      </span>
    </div>
  )
  return (
    <form ref={form} noValidate className="team-form" onSubmit={check}>
      {!member && text('login', words.form.login, login, setLogin, words.form.loginHint)}
      {text('name', words.form.name, fields.name, (name) => setFields({ ...fields, name }))}
      {text('title', words.form.title, fields.title, (title) => setFields({ ...fields, title }))}
      <MemberTicks
        name="given"
        legend={words.rolesTitle}
        all={roles.map((role) => ({ id: role, name: words.roles[role], hint: words.roleHints[role] }))}
        chosen={given}
        choose={setGiven}
        fault={fault('given')}
      />
      <MemberTicks
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
        <MemberTicks
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
