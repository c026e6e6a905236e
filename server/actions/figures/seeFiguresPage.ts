import type { FiguresPage } from '../../../shared/doors/staffPage.ts'
import type { Service } from '../service.ts'

/** What a coordinator's page is given once. In a demo all figures count as invented, also before its simulated year is there. */
export const seeFiguresPage = async ({ ledger }: Service, { demo }: { demo: boolean }): Promise<FiguresPage> => ({
  madeUp: demo || (await ledger.figures.areMadeUp()),
})
