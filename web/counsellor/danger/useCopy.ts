import { useState } from 'react'
import { useWords } from '../words.ts'

/** Copies a text, and tells whether the browser allowed it. */
export function useCopy(): { told: string; copy: (text: string) => void } {
  const { danger } = useWords().counsellor
  const [told, tell] = useState('')
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => tell(danger.copied),
      () => tell(danger.notCopied),
    )
  return { told, copy }
}
