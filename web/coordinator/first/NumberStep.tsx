import { useMemo, useState } from 'react'
import type { NumbersView } from '../../../shared/help/numbersView.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { FirstView } from '../../../shared/settings/firstLine.ts'
import { idOfMustHave, type MustHaveNumber, mustHaveNumbers } from '../../../shared/settings/firstLine.ts'
import { insteadOf } from '../numbers/card/insteadOf.ts'
import { EntryForm } from '../numbers/form/EntryForm.tsx'
import { keptEntry } from '../numbers/form/keptEntry.ts'
import { useNumbers } from '../numbers/useNumbers.ts'
import { Refused } from '../Refused.tsx'
import { useReading } from '../useReading.ts'
import { useWords } from '../words.ts'
import type { FirstAround } from './firstAround.ts'
import { LeaderNumber } from './LeaderNumber.tsx'
import { MustHaveCard } from './MustHaveCard.tsx'
import { mustHaveDraft } from './mustHaveDraft.ts'

type Props = { line: LineId; view: FirstView; around: FirstAround; again(): void }

/** The four numbers that a line may not open without. */
export function NumberStep(props: Props) {
  const { staff } = useWords()
  const { line, around } = props
  const { socket, connected, aheadMs } = around
  const question = useMemo(() => ({ line }), [line])
  const { read, again } = useReading(socket, 'numbers:read', question, { today: '', connected, aheadMs })
  if (read.phase === 'refused') return <Refused why={read.why} again={again} />
  if (read.phase === 'asked') return <p className="figures-empty">{staff.loading}</p>
  return <Numbers {...props} read={read.figures} />
}

function Numbers({ line, view, around, again, read }: Props & { read: NumbersView }) {
  const { coordinator: words, lang } = useWords()
  const { state, hands } = useNumbers(around.socket, around.connected, read)
  const [opened, setOpened] = useState<MustHaveNumber | null>(() => writtenOf(line))
  const [said, say] = useState('')
  const entryOf = (which: MustHaveNumber) => state.view.entries.find(({ record }) => record.id === idOfMustHave(line, which)) ?? null
  const kept = keptEntry.read(line)
  const keptElsewhere = opened === null && kept !== null && writtenOf(line) === null
  return (
    <>
      <p role="status" className="numbers-said">
        {said}
      </p>
      {keptElsewhere && <p className="first-hint">{words.first.numberKept}</p>}
      {mustHaveNumbers.map((which) =>
        opened === which ? (
          <EntryForm
            key={which}
            id={idOfMustHave(line, which)}
            kind="number"
            entry={entryOf(which)}
            begin={mustHaveDraft(which)}
            line={line}
            municipalities={state.view.municipalities}
            hands={hands}
            over={(name) => {
              setOpened(null)
              say(name === null ? words.numbers.cancelled : words.numbers.saved(name))
              again()
              document.getElementById('first-step')?.focus()
            }}
          />
        ) : (
          <MustHaveCard
            key={which}
            which={which}
            line={line}
            entry={entryOf(which)}
            instead={(one) => insteadOf(one, state.view.entries, lang)}
            before={state.changed[idOfMustHave(line, which)] ?? null}
            removed={view.removed.find(({ what }) => what === which)?.version ?? null}
            mayWrite={!keptElsewhere}
            hands={hands}
            say={(sentence) => {
              say(sentence)
              again()
            }}
            write={() => {
              setOpened(which)
              say('')
            }}
          />
        ),
      )}
      <LeaderNumber line={line} leader={view.leader} around={around} again={again} />
    </>
  )
}

/** The number whose form this tab had open, after a reload. */
function writtenOf(line: LineId): MustHaveNumber | null {
  const kept = keptEntry.read(line)
  return mustHaveNumbers.find((which) => kept?.id === idOfMustHave(line, which)) ?? null
}
