import { useEffect, useState } from 'react'

/** Answers the words once they have not changed for `pauseMs`. Empty words are answered at once. */
export function useAfterPause(words: string, pauseMs: number): string {
  const [said, say] = useState('')
  useEffect(() => {
    if (words === said) return
    const timer = setTimeout(() => say(words), words === '' ? 0 : pauseMs)
    return () => clearTimeout(timer)
  }, [words, said, pauseMs])
  return said
}
