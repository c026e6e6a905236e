import type { Lang } from '../../shared/lang.ts'
import { type ClosingFormWords, closingForm as closingFormDa } from '../../shared/words/da/team/closingForm.ts'
import { type CoordinatorWords, coordinator as coordinatorDa } from '../../shared/words/da/team/coordinator.ts'
import { type TopicsWords, topics as topicsDa } from '../../shared/words/da/team/figures/topics.ts'
import { type FilesWords, files as filesDa } from '../../shared/words/da/team/files.ts'
import { closingForm as closingFormEn } from '../../shared/words/en/team/closingForm.ts'
import { coordinator as coordinatorEn } from '../../shared/words/en/team/coordinator.ts'
import { topics as topicsEn } from '../../shared/words/en/team/figures/topics.ts'
import { files as filesEn } from '../../shared/words/en/team/files.ts'

/** All words that stand in files. */
export type FileWords = { lang: Lang; files: FilesWords; topics: TopicsWords; closingForm: ClosingFormWords; coordinator: CoordinatorWords }

const spoken: Record<Lang, Omit<FileWords, 'lang'>> = {
  da: { files: filesDa, topics: topicsDa, closingForm: closingFormDa, coordinator: coordinatorDa },
  en: { files: filesEn, topics: topicsEn, closingForm: closingFormEn, coordinator: coordinatorEn },
}
export const fileWords = (lang: Lang): FileWords => ({ lang, ...spoken[lang] })
