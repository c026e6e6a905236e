import type { HelpCard } from '../../../shared/sealing/card.ts'
import type { Transcript } from '../../chat/transcript.ts'
import { BOX } from '../desk/focus.ts'
import { useWords } from '../words.ts'
import { givenIn } from './given.ts'
import type { ToGive } from './toGive.ts'
import { useCopy } from './useCopy.ts'

type Props = {
  title: string
  open: boolean
  all: ToGive[]
  transcript: Transcript
  give: ((card: HelpCard) => void) | null
}

/** Help that the counsellor can read aloud, copy, or send into the talk with one tap. */
export function GiveList({ title, open, all, transcript, give }: Props) {
  const words = useWords().counsellor.danger
  const { told, copy } = useCopy()
  return (
    <details className="give" open={open}>
      <summary>{title}</summary>
      <ul className="plain give-list">
        {all.map(({ card, ways, aside }) => {
          const { id, name } = card
          const text = `${name}: ${ways} ${card.of === 'bridge' ? aside : ''}`.trim()
          const given = givenIn(transcript, id)
          return (
            <li key={id} className="give-one">
              <span>
                <strong>{name}</strong> {ways} <span className="aside">{aside}</span>
              </span>
              <span className="row">
                <button type="button" className="button button-small button-plain" aria-label={words.copy(name)} onClick={() => copy(text)}>
                  {words.copyShort}
                </button>
                <button
                  type="button"
                  className="button button-small button-plain"
                  aria-label={`${words.given[given]}: ${name}`}
                  aria-disabled={given === 'sending' || given === 'sent'}
                  disabled={give === null}
                  onClick={(event) => {
                    give?.(card)
                    // After a mouse click the focus goes back to the text box, so that the counsellor can write on.
                    if (event.detail > 0) event.currentTarget.closest('[data-pane]')?.querySelector<HTMLElement>(BOX)?.focus()
                  }}
                >
                  {words.given[given]}
                </button>
              </span>
            </li>
          )
        })}
      </ul>
      <p role="status" className="aside">
        {told}
      </p>
      <p role="status" className="visually-hidden">
        {all.filter(({ card }) => givenIn(transcript, card.id) === 'sent').map(({ card }) => `${words.given.sent}: ${card.name}`)}
      </p>
    </details>
  )
}
