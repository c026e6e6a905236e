import { useId } from 'react'
import type { ReportNumbers } from '../../../../shared/report/reportNumbers.ts'
import { MOST_GOALS, MOST_TITLE, type ReportTheme, type themeParts } from '../../../../shared/report/reportText.ts'
import { strangeInPart } from '../../../../shared/report/strangeInPart.ts'
import { useWords } from '../../words.ts'
import type { Draft } from '../drafts.ts'
import type { DraftHands } from '../useDrafts.ts'
import { Conflict } from './Conflict.tsx'
import { focusPart, partId } from './focusPart.ts'
import { GoalBox } from './GoalBox.tsx'
import { once, type Remove } from './remove.ts'
import { StrangeNumbers } from './StrangeNumbers.tsx'

type Props = { part: (typeof themeParts)[number]; draft: Draft | undefined; hands: DraftHands & { remove: Remove }; known: ReportNumbers }

/** A theme and its goals. */
export function ThemeBox({ part, draft, hands, known }: Props) {
  const words = useWords().coordinator.report
  const id = useId()
  if (!draft) return null
  const { value } = draft.written
  if (value === null || !('goals' in value)) return <Conflict draft={draft} hands={hands} />
  const write = (theme: Partial<ReportTheme>) => hands.write({ part, value: { ...value, ...theme } })
  return (
    <section id={partId(part)} tabIndex={-1} aria-labelledby={id} className="report-box">
      <h3 id={id}>{value.title}</h3>
      <Conflict draft={draft} hands={hands} />
      <label className="report-written">
        <span>{words.themeTitle}</span>
        <input value={value.title} maxLength={MOST_TITLE} onChange={(e) => write({ title: e.target.value })} />
      </label>
      {value.goals.map((goal, i) => (
        <GoalBox
          // biome-ignore lint/suspicious/noArrayIndexKey: a goal has no name but its place
          key={i}
          n={i + 1}
          theme={value.title}
          goal={goal}
          write={(changed) => write({ goals: value.goals.with(i, changed) })}
          remove={() => hands.remove(draft.written, { part, value: { ...value, goals: value.goals.toSpliced(i, 1) } })}
        />
      ))}
      <StrangeNumbers
        part={part}
        strange={strangeInPart(draft.written, known)}
        confirm={(number) => write({ confirmed: [...value.confirmed, number] })}
      />
      <div className="report-box-buttons">
        {value.goals.length < MOST_GOALS && (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              write({ goals: [...value.goals, { goal: '', from: '', status: null, said: '' }] })
              if (value.goals.length + 1 === MOST_GOALS) focusPart(part)
            }}
          >
            {words.addGoal(value.title)}
          </button>
        )}
        <button type="button" className="button button-quiet" onClick={once(() => hands.remove(draft.written, { part, value: null }))}>
          {words.removeTheme(value.title)}
        </button>
      </div>
    </section>
  )
}
