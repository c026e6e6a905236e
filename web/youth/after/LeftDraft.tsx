import { useHere } from '../here.ts'
import type { Left } from '../visit/screen.ts'

/** What a youth was writing when it was over. It stands on this page alone, and not beneath a cover. */
export function LeftDraft({ left, covered }: { left: Left | undefined; covered: boolean }) {
  const { after } = useHere().words
  if (!left || left.draft === '' || covered) return null
  return (
    <div className="left-draft">
      <p className="aside">{after.draft}</p>
      <blockquote dir="auto" translate="no">
        {left.draft}
      </blockquote>
    </div>
  )
}
