import { clockAt, useWords } from '../words.ts'

/** The rings that lapsed here, with the time of each, until the counsellor says that this was seen. */
export function MissedRings({ missed, seen }: { missed: number[]; seen: () => void }) {
  const { counsellor, lang } = useWords()
  const words = counsellor.missed
  if (missed.length === 0) return null
  return (
    <div className="card news news-warn" role="status">
      <p>{words.at(missed.map((moment) => clockAt(moment, lang)))}</p>
      <button type="button" className="button button-plain" onClick={seen}>
        {words.seen}
      </button>
    </div>
  )
}
