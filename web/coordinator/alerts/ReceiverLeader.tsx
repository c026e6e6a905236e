import { useId } from 'react'
import { type AlertSettings, MOST_CALL, type Receiver } from '../../../shared/alerts.ts'
import { useWords } from '../words.ts'

type Props = { receiver: Receiver; leaders: AlertSettings['leaders']; wrong: boolean; write(change: Partial<Receiver>): void }

/** Whether a receiver is always told, or is of one leader and told while that leader is on call; and how counsellors ring the leader. */
export function ReceiverLeader({ receiver: { leader, call = '' }, leaders, wrong, write }: Props) {
  const words = useWords().coordinator.alerts
  const id = useId()
  const isFormer = leader !== undefined && !leaders.some(({ person }) => person === leader)
  if (leaders.length === 0 && !isFormer) return null
  return (
    <div className="alerts-fields alerts-leader">
      <div className="choose">
        <label htmlFor={`${id}-whose`}>{words.whose}</label>
        <select
          id={`${id}-whose`}
          value={leader ?? ''}
          aria-describedby={`${id}-whose-hint`}
          onChange={(e) => write({ leader: e.target.value === '' ? undefined : e.target.value })}
        >
          <option value="">{words.always}</option>
          {leaders.map(({ person, name }) => (
            <option key={person} value={person}>
              {words.leaderOnly(name)}
            </option>
          ))}
          {isFormer && <option value={leader}>{words.formerLeader}</option>}
        </select>
        <span id={`${id}-whose-hint`}>{words.whoseHint}</span>
      </div>
      {leader !== undefined && (
        <div className="choose">
          <label htmlFor={`${id}-call`}>{words.call}</label>
          <input
            id={`${id}-call`}
            type="tel"
            value={call}
            maxLength={MOST_CALL}
            autoComplete="off"
            aria-invalid={wrong}
            aria-describedby={`${id}-call-hint`}
            onChange={(e) => write({ call: e.target.value })}
          />
          <span id={`${id}-call-hint`} className={wrong ? 'alerts-wrong' : undefined}>
            {wrong ? words.faults['not-call'] : words.callHint}
          </span>
        </div>
      )}
    </div>
  )
}
