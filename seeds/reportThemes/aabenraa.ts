import type { ReportTheme } from '../../shared/report/reportText.ts'
import { theme } from './theme.ts'

const plan = (track: string) => `Aabenraa Kommune, temahandleplan for rusmidler 2022-2024, ${track}`

/** The four tracks of the plan, each with what the municipality wants. */
export const aabenraaThemes: ReportTheme[] = [
  theme('Forebyggelse', [
    ['Unge begynder senere med rusmidler og bruger mindre.', plan('spor 1')],
    ['Forebyggelsen starter tidligt og går på tværs af fag.', plan('spor 1')],
    ['Chatten og den åbne rådgivning er anonyme og til at finde.', plan('spor 1')],
  ]),
  theme('Opsporing og tidlig indsats', [
    ['Vi finder tidligt børn og unge, der ikke trives, og hjælper dem.', plan('spor 2')],
    ['Vi arbejder mere på tværs af sektorer.', plan('spor 2')],
  ]),
  theme('Behandling', [
    ['Unge er motiverede for behandling og bliver i den.', plan('spor 3')],
    ['Rusmidler får færre følger for den unge og familien.', plan('spor 3')],
    ['Metoderne er faste, og de virker.', plan('spor 3')],
  ]),
  theme('Samarbejde og sammenhæng i indsatsen', [
    ['Indsatsen er koordineret, og den unge bliver ikke sendt rundt.', plan('spor 4')],
    ['Hjælpen er til at få i tide, og de unge er med til at forme den.', plan('spor 4')],
    ['Vi følger trivsel og effekt og retter ind efter det.', plan('spor 4')],
  ]),
]
