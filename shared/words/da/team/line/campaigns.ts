import type { CampaignFault } from '../../../../campaigns/campaign.ts'

type FaultWords = Record<CampaignFault['why'], (at: string) => string>

/** Campaigns: times in which more youths than usual are expected. They are written under "Belastning" and read there and in "Vagtplan". */
export const campaigns = {
  title: 'Kampagner',
  explained:
    'En kampagne er nogle dage, hvor I venter flere unge end ellers, fx en uge med besøg på skolerne. Dagene bliver markeret her på siden og i »Vagtplan«, så I kan se, hvorfor der kom flere.',
  none: 'Der er ingen kampagner endnu.',
  noneAhead: 'Der er ingen kampagner i gang eller på vej.',
  past: (n: number) => `Forbi (${n})`,
  add: 'Skriv en kampagne',
  newOne: 'Ny kampagne',
  changing: (name: string) => `Ret »${name}«`,
  example: 'Eksempel',
  standings: { now: 'I gang', ahead: 'Kommer', past: 'Forbi' },
  days: (from: string, to: string, n: number) => (n === 1 ? from : `${from} – ${to} (${n} dage)`),
  times: (n: string) => `${n} gange så mange`,
  asUsual: 'lige så mange',
  expects: (times: string) => `I venter ${times} unge som ellers.`,
  adds: (n: number) => (n === 1 ? '1 rådgiver mere på vagt ad gangen.' : `${n} rådgivere mere på vagt ad gangen.`),
  addsNone: 'Ingen ekstra på vagt.',
  onPage: (text: string) => `På linjens side: »${text}«`,
  notOnPage: 'Intet på linjens side.',

  fields: {
    name: 'Navn',
    from: 'Første dag',
    to: 'Sidste dag',
    factor: 'Hvor mange unge venter I?',
    seats: 'Ekstra rådgivere på vagt ad gangen',
    text: 'Tekst på linjens side',
  },
  hints: {
    name: 'Kun for jer. Unge ser det ikke.',
    seats: '»Vagtplan« siger, hvor mange der mangler de dage.',
    text: 'Må være tom. Den står på siden hele døgnet de dage, men ikke, når linjen har lukket eller er fuld. Så inviterer siden ingen, som ikke kan stille sig i køen.',
  },
  faults: {
    'name-empty': () => 'Skriv et navn, fx »Skolebesøg, uge 40«.',
    'name-long': () => 'Navnet er for langt. Brug højst 60 tegn.',
    'date-unknown': () => 'Vælg en dag, der findes i kalenderen.',
    'ends-before': () => 'Den sidste dag ligger før den første. Vælg den samme dag eller en senere.',
    'too-many-days': () => 'En kampagne kan vare højst 92 dage. Vælg en tidligere sidste dag, eller del den i to.',
    'too-far': () => 'Vælg en første dag højst et år frem.',
    'too-old': () => 'De dage vises ikke på siden mere. Vælg dage inden for de sidste 15 måneder.',
    'days-taken': (name) => `Nogle af dagene hører til kampagnen »${name}«. Vælg andre dage, eller ret den kampagne først.`,
    'text-in-one': () => 'Teksten mangler på det ene sprog. Skriv den på begge, eller lad begge være tomme.',
    'text-long': () => 'Teksten er for lang. Brug højst 200 tegn på hvert sprog.',
    'unseen-signs': () =>
      'Her er tegn, som man ikke kan se. De kan være kommet med, da teksten blev kopieret. Slet feltet, og skriv teksten selv.',
  } satisfies FaultWords,
  toPutRight: (n: number) => (n === 1 ? 'Ét felt skal rettes.' : `${n} felter skal rettes.`),
  full: 'Linjen har 40 kampagner, og flere kan den ikke have. Fjern en, der er forbi, først.',
  save: 'Gem',
  cancel: 'Luk uden at gemme',
  change: 'Ret',
  changeNamed: (name: string) => `Ret kampagnen ${name}`,
  remove: 'Fjern',
  removeNamed: (name: string) => `Fjern kampagnen ${name}`,
  undo: 'Fortryd',
  saved: (name: string) => `»${name}« er gemt.`,
  removed: (name: string) => `»${name}« er fjernet. Teksten er væk fra linjens side.`,
  back: (name: string) => `»${name}« er her igen.`,
  notBack: (name: string) => `»${name}« kunne ikke komme tilbage.`,
  cancelled: 'Intet er gemt.',
  changedMeanwhile: (name: string) => `En anden har ændret »${name}«, siden du læste den. Her er den, som den er nu.`,
  newer: 'En anden har gemt kampagnen, mens du skrev. Intet er gemt endnu. Det, der er forskelligt, er markeret:',
  goneMeanwhile: 'En anden har fjernet kampagnen, mens du skrev. Gem igen, hvis den skal være her alligevel.',
  mine: 'Dit',
  theirs: 'Det, der står nu',
  keepMine: 'Brug mit',
  takeTheirs: 'Brug det, der står nu',

  marks: {
    today: (name: string, times: string) => `I dag er der kampagne: »${name}«. I venter ${times} unge som ellers.`,
    inWeeks: 'I de uger var der kampagne:',
    inRow: (name: string, n: number) => (n === 1 ? `Kampagne: ${name}, 1 dag` : `Kampagne: ${name}, ${n} dage`),
    one: (name: string, days: string, times: string) => `${name}, ${days}. I ventede ${times} som ellers.`,
    day: 'kampagne',
    key: 'Måned eller kvartal med kampagne',
    explained: 'Tallene er summer over ugerne. De siger ikke, hvor mange der kom på en enkelt dag i kampagnen.',
  },

  plan: {
    title: 'Kampagner og planen',
    write: 'Kampagner skrives under »Belastning«',
    explained:
      'Ventede unge er gennemsnittet af de seneste tolv hele uger i dagens åbningstid, ganget med det, I venter af kampagnen. »Mangler« er de ekstra rådgivere i kampagnen, som ingen er planlagt til ud over ugens plan.',
    table: 'Dage med kampagne: unge, der ventes, og rådgivere, der mangler',
    day: 'Dag',
    campaign: 'Kampagne',
    expected: 'Ventede unge',
    missing: 'Mangler',
    expects: (n: string, usual: string) => `${n} (mod ${usual} ellers)`,
    busiest: (hours: string, n: string) => `flest kl. ${hours}: ${n}`,
    unknown: 'for få uger til at sige det',
    lacks: (n: number, from: string, to: string) =>
      n === 1 ? `1 rådgiver mellem kl. ${from} og ${to}` : `op til ${n} rådgivere mellem kl. ${from} og ${to}`,
    lacksNone: 'ingen',
    more: 'Flere dage kommer frem, når de er tættere på.',
    noOpenDays: 'Linjen har ikke åbent på nogen af de dage.',
  },

  trial: {
    how: 'Så mange unge',
    usual: 'som de seneste uger',
    one: (name: string, times: string) => `som i »${name}«: ${times}`,
    finding: (change: string, when: string, name: string, tried: string, now: string) =>
      `${change} ${when} i kampagnen »${name}«: ${tried} kommer igennem inden 5 minutter (mod ${now} med det antal, der er på vagt nu)`,
    same: (change: string, when: string, name: string, now: string) =>
      `${change} ${when} i kampagnen »${name}« flytter næppe noget: ${now} kommer igennem inden 5 minutter, nu og i forsøget`,
    assumed: (name: string, times: string) =>
      `I forsøget kommer der ${times} unge som i de seneste uger. Det er, hvad I selv venter af kampagnen »${name}«, og det er ikke målt. Samtalerne er regnet lige så lange som ellers.`,
    inBasis: (n: number) =>
      n === 1
        ? 'En af de dage, det bygger på, lå i en kampagne. Måske kom der flere end ellers.'
        : `${n} af de dage, det bygger på, lå i en kampagne. Måske kom der flere end ellers.`,
  },
}
