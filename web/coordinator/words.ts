import { createContext, useContext } from 'react'
import { type Lang, langs } from '../../shared/lang.ts'
import type { ClosingFormWords } from '../../shared/words/da/team/closingForm.ts'
import type { CoordinatorWords } from '../../shared/words/da/team/coordinator.ts'
import type { AnnualWords } from '../../shared/words/da/team/figures/annual.ts'
import type { TopicsWords } from '../../shared/words/da/team/figures/topics.ts'
import type { FilesWords } from '../../shared/words/da/team/files.ts'
import type { StaffWords } from '../../shared/words/da/team/staff.ts'
import type { YouthWords } from '../../shared/words/words.ts'

export type Words = {
  lang: Lang
  staff: StaffWords
  coordinator: CoordinatorWords
  topics: TopicsWords
  closingForm: ClosingFormWords
  annual: AnnualWords
  files: FilesWords
  /** What youths read of the help, in every language: a preview shows each. */
  helpIn: Record<Lang, HelpWords>
}
type HelpWords = YouthWords['help']

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
      import('../../shared/words/da/team/figures/topics.ts'),
      import('../../shared/words/da/team/closingForm.ts'),
      import('../../shared/words/da/team/figures/annual.ts'),
      import('../../shared/words/da/team/files.ts'),
    ]),
  en: () =>
    Promise.all([
      import('../../shared/words/en/team/staff.ts'),
      import('../../shared/words/en/team/coordinator.ts'),
      import('../../shared/words/en/team/figures/topics.ts'),
      import('../../shared/words/en/team/closingForm.ts'),
      import('../../shared/words/en/team/figures/annual.ts'),
      import('../../shared/words/en/team/files.ts'),
    ]),
}

const helpTongues: Record<Lang, () => Promise<{ help: HelpWords }>> = {
  da: () => import('../../shared/words/da/youths/help.ts'),
  en: () => import('../../shared/words/en/youths/help.ts'),
}

async function loadHelp(): Promise<Record<Lang, HelpWords>> {
  const all = await Promise.all(langs.map(async (lang): Promise<[Lang, HelpWords]> => [lang, (await helpTongues[lang]()).help]))
  return Object.fromEntries(all) as Record<Lang, HelpWords> // one entry for each language
}

export async function loadWords(lang: Lang): Promise<Words> {
  const [[{ staff }, { coordinator }, { topics }, { closingForm }, { annual }, { files }], helpIn] = await Promise.all([
    tongues[lang](),
    loadHelp(),
  ])
  return { lang, helpIn, staff, coordinator, topics, closingForm, annual, files }
}

const Spoken = createContext<Words | null>(null)
export const WordsProvider = Spoken.Provider

export function useWords(): Words {
  const words = useContext(Spoken)
  if (!words) throw new Error('no words around this component')
  return words
}
