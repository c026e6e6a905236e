import { telOf } from '../../../shared/help/telOf.ts'
import type { LineLeaders } from '../../../shared/leaders/leadersNow.ts'
import { useWords } from '../words.ts'

/** Who is leader on call on a line, and how to ring. */
export function OnCall({ line }: { line: LineLeaders }) {
  const words = useWords().counsellor.leaders
  const { onCall, call } = line
  const isThere = onCall.some((one) => one.call === call)
  return (
    <ul className="on-call">
      {onCall.map(({ name, call: number }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two leaders may have one working name, and a row holds nothing of its own
        <li key={i}>
          {words.onCall(name)} {number !== null && <Ring number={number} />}
        </li>
      ))}
      {onCall.length === 0 && <li>{words.nobodyOnCall}</li>}
      {call !== null && !isThere && (
        <li>
          {words.lineCall} <Ring number={call} />
        </li>
      )}
      {call === null && onCall.every((one) => one.call === null) && <li>{words.noNumber}</li>}
    </ul>
  )
}

function Ring({ number }: { number: string }) {
  const words = useWords().counsellor.leaders
  return <a href={telOf(number)}>{words.ring(number)}</a>
}
