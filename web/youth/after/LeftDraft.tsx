import { useHere } from '../here.ts'
import type { LeftOfTalk } from '../visit/screen.ts'

/** The text in the box when the talk ended. Only this page holds it, and it is not drawn under a cover. */
export function LeftDraft({ left, covered }: { left: LeftOfTalk | undefined; covered: boolean }) {
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
