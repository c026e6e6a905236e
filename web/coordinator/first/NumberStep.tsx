import { useMemo, useState } from 'react'
import type { NumbersView } from '../../../shared/help/numbersView.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { FirstView } from '../../../shared/settings/firstLine.ts'
import { idOfMustHave, type MustHaveNumber, mustHaveNumbers } from '../../../shared/settings/firstLine.ts'
import { mayGoOn } from '../forms/mayGoOn.ts'
import { saidId } from '../numbers/card/EntryCard.tsx'
import { insteadOf } from '../numbers/card/insteadOf.ts'
import { EntryForm } from '../numbers/form/EntryForm.tsx'
import { entryKey, keptEntry } from '../numbers/form/keptEntry.ts'
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
  const [opened, setOpened] = useState<MustHaveNumber[]>(() => begunNumbers(line))
  const [said, say] = useState('')
  const entryOf = (which: MustHaveNumber) => state.view.entries.find(({ record }) => record.id === idOfMustHave(line, which)) ?? null
  return (
    <>
      <p id={saidId} tabIndex={-1} role="status" className="numbers-said">
        {said}
      </p>
      {mustHaveNumbers.map((which) =>
        opened.includes(which) ? (
          <EntryForm
            key={which}
            id={idOfMustHave(line, which)}
            kind="number"
            entry={entryOf(which)}
            begin={mustHaveDraft(which)}
            line={line}
            municipalities={state.view.municipalities}
            hands={hands}
            over={(name, from) => {
              setOpened((now) => now.filter((one) => one !== which))
              say(name === null ? words.numbers.cancelled : words.numbers.saved(name))
              again()
              if (mayGoOn(from)) document.getElementById('first-step')?.focus()
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
            hands={hands}
            say={(sentence) => {
              say(sentence)
              again()
            }}
            write={() => {
              setOpened((now) => [...now, which])
              say('')
            }}
          />
        ),
      )}
      <LeaderNumber line={line} leader={view.leader} around={around} again={again} />
    </>
  )
}

/** The numbers whose forms this tab had open, after a reload. */
const begunNumbers = (line: LineId): MustHaveNumber[] =>
  mustHaveNumbers.filter((which) => keptEntry.read(entryKey(line, idOfMustHave(line, which))) !== null)
