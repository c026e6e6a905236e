import { createContext, useContext } from 'react'
import type { Lang } from '../../shared/lang.ts'
import type { CoordinatorWords } from '../../shared/words/da/team/coordinator.ts'
import type { StaffWords } from '../../shared/words/da/team/staff.ts'

export type Words = { lang: Lang; staff: StaffWords; coordinator: CoordinatorWords }

/** A browser loads one language. */
const tongues: Record<Lang, () => Promise<[Pick<Words, 'staff'>, Pick<Words, 'coordinator'>]>> = {
  da: () => Promise.all([import('../../shared/words/da/team/staff.ts'), import('../../shared/words/da/team/coordinator.ts')]),
  en: () => Promise.all([import('../../shared/words/en/team/staff.ts'), import('../../shared/words/en/team/coordinator.ts')]),
}

export async function loadWords(lang: Lang): Promise<Words> {
  const [{ staff }, { coordinator }] = await tongues[lang]()
  return { lang, staff, coordinator }
}

const Spoken = createContext<Words | null>(null)
export const WordsProvider = Spoken.Provider

export function useWords(): Words {
  const words = useContext(Spoken)
  if (!words) throw new Error('no words around this component')
  return words
}
