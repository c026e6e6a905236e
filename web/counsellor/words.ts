import { createContext, useContext } from 'react'
import { type Lang, languages } from '../../shared/lang.ts'
import type { practice } from '../../shared/words/da/practice/practice.ts'
import type { CounsellorWords } from '../../shared/words/da/team/counsellor.ts'
import type { StaffWords } from '../../shared/words/da/team/staff.ts'
import type { chat } from '../../shared/words/da/youths/chat.ts'
import type { help } from '../../shared/words/da/youths/help.ts'

export type Words = {
  lang: Lang
  staff: StaffWords
  counsellor: CounsellorWords
  chat: typeof chat
  help: typeof help
  practice: typeof practice
}

type Loaded = [Pick<Words, 'staff'>, Pick<Words, 'counsellor'>, Pick<Words, 'chat'>, Pick<Words, 'help'>, Pick<Words, 'practice'>]

/** A browser loads one language. */
const tongues: Record<Lang, () => Promise<Loaded>> = {
  da: () =>
    Promise.all([
      import('../../shared/words/da/team/staff.ts'),
      import('../../shared/words/da/team/counsellor.ts'),
      import('../../shared/words/da/youths/chat.ts'),
      import('../../shared/words/da/youths/help.ts'),
      import('../../shared/words/da/practice/practice.ts'),
    ]),
  en: () =>
    Promise.all([
      import('../../shared/words/en/team/staff.ts'),
      import('../../shared/words/en/team/counsellor.ts'),
      import('../../shared/words/en/youths/chat.ts'),
      import('../../shared/words/en/youths/help.ts'),
      import('../../shared/words/en/practice/practice.ts'),
    ]),
}

export async function loadWords(lang: Lang): Promise<Words> {
  const [{ staff }, { counsellor }, { chat }, { help }, { practice }] = await tongues[lang]()
  return { lang, staff, counsellor, chat, help, practice }
}

const Spoken = createContext<Words | null>(null)
export const WordsProvider = Spoken.Provider

export function useWords(): Words {
  const words = useContext(Spoken)
  if (!words) throw new Error('no words around this component')
  return words
}

/** A day, in the same time zone. */
export const dayAt = (moment: number, lang: Lang): string =>
  new Intl.DateTimeFormat(languages[lang].locale, { dateStyle: 'long' }).format(moment)

/** A time of day, in the time zone of the counsellor's computer. */
export const clockAt = (moment: number, lang: Lang): string =>
  new Intl.DateTimeFormat(languages[lang].locale, { hour: '2-digit', minute: '2-digit', hour12: false }).format(moment)
