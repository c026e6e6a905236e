import { useId, useState } from 'react'

/**
 * Whether the tools of a talk are shown where its pane is narrow; in a wide pane they always stand beside the talk. They open by themselves when the
 * talk becomes acute, since the steps stand among them, and fold when it no longer is.
 */
export function useTools(acute: boolean) {
  const [chosen, setChosen] = useState({ acute, open: acute })
  const id = useId()
  return {
    id,
    open: chosen.acute === acute ? chosen.open : acute,
    show: (open: boolean) => setChosen({ acute, open }),
  }
}
