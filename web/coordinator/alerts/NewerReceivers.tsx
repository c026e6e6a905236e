import { type AlertSettings, alertKinds, type Receiver } from '../../../shared/alerts.ts'
import { languages } from '../../../shared/lang.ts'
import { KeepOne } from '../KeepOne.tsx'
import { Beside } from '../line/Beside.tsx'
import { useWords } from '../words.ts'
import { whenInWords } from './whenInWords.ts'

type Props = { both: { mine: Receiver[]; theirs: Receiver[] }; theirs: AlertSettings; now: number; settle(keep: 'mine' | 'theirs'): void }

/** Two coordinators changed the same receivers at once. These stand side by side, and what differs is marked, until one is chosen. */
export function NewerReceivers({ both, theirs, now, settle }: Props) {
  const { coordinator, lang } = useWords()
  const words = coordinator.alerts
  const by = theirs.by ?? words.somebody
  const said = (one: Receiver) =>
    [
      one.name || words.ways[one.way],
      `${words.ways[one.way]}: ${one.address}`,
      ...alertKinds.filter((kind) => one.kinds.includes(kind)).map((kind) => words.kinds[kind]),
      ...(one.leader === undefined
        ? []
        : [words.leaderOnly(theirs.leaders.find(({ person }) => person === one.leader)?.name ?? words.formerLeader)]),
      ...(one.call ? [`${words.call}: ${one.call}`] : []),
      languages[one.lang].name,
      ...(one.active ? [] : [words.off]),
    ].join(' · ')
  return (
    <div className="alerts-newer" role="alert">
      <p>{words.newer(by, whenInWords(theirs.at ?? now, now, words, lang))}</p>
      <Beside
        sides={[
          { title: words.mine, lines: both.mine.map(said) },
          { title: words.theirs(by), lines: both.theirs.map(said) },
        ]}
        none={words.takenOut}
      />
      <KeepOne className="alerts-buttons" words={words} choose={settle} />
    </div>
  )
}
