import { createContext, useContext } from 'react'
import type { Lang } from '../../shared/lang.ts'
import type { CounsellorWords } from '../../shared/words/da/team/counsellor.ts'
import type { StaffWords } from '../../shared/words/da/team/staff.ts'
import type { chat } from '../../shared/words/da/youths/chat.ts'
import type { help } from '../../shared/words/da/youths/help.ts'

export type Words = { lang: Lang; staff: StaffWords; counsellor: CounsellorWords; chat: typeof chat; help: typeof help }

/** A browser loads one language. */
export async function loadWords(lang: Lang): Promise<Words> {
  const [{ staff }, { counsellor }, { chat }, { help }] =
    lang === 'en'
      ? await Promise.all([
          import('../../shared/words/en/team/staff.ts'),
          import('../../shared/words/en/team/counsellor.ts'),
          import('../../shared/words/en/youths/chat.ts'),
          import('../../shared/words/en/youths/help.ts'),
        ])
      : await Promise.all([
          import('../../shared/words/da/team/staff.ts'),
          import('../../shared/words/da/team/counsellor.ts'),
          import('../../shared/words/da/youths/chat.ts'),
          import('../../shared/words/da/youths/help.ts'),
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

/** A time of day, in the time zone of the counsellor's computer. */
export const clockAt = (moment: number, lang: Lang): string =>
  new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', hour12: false }).format(moment)
