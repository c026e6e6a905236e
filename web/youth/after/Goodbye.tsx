import { OtherHelp } from '../help/OtherHelp.tsx'
import { useHere } from '../here.ts'
import { Screenful } from '../Screenful.tsx'
import type { Screen } from '../visit/screen.ts'
import { inOne } from './inOne.ts'
import { openingIn } from './openingIn.ts'

type Props = { screen: Extract<Screen, { at: 'goodbye' }>; device: 'phone' | 'computer'; startOver(): void }

/** First that the youth may come again, then what was deleted and what the device may remember. */
export function Goodbye({ screen, device, startOver }: Props) {
  const { words, facts, now } = useHere()
  const { after } = words
  const before = screen.had === 'nothing' ? after.goodbyeBefore : null
  const told = screen.had === undefined ? after.goodbyeList : screen.had === 'nothing' ? [] : [after.gone[screen.had]]
  return (
    <Screenful name="goodbye" heading={before ? before.heading : after.goodbyeHeading} picture="sun">
      <p>{inOne(before ? before.say : after.goodbye, openingIn(after, facts.line, now(), facts.lang, screen.shut))}</p>
      <ul className="told">
        {[...told, after.remembers[device]].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="choices-ways">
        <button type="button" className="button button-plain" onClick={startOver}>
          {after.toStart}
        </button>
      </div>
      <h2>{after.next}</h2>
      <OtherHelp />
    </Screenful>
  )
}
