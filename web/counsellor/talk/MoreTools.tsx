import { useWords } from '../words.ts'
import type { useTools } from './useTools.ts'

/** Shows and hides the tools of a talk. A wide pane has room for both, so this is not drawn there. */
export function MoreTools({ id, open, show }: ReturnType<typeof useTools>) {
  const words = useWords().counsellor.talk
  return (
    <button
      type="button"
      className="button button-small button-plain pane-more"
      aria-expanded={open}
      aria-controls={id}
      onClick={() => show(!open)}
    >
      {words.tools}
    </button>
  )
}
