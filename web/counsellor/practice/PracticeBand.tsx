import { useWords } from '../words.ts'

/** Above everything while a counsellor practises: that it is practice, and how many youths wait meanwhile. */
export function PracticeBand({ youthsWaiting, stop }: { youthsWaiting: number; stop: () => void }) {
  const { practice: words } = useWords()
  return (
    <div className="practice-band" data-waiting={youthsWaiting > 0}>
      <p>
        <strong>{words.mark}</strong> {words.notOnDuty}
      </p>
      <p role="status">{youthsWaiting > 0 && <strong>{words.youthsWait(youthsWaiting)}</strong>}</p>
      <button type="button" className="button button-plain button-small" onClick={stop}>
        {words.stop}
      </button>
    </div>
  )
}
