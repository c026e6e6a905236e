import { useEffect, useRef } from 'react'
import type { ColleagueOnDuty } from '../../../shared/colleagues/colleagueOnDuty.ts'
import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import { isPracticeShift } from '../../../shared/practice/practiceLine.ts'
import type { DeskHands } from '../desk/deskHands.ts'
import { letters } from '../shortcuts/shortcuts.ts'
import { clockAt, useWords } from '../words.ts'
import { MessageForm } from './MessageForm.tsx'
import { useTheColleagues } from './useColleagues.ts'

type Props = { shift: DeskView['shift']; connected: boolean; say: DeskHands['say'] }

/** Who else is on duty on the lines of the shift, and the sealed messages between colleagues. */
export function ColleaguesCard({ shift, connected, say }: Props) {
  const { counsellor, practice, lang } = useWords()
  const words = counsellor.colleagues
  const { all, said } = useTheColleagues()
  const card = useRef<HTMLElement>(null)
  const theirs = said.filter(({ mine }) => !mine).length
  useEffect(() => {
    // On a phone the card may be out of sight.
    if (theirs > 0 && card.current?.closest('[hidden]')) say({ note: 'colleagueWrote' })
  }, [theirs, say])
  if (!shift) return null
  const nobody = isPracticeShift(shift) ? practice.nobodyElse : words.nobody
  return (
    <section className="colleagues" aria-labelledby="colleagues-title" ref={card}>
      <h2 id="colleagues-title" aria-keyshortcuts={`Alt+${letters.colleagues}`}>
        {words.title}
      </h2>
      {all === null || all.length === 0 ? (
        <p className="aside">{all === null ? words.loading : nobody}</p>
      ) : (
        <ul className="plain colleagues-list">
          {all.map((one) => (
            <li key={one.person}>
              <strong>{one.name}</strong> <span className="aside">{one.title}</span>
              <span className="colleagues-state">{stateOf(one, words)}</span>
            </li>
          ))}
        </ul>
      )}
      <div role="log" aria-label={words.log} className="colleagues-said">
        {said.map(({ id, name, mine, text, at }) => (
          <p key={id} data-mine={mine}>
            <strong>{mine ? words.mine(name) : words.from(name)}</strong> {text ?? words.notOpened}{' '}
            <time className="aside">{clockAt(at, lang)}</time>
          </p>
        ))}
      </div>
      <MessageForm to={all ?? []} connected={connected} />
    </section>
  )
}

function stateOf(
  { state, reason, stopped, free }: ColleagueOnDuty,
  words: ReturnType<typeof useWords>['counsellor']['colleagues'],
): string {
  const about =
    state === 'paused'
      ? reason && words.reasons[reason]
      : state !== 'on'
        ? null
        : stopped
          ? words.stopped[stopped]
          : free > 0
            ? words.free(free)
            : words.none
  return [words.states[state], about].filter(Boolean).join(' · ')
}
