import { useNow } from './useNow.ts'
import { clockAt, useWords } from './words.ts'
import { minutesLeft, type Written } from './written.ts'

/** "Skrivetid": how long the text still stands, and the way to be rid of it now. */
export function WrittenBar({ written, leftQuickly, wipe }: { written: Written; leftQuickly: boolean; wipe: () => void }) {
  const { counsellor, lang } = useWords()
  const words = counsellor.written
  const now = useNow(15_000)
  return (
    <div className="pane-news">
      <div className="strip strip-over">
        <p>
          <strong>{words.title}.</strong> {leftQuickly ? words.leftQuickly : words.endedBy[written.endedBy]}
        </p>
        <p>
          {words.writingTime(minutesLeft(written, now))} {words.until(clockAt(written.wipeAt, lang))}.
        </p>
        <button type="button" className="button button-small button-plain" onClick={wipe}>
          {words.wipe}
        </button>
      </div>
    </div>
  )
}
