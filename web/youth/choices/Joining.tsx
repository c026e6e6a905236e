import { CallNow } from '../help/CallNow.tsx'
import { useHere } from '../here.ts'
import { Screenful } from '../Screenful.tsx'

/** Nearly always gone before it is read: the work was done while one was choosing. Whoever is in danger need not wait for it to ring somebody. */
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
