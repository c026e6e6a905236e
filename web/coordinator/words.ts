import { createContext, useContext } from 'react'
import type { Lang } from '../../shared/lang.ts'
import type { AnnualWords } from '../../shared/words/da/team/annual.ts'
import type { ClosingFormWords } from '../../shared/words/da/team/closingForm.ts'
import type { CoordinatorWords } from '../../shared/words/da/team/coordinator.ts'
import type { FilesWords } from '../../shared/words/da/team/files.ts'
import type { StaffWords } from '../../shared/words/da/team/staff.ts'
import type { TopicsWords } from '../../shared/words/da/team/topics.ts'

export type Words = {
  lang: Lang
  staff: StaffWords
  coordinator: CoordinatorWords
  topics: TopicsWords
  closingForm: ClosingFormWords
  annual: AnnualWords
  files: FilesWords
}

type Loaded = [
  Pick<Words, 'staff'>,
  Pick<Words, 'coordinator'>,
  Pick<Words, 'topics'>,
  Pick<Words, 'closingForm'>,
  Pick<Words, 'annual'>,
  Pick<Words, 'files'>,
]

/** A browser loads one language. */
const tongues: Record<Lang, () => Promise<Loaded>> = {
  da: () =>
    Promise.all([
      import('../../shared/words/da/team/staff.ts'),
      import('../../shared/words/da/team/coordinator.ts'),
      import('../../shared/words/da/team/topics.ts'),
      import('../../shared/words/da/team/closingForm.ts'),
      import('../../shared/words/da/team/annual.ts'),
      import('../../shared/words/da/team/files.ts'),
    ]),
  en: () =>
    Promise.all([
      import('../../shared/words/en/team/staff.ts'),
      import('../../shared/words/en/team/coordinator.ts'),
      import('../../shared/words/en/team/topics.ts'),
      import('../../shared/words/en/team/closingForm.ts'),
      import('../../shared/words/en/team/annual.ts'),
      import('../../shared/words/en/team/files.ts'),
    ]),
}

export async function loadWords(lang: Lang): Promise<Words> {
  const [{ staff }, { coordinator }, { topics }, { closingForm }, { annual }, { files }] = await tongues[lang]()
  return { lang, staff, coordinator, topics, closingForm, annual, files }
}

const Spoken = createContext<Words | null>(null)
export const WordsProvider = Spoken.Provider

export function useWords(): Words {
  const words = useContext(Spoken)
  if (!words) throw new Error('no words around this component')
  return words
}
