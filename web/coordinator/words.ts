import { createContext, useContext } from 'react'
import type { Lang } from '../../shared/lang.ts'
import type { ClosingFormWords } from '../../shared/words/da/team/closingForm.ts'
import type { CoordinatorWords } from '../../shared/words/da/team/coordinator.ts'
import type { StaffWords } from '../../shared/words/da/team/staff.ts'
import type { TopicsWords } from '../../shared/words/da/team/topics.ts'

export type Words = { lang: Lang; staff: StaffWords; coordinator: CoordinatorWords; topics: TopicsWords; closingForm: ClosingFormWords }

type Loaded = [Pick<Words, 'staff'>, Pick<Words, 'coordinator'>, Pick<Words, 'topics'>, Pick<Words, 'closingForm'>]

/** A browser loads one language. */
const tongues: Record<Lang, () => Promise<Loaded>> = {
  da: () =>
    Promise.all([
      import('../../shared/words/da/team/staff.ts'),
      import('../../shared/words/da/team/coordinator.ts'),
      import('../../shared/words/da/team/topics.ts'),
      import('../../shared/words/da/team/closingForm.ts'),
    ]),
  en: () =>
    Promise.all([
      import('../../shared/words/en/team/staff.ts'),
      import('../../shared/words/en/team/coordinator.ts'),
      import('../../shared/words/en/team/topics.ts'),
      import('../../shared/words/en/team/closingForm.ts'),
    ]),
}

export async function loadWords(lang: Lang): Promise<Words> {
  const [{ staff }, { coordinator }, { topics }, { closingForm }] = await tongues[lang]()
  return { lang, staff, coordinator, topics, closingForm }
}

const Spoken = createContext<Words | null>(null)
export const WordsProvider = Spoken.Provider

export function useWords(): Words {
  const words = useContext(Spoken)
  if (!words) throw new Error('no words around this component')
  return words
}
