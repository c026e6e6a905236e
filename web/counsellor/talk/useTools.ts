import { useId, useState } from 'react'

/** What unfolds the tools by itself: an acute talk, since the steps stand among them, and a card of the youth that must be seen. */
type Reasons = { acute: boolean; outside: 'given' | 'used' | null }

/**
 * Whether the tools of a talk are shown where its pane is narrow; in a wide pane they always stand beside the talk. They unfold when a reason comes,
 * and fold when the last one goes. In between, the counsellor may do both.
 */
export function useTools({ acute, outside }: Reasons) {
  const reasons = `${acute} ${outside}`
  const [chosen, setChosen] = useState<{ reasons: string; open: boolean } | null>(null)
  const id = useId()
  return {
    id,
    open: chosen?.reasons === reasons ? chosen.open : acute || outside !== null,
    show: (open: boolean) => setChosen({ reasons, open }),
  }
}
