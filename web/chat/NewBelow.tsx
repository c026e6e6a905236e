import './chat.css'
import type { chat } from '../../shared/words/da/youths/chat.ts'
import type { Sticking } from './useStickToEnd.ts'

/** A button between the list and the box: there are new messages below. It is not a live region, because the log has announced them already. */
export function NewBelow({ scroll, words }: { scroll: Sticking; words: typeof chat }) {
  const show = () => {
    scroll.toEnd()
    scroll.box.current?.querySelector<HTMLElement>('[role=log]')?.focus({ preventScroll: true })
  }
  return (
    <div className="below">
      {scroll.isNewBelow && (
        <button type="button" className="button button-main" onClick={show}>
          {words.newBelow}
        </button>
      )}
    </div>
  )
}
