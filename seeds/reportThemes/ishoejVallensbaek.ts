import type { ReportTheme } from '../../shared/report/reportText.ts'
import { theme } from './theme.ts'

const policy = (part: string) => `Ishøj og Vallensbæk, misbrugspolitik 2013, ${part}`

/** The four areas that the two municipalities chose, each with its purpose. */
export const ishoejVallensbaekThemes: ReportTheme[] = [
  theme('Det forebyggende arbejde', [
    ['Unge begynder senere med rusmidler og bruger mindre.', policy('fokusområde 1')],
    ['De unge ved, at de fleste ikke gør det, mange tror.', policy('fokusområde 1')],
  ]),
  theme('Det tværfaglige samarbejde', [
    ['Vi bruger hinandens viden og arbejder koordineret.', policy('fokusområde 2')],
    ['Der er et fælles katalog over tilbuddene i begge kommuner.', policy('fokusområde 2')],
  ]),
  theme('Kompetenceudvikling og vidensdeling', [['Vi er bedre til at få øje på problemer med rusmidler.', policy('fokusområde 3')]]),
  theme('Individuelle forløb og en god overgang', [
    ['Hjælpen passer til den enkelte, også bagefter.', policy('fokusområde 4')],
    ['Vejen til hjælp er kort og tydelig.', policy('vision')],
  ]),
]
