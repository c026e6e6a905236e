import type { ClosedNow } from '../../../../shared/figures.ts'
import { langs, languages } from '../../../../shared/lang.ts'
import { useWords } from '../../words.ts'
import { closingIn } from './closingIn.ts'

/** Of a line that is closed by hand: by whom, until when, and what the youths read. */
export function ClosedSaid({ closed, now }: { closed: ClosedNow; now: number }) {
  const { coordinator, lang } = useWords()
  const words = coordinator.line.closing
  const { by, opens } = closingIn(closed, now, words, lang)
  return (
    <div className="close-now-said">
      <p>
        {by} {opens}
      </p>
      <ul aria-label={words.youthsRead}>
        {langs.map((one) => (
          <li key={one} className="figures-hint">
            {languages[one].name}: {closed.message[one] ? <span lang={one}>»{closed.message[one]}«</span> : words.noMessage}
          </li>
        ))}
      </ul>
    </div>
  )
}
