import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react'
import type { PersonId } from '../../../shared/ids.ts'
import { type Lang, languages } from '../../../shared/lang.ts'
import { loadWords, type Words, WordsProvider } from '../words.ts'
import { keepLang } from './keptLang.ts'

const Speak = createContext<(lang: Lang) => Promise<boolean>>(async () => false)
/** Changes the language of the page. False: its words could not be fetched, and the page stays as it is. */
export const useSpeak = () => useContext(Speak)

/** The page in one language, which can be changed without loading the page again. So nothing that is written gets lost. */
export function Spoken({ begin, person, children }: { begin: Words; person: PersonId | null; children: ReactNode }) {
  const [words, setWords] = useState(begin)
  const speak = useMemo(
    () => async (lang: Lang) => {
      const loaded = await loadWords(lang).catch(() => null)
      if (!loaded) return false
      keepLang(person, lang)
      setWords(loaded)
      return true
    },
    [person],
  )
  useLayoutEffect(() => {
    document.documentElement.lang = words.lang
    document.documentElement.dir = languages[words.lang].dir
  }, [words.lang])
  return (
    <Speak value={speak}>
      <WordsProvider value={words}>{children}</WordsProvider>
    </Speak>
  )
}
