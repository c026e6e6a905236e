import { createContext, useContext } from 'react'
import type { Lang } from '../../shared/lang.ts'
import type { chat } from '../../shared/words/da/chat.ts'
import type { CounsellorWords } from '../../shared/words/da/counsellor.ts'
import type { help } from '../../shared/words/da/help.ts'
import type { StaffWords } from '../../shared/words/da/staff.ts'

export type Words = { lang: Lang; staff: StaffWords; counsellor: CounsellorWords; chat: typeof chat; help: typeof help }

/** A browser loads one language. */
export async function loadWords(lang: Lang): Promise<Words> {
  const [{ staff }, { counsellor }, { chat }, { help }] =
    lang === 'en'
      ? await Promise.all([
          import('../../shared/words/en/staff.ts'),
          import('../../shared/words/en/counsellor.ts'),
          import('../../shared/words/en/chat.ts'),
          import('../../shared/words/en/help.ts'),
        ])
      : await Promise.all([
          import('../../shared/words/da/staff.ts'),
          import('../../shared/words/da/counsellor.ts'),
          import('../../shared/words/da/chat.ts'),
          import('../../shared/words/da/help.ts'),
        ])
  return { lang, staff, counsellor, chat, help }
}

const Spoken = createContext<Words | null>(null)
export const WordsProvider = Spoken.Provider

export function useWords(): Words {
  const words = useContext(Spoken)
  if (!words) throw new Error('no words around this component')
  return words
}

/** The clock of the person at the desk. */
export const clockAt = (moment: number, lang: Lang): string =>
  new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', hour12: false }).format(moment)
