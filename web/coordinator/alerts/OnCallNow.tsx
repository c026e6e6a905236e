import type { AlertSettings } from '../../../shared/alerts.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useWords } from '../words.ts'

/** Who is leader on call by the plan now, whether an alert would reach that person, and the number that counsellors see. */
export function OnCallNow({ settings: { leaders, receivers, call } }: { settings: AlertSettings }) {
  const words = useWords().coordinator.alerts
  const onCall = leaders.filter((leader) => leader.onCall)
  const isTold = (person: PersonId) => receivers.some(({ receiver }) => receiver.active && receiver.leader === person)
  const untold = onCall.filter(({ person }) => !isTold(person))
  const areAllTold = untold.length === onCall.length && receivers.some(({ receiver }) => receiver.active)
  return (
    <div className="alerts-on-call">
      <p>{onCall.length === 0 ? words.onCallNobody : words.onCall(onCall.map(({ name }) => name).join(', '))}</p>
      {untold.map(({ person, name }) => (
        <p key={person}>{words.onCallUntold(name)}</p>
      ))}
      {areAllTold && <p>{words.allAreTold}</p>}
      <p>{call === null ? words.noLineCall : words.lineCall(call)}</p>
    </div>
  )
}
