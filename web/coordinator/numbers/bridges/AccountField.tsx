import { useId } from 'react'
import type { NumbersView } from '../../../../shared/help/numbersView.ts'
import type { PersonId } from '../../../../shared/ids.ts'
import { useWords } from '../../words.ts'

type Props = { team: NumbersView['team']; account: PersonId | undefined; write(account: PersonId | undefined): void }

/** Which counsellor of the line is the person of the bridge, and may be invited to read along; or nobody. */
export function AccountField({ team, account, write }: Props) {
  const words = useWords().coordinator.numbers.bridges
  const id = useId()
  return (
    <div className="form-field">
      <label htmlFor={id}>{words.account}</label>
      <span id={`${id}-hint`} className="figures-hint">
        {words.accountHint}
      </span>
      <select id={id} aria-describedby={`${id}-hint`} value={account ?? ''} onChange={(event) => write(event.target.value || undefined)}>
        <option value="">{words.noAccount}</option>
        {team.map(({ person, name }) => (
          <option key={person} value={person}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
