import { useEffect, useState } from 'react'

/** The words once they have stood for so long; nothing at once where there is nothing to say. */
export function useAfterPause(words: string, pauseMs: number): string {
  const [said, say] = useState('')
  useEffect(() => {
    if (words === said) return
    const timer = setTimeout(() => say(words), words === '' ? 0 : pauseMs)
    return () => clearTimeout(timer)
  }, [words, said, pauseMs])
  return said
}
