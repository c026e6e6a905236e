import type { ReportTheme } from '../../shared/report/reportText.ts'
import { theme } from './theme.ts'

const policy = (goals: string) => `Faxe Kommune, rusmiddelpolitik 2016, ${goals}`
/** The report of 2013 named six goals and how far each had come. */
const report = (status: string) => `Årsrapport 2013 for Rusmiddelcentret i Faxe. Status dengang: ${status}`

/** The four themes of the substance policy, and the goals of the report of 2013. Goal 3 of the policy has its own end in 2020 and is left out. */
export const faxeThemes: ReportTheme[] = [
  theme('Organisering og koordinering', [
    ['Indsatsen er samlet på tværs og forbinder forvaltning og politikere.', policy('mål 1')],
    ['Forebyggelse og behandling bliver udviklet og koordineret.', policy('mål 2')],
    ['Aktiviteter bliver registreret ens og digitalt.', report('der er arbejdet med registrering og arbejdsgange')],
  ]),
  theme('Forebyggelse', [
    ['Foreninger og forældre er med i arbejdet for trivsel i klassen.', policy('mål 4')],
    ['Lærere og pædagoger kan tidligt få øje på unge, der ikke trives.', policy('mål 5')],
    ['Det er sværere at få fat i rusmidler.', policy('mål 6')],
  ]),
  theme('Rusmiddelbehandling', [
    ['Tilbuddene er synlige, og der er forskellige tilbud af god kvalitet.', policy('mål 7')],
    ['Vi opdager tidligt, når nogen har brug for hjælp, også pårørende og børn.', policy('mål 8')],
    ['Flere søger hjælp, så tidligt som muligt.', policy('mål 9')],
    ['Tilfredsheden bliver undersøgt på en fast måde.', report('ikke arbejdet med')],
    ['Der er nye tilbud, også i grupper for unge.', report('mulighederne er undersøgt')],
    ['Der er mere opmærksomhed på det sociale i behandlingen.', report('sat i gang')],
  ]),
  theme('Tværgående samarbejde', [
    ['Skoler og uddannelser får en fælles rusmiddelpolitik, og de unge er med.', policy('mål 10')],
    ['Unge har klubber og steder uden stoffer.', policy('mål 11')],
    ['Der er en uddannelse for unge, som ikke kan være, hvor der er nultolerance.', policy('mål 12')],
    ['Der er arbejdet fast med at fortælle om tilbuddene.', report('der er arbejdet med synlighed')],
    ['Samarbejdet med netværk og andre i kommunen er styrket.', report('medarbejderne er med i netværk')],
  ]),
]
