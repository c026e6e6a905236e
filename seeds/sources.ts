import type { Source } from '../shared/help/offer.ts'

/** A document or page by its short name, and its year; null: it bears no date, so nobody can say how old it is. */
export const from = (page: string, year: number | null): Source => ({ page, year })

/** The five documents of the municipalities, with the section. */
export const faxePolicy = (section: string) => from(`Faxe Kommune, rusmiddelpolitik: ${section}`, 2016)
export const misusePolicy = (section: string) => from(`Ishøj og Vallensbæk, misbrugspolitik: ${section}`, 2013)
export const faxeReport = (section: string) => from(`Faxe Kommune, årsrapport 2013: ${section}`, 2013)
export const aabenraaPlan = (section: string) => from(`Aabenraa Kommune, temahandleplan for rusmidler 2022-2024: ${section}`, 2022)
