import type { WrittenPart } from '../../../../shared/report/reportWire.ts'
import { lineClockAt } from '../../figures/calendar.ts'
import { useWords } from '../../words.ts'
import type { Draft } from '../drafts.ts'
import type { DraftHands } from '../useDrafts.ts'
import { useStatusNames } from './useStatusNames.ts'

/** Two coordinators wrote in the same part. Both texts stand side by side, and what differs is marked, until one is chosen. */
export function Conflict({ draft: { written, theirs }, hands }: { draft: Draft; hands: DraftHands }) {
  const { coordinator, lang } = useWords()
  const words = coordinator.report
  const names = useStatusNames()
  if (theirs === null) return null
  const by = theirs.by ?? words.somebody
  const linesOf = (part: WrittenPart) => linesIn(part, words.removed, (status) => names[status])
  const [mine, other] = [linesOf(written), linesOf(theirs.written)]
  return (
    <div className="report-conflict" role="alert">
      <p>{words.newer(by, lineClockAt(theirs.at ?? 0, lang))}</p>
      <div className="report-sides">
        <Side title={words.mine} lines={mine} others={other} />
        <Side title={words.theirs(by)} lines={other} others={mine} />
      </div>
      <div className="report-box-buttons">
        <button type="button" className="button" onClick={() => hands.settle(written.part, 'mine')}>
          {words.keepMine}
        </button>
        <button type="button" className="button" onClick={() => hands.settle(written.part, 'theirs')}>
          {words.takeTheirs}
        </button>
      </div>
    </div>
  )
}

function Side({ title, lines, others }: { title: string; lines: string[]; others: string[] }) {
  return (
    <section aria-label={title}>
      <p className="band-subject">{title}</p>
      {lines.map((line, i) =>
        others.includes(line) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
          <p key={i}>{line}</p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
          <p key={i}>
            <mark>{line}</mark>
          </p>
        ),
      )}
    </section>
  )
}

type Theme = Extract<WrittenPart['value'], { goals: unknown }>
type Status = NonNullable<Theme['goals'][number]['status']>

function linesIn({ value }: WrittenPart, removed: string, named: (status: Status) => string): string[] {
  if (value === null) return [removed]
  const lines = (text: string) => text.split(/\n+/).filter((line) => line.trim() !== '')
  if ('said' in value) return lines(value.said)
  return [
    value.title,
    ...value.goals.flatMap(({ goal, status, said }) => [goal, ...(status === null ? [] : [named(status)]), ...lines(said)]),
  ].filter((line) => line !== '')
}
