import type { NumberToGive } from '../../shared/offer.ts'
import type { Transcript } from '../chat/transcript.ts'
import { givenIn } from './given.ts'
import { useCopy } from './useCopy.ts'
import { useWords } from './words.ts'

/** `give`: null while nothing can be written. */
type Props = {
  open: boolean
  numbers: NumberToGive[]
  transcript: Transcript
  give: ((number: string, text: string) => void) | null
}

/** The numbers that help, to read aloud, to copy, or to send into the talk with one tap. */
export function GiveNumbers({ open, numbers, transcript, give }: Props) {
  const { counsellor, lang } = useWords()
  const words = counsellor.danger
  const { told, copy } = useCopy()
  // It stands there even if a ledger does not list it.
  const listed = numbers.some((number) => number.call === '112')
  const all = listed ? numbers : [{ id: '112', name: words.emergency, call: '112', sms: null, chat: null, hours: null }, ...numbers]
  return (
    <details className="give" open={open}>
      <summary>{words.numbers}</summary>
      <ul className="plain give-list">
        {all.map((number) => {
          const ways = waysOf(number, words)
          const text = `${number.name}: ${ways}`
          const given = givenIn(transcript, number.id)
          return (
            <li key={number.id} className="give-one">
              <span>
                <strong>{number.name}</strong> {ways} {number.hours && <span className="aside">{number.hours[lang]}</span>}
              </span>
              <span className="row">
                <button
                  type="button"
                  className="button button-small button-plain"
                  aria-label={words.copy(number.name)}
                  onClick={() => copy(text)}
                >
                  {words.copyShort}
                </button>
                <button
                  type="button"
                  className="button button-small button-plain"
                  aria-label={`${words.given[given]}: ${number.name}`}
                  aria-disabled={given === 'sending' || given === 'sent'}
                  disabled={give === null}
                  onClick={() => give?.(number.id, text)}
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
        {all.filter(({ id }) => givenIn(transcript, id) === 'sent').map(({ name }) => `${words.given.sent}: ${name}`)}
      </p>
    </details>
  )
}

type Words = ReturnType<typeof useWords>['counsellor']['danger']
const waysOf = ({ call, sms, chat }: Pick<NumberToGive, 'call' | 'sms' | 'chat'>, words: Words): string =>
  [call && words.call(call), sms && words.sms(sms), chat].filter(Boolean).join(', ')
