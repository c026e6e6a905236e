import { CallNow } from '../help/CallNow.tsx'
import { useHere } from '../here.ts'
import { Screenful } from '../Screenful.tsx'

/** Usually gone before it is read: the proof was made during the choices. A youth in danger can call 112 here without waiting. */
export function Joining({ urgent }: { urgent: boolean }) {
  const { words } = useHere()
  return (
    <Screenful name="joining" heading={words.waiting.joining} picture="bench">
      <span className="dots" aria-hidden="true" />
      <p className="if-long">{words.waiting.joiningSay}</p>
      {urgent && (
        <div className="choices-ways">
          <CallNow />
        </div>
      )}
    </Screenful>
  )
}
