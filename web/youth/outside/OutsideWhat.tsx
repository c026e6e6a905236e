import { CallNow } from '../help/CallNow.tsx'
import { useHere } from '../here.ts'

type Props = { name: string; duty: boolean; asked: boolean; isSending: boolean; begin(): void; no(): void }

/** What it is, before anything is written. Where there is a duty to tell, or a life in danger, it is not offered as a choice. */
export function OutsideWhat({ name, duty, asked, isSending, begin, no }: Props) {
  const { outside: words } = useHere().words
  return (
    <>
      {duty ? (
        <>
          <p>{words.duty(name)}</p>
          <p>{words.find}</p>
          <CallNow />
        </>
      ) : (
        <>
          <p>{words.what}</p>
          <p>
            <span>{words.law}</span> <span>{words.only(name)}</span>
          </p>
        </>
      )}
      <p role="status" className="aside">
        {isSending && words.sending}
      </p>
      <div className="choices-ways">
        <button type="button" className="button button-main" onClick={begin} disabled={isSending}>
          {duty ? words.beginDuty : words.begin}
        </button>
        <button type="button" className="button button-plain" onClick={no}>
          {asked ? words.no : words.notNow}
        </button>
      </div>
    </>
  )
}
