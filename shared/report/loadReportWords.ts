import type { Lang } from '../lang.ts'
import type { ReportWords } from './reportSource.ts'

/** The words of a report, which may be in another language than the page. The server loads them for the files. */
const tongues: Record<Lang, () => Promise<Omit<ReportWords, 'lang'>>> = {
  da: async () => {
    const [{ topics }, { closingForm }, { coordinator }, { annual }] = await Promise.all([
      import('../words/da/team/figures/topics.ts'),
      import('../words/da/team/closingForm.ts'),
      import('../words/da/team/coordinator.ts'),
      import('../words/da/team/figures/annual.ts'),
    ])
    return { topics, closingForm, coordinator, annual }
  },
  en: async () => {
    const [{ topics }, { closingForm }, { coordinator }, { annual }] = await Promise.all([
      import('../words/en/team/figures/topics.ts'),
      import('../words/en/team/closingForm.ts'),
      import('../words/en/team/coordinator.ts'),
      import('../words/en/team/figures/annual.ts'),
    ])
    return { topics, closingForm, coordinator, annual }
  },
}
export const loadReportWords = async (lang: Lang): Promise<ReportWords> => ({ lang, ...(await tongues[lang]()) })
