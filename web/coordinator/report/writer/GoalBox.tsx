import { goalStatuses, MOST_GOAL, MOST_STATUS, type ReportGoal } from '../../../../shared/report/reportText.ts'
import { useWords } from '../../words.ts'
import { once } from './remove.ts'
import { useStatusNames } from './useStatusNames.ts'
import { Written } from './Written.tsx'

type Props = { n: number; theme: string; goal: ReportGoal; write: (goal: ReportGoal) => void; remove: () => void }

/** A goal, how far it came, and what happened. The document that it comes from is not written in. */
export function GoalBox({ n, theme, goal, write, remove }: Props) {
  const words = useWords().coordinator.report
  const names = useStatusNames()
  return (
    <fieldset className="report-goal">
      <legend>{words.goal(n)}</legend>
      <Written label={words.goalText} text={goal.goal} most={MOST_GOAL} rows={2} write={(text) => write({ ...goal, goal: text })} />
      {goal.from !== '' && <p className="figures-hint">{words.source(goal.from)}</p>}
      <label className="choose">
        <span>{words.status}</span>
        <select
          value={goal.status ?? ''}
          onChange={(e) => write({ ...goal, status: goalStatuses.find((one) => one === e.target.value) ?? null })}
        >
          <option value="">{words.noStatus}</option>
          {goalStatuses.map((status) => (
            <option key={status} value={status}>
              {names[status]}
            </option>
          ))}
        </select>
      </label>
      <Written label={words.said} text={goal.said} most={MOST_STATUS} rows={3} write={(said) => write({ ...goal, said })} />
      <button type="button" className="button button-quiet" onClick={once(remove)}>
        {words.removeGoal(n, theme)}
      </button>
    </fieldset>
  )
}
