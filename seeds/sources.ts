import type { Source } from '../shared/help/offer.ts'

/** A document or page by its short name, and its year. Null: it has no date, so its age is unknown. */
export const from = (page: string, year: number | null): Source => ({ page, year })

/** The municipalities' documents, each with a section. */
export const faxePolicy = (section: string) => from(`Faxe Kommune, rusmiddelpolitik: ${section}`, 2016)
export const misusePolicy = (section: string) => from(`Ishøj og Vallensbæk, misbrugspolitik: ${section}`, 2013)
export const faxeReport = (section: string) => from(`Faxe Kommune, årsrapport 2013: ${section}`, 2013)
export const aabenraaPlan = (section: string) => from(`Aabenraa Kommune, temahandleplan for rusmidler 2022-2024: ${section}`, 2022)
