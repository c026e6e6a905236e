import { CallNow } from '../help/CallNow.tsx'
import { OtherHelp } from '../help/OtherHelp.tsx'
import { Screenful } from '../Screenful.tsx'
import type { LeftOfTalk } from '../visit/screen.ts'
import { LeftDraft } from './LeftDraft.tsx'

type Props = {
  name: string
  heading: string
  say: string
  way?: { label: string; go(): void } | undefined
  /** The youth said that they are in danger. */
  urgent?: boolean
  /** The text that stood in the box. */
  left?: LeftOfTalk | undefined
  covered?: boolean
}

/** The page that stops a youth: it says so kindly, offers a way on if there is one, and names other help. */
export function Stopped({ name, heading, say, way, urgent = false, left, covered = false }: Props) {
  return (
    <Screenful name={name} heading={heading} picture="door">
      <p>{say}</p>
      <LeftDraft left={left} covered={covered} />
      {way && (
        <div className="choices-ways">
          {urgent && <CallNow />}
          <button type="button" className="button button-main" onClick={way.go}>
            {way.label}
          </button>
        </div>
      )}
      <OtherHelp />
    </Screenful>
  )
}
