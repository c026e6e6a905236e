import { AfterHarassment } from '../care/AfterHarassment.tsx'
import { useNow } from '../useNow.ts'
import { clockAt, useWords } from '../words.ts'
import { UnsentText } from './UnsentText.tsx'
import { minutesLeft, type Written } from './written.ts'

type Props = {
  written: Written
  leftQuickly: boolean
  unsent: string | null
  wipe: () => void
  mend: (() => void) | null
  rest: (() => Promise<boolean>) | null
  harassed: boolean
}

/** "Skrivetid": how long the text still stands, and a button to wipe it now. A saved form can be corrected from here. */
export function WrittenBar({ written, leftQuickly, unsent, wipe, mend, rest, harassed }: Props) {
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
        <p className="row">
          {mend && (
            <button type="button" className="button button-small button-plain" onClick={mend}>
              {counsellor.form.mend}
            </button>
          )}
          <button type="button" className="button button-small button-plain" onClick={wipe}>
            {words.wipe}
          </button>
        </p>
        <AfterHarassment rest={rest} open={harassed} />
      </div>
      {unsent !== null && (
        <div className="strip">
          <UnsentText text={unsent} of={null} />
        </div>
      )}
    </div>
  )
}
