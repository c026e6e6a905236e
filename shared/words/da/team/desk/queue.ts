import { lineShut } from '../../line/lineShut.ts'

/** The queue at the side of the desk. */
export const queue = {
  title: 'Kø',
  empty: 'Ingen venter.',
  waiting: (n: number) => (n === 1 ? '1 venter' : `${n} venter`),
  more: (n: number) => `og ${n} til`,
  takeNext: 'Tag den næste',
  takeThis: 'Tag denne',
  takeThisFrom: (what: string) => `Tag denne: ${what}`,
  noSeat: 'Du har ingen ledig plads.',
  offDuty: 'Gå på vagt for at tage en samtale.',
  notMine: 'Linjen er ikke med i din vagt.',
  automatic: 'Ringer selv til den, der har en ledig plads.',
  urgent: 'Haster',
  away: 'væk fra siden lige nu',
  forOthers: 'venter på en kollega',
  order: {
    arrival: 'efter ankomst',
    urgent: 'rykket 10 min. frem: haster',
    returned: 'givet tilbage, rykket 60 min. frem',
    both: 'givet tilbage og haster, rykket 70 min. frem',
    behind: 'sat bag dem, der ventede',
  },
  shut: lineShut,
  whatIs: 'Hvad betyder ordene i køen?',
  meanings: [
    ['efter ankomst', 'Den, der kom først, står først.'],
    ['rykket 10 min. frem', 'Den unge har sagt, at det haster, og står, som om den unge var kommet 10 minutter før.'],
    [
      'givet tilbage, rykket 60 min. frem',
      'Har været hos en rådgiver og er kommet tilbage i køen. Står, som om den unge var kommet 60 minutter før.',
    ],
    ['sat bag dem, der ventede', 'Den unge har været forrest eller hos en rådgiver flere gange. De, der ventede, kommer først.'],
    ['venter på en kollega', 'Den unge har ønsket at tale med en anden end dig.'],
    ['væk fra siden', 'Pladsen holdes lidt endnu. Siden er lukket, eller telefonen er låst.'],
  ],
  silent: {
    behind: 'svarede ikke, da der kom en rådgiver',
    parked: 'svarede ikke flere gange: ringer ikke, før siden svarer igen',
  },
  putAway: 'Fjern fra køen',
  putAwayThis: (what: string) => `Fjern fra køen: ${what}`,
  putAwaySure: 'Vil du fjerne den unge fra køen? Den unge kan stille sig i kø igen.',
  putAwayYes: 'Ja, fjern',
  putAwayNo: 'Nej, lad stå',
}
