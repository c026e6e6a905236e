import type { DeskTextFault } from '../../../../deskTexts/deskText.ts'

type FaultWords = Record<DeskTextFault['why'], (most: number) => string>

/** What coordinators write for the counsellors of their line. */
export const deskTexts = {
  title: 'Svar og vejledninger',
  first: 'Forslag, som I kan rette',
  reply: {
    title: 'Færdige svar',
    explained:
      'Rådgiverne finder et svar ved at skrive / først i en besked. Svaret kommer i feltet, så de kan rette det, før de sender det. Den unge ser det først, når det er sendt.',
    add: 'Skriv et svar',
    newOne: 'Nyt svar',
    count: (n: number, most: number) => `${n} af højst ${most} svar`,
    full: 'Linjen har 60 færdige svar, og flere kan den ikke have. Fjern et, I ikke bruger.',
    fields: { name: 'Kort navn', text: 'Svaret' },
    hints: {
      name: 'Et ord eller to, som er hurtigt at skrive, fx »hej«.',
      text: 'Skriv {navn}, hvor den unges kaldenavn skal stå, på engelsk {name}. Har den unge ikke skrevet et navn, bliver det sted udeladt.',
    },
  },
  sheet: {
    title: 'Vejledninger',
    explained:
      'En vejledning siger, hvad I gør i en bestemt situation, fx når der skal laves en underretning. Rådgiverne kan have den åben ved siden af samtalen. Kun jeres egne rådgivere ser den.',
    add: 'Skriv en vejledning',
    newOne: 'Ny vejledning',
    count: (n: number, most: number) => `${n} af højst ${most} vejledninger`,
    full: 'Linjen har 40 vejledninger, og flere kan den ikke have. Fjern en, I ikke bruger.',
    fields: { title: 'Overskrift', text: 'Hvad gør vi?', owner: 'Hvem holder den rigtig?', checkedOn: 'Sidst set efter' },
    hints: {
      title: 'Kort, fx »Når der skal laves en underretning«.',
      text: 'Korte linjer, et skridt ad gangen. Teksten står, som du skriver den.',
      owner: 'Et navn eller en stilling, som rådgiverne kan spørge.',
      checkedOn: 'Efter 12 måneder står der, at den skal ses efter.',
    },
    checked: (owner: string, day: string) => `${owner} holder den rigtig. Set efter ${day}.`,
    due: 'Skal ses efter: det er over 12 måneder siden.',
  },
  faults: {
    empty: () => 'Skriv noget her. Et svar skal stå på begge sprog.',
    'too-long': (most) => `Det er for langt. Brug højst ${most} tegn.`,
    'date-unknown': () => 'Vælg en dag, der findes i kalenderen.',
    'not-yet': () => 'Den dag er ikke kommet endnu. Vælg i dag eller tidligere.',
    'name-taken': () => 'Et andet svar hedder det samme. Find et andet navn.',
    'unseen-signs': () => 'Her er usynlige tegn, som kan vende teksten om. Slet feltet, og skriv det igen.',
  } satisfies FaultWords,
  toPutRight: (n: number) => (n === 1 ? 'Ét sted skal rettes.' : `${n} steder skal rettes.`),
  save: 'Gem',
  cancel: 'Luk uden at gemme',
  cancelled: 'Lukket uden at gemme.',
  change: 'Ret',
  changing: (name: string) => `Ret »${name}«`,
  changeNamed: (name: string) => `Ret ${name}`,
  remove: 'Fjern',
  removeNamed: (name: string) => `Fjern ${name}`,
  undo: 'Fortryd',
  saved: (name: string) => `»${name}« er gemt. Rådgiverne har det nu.`,
  removed: (name: string) => `»${name}« er fjernet.`,
  back: (name: string) => `»${name}« er tilbage.`,
  notBack: (name: string) => `»${name}« kunne ikke komme tilbage: en anden har navnet, eller listen er fuld.`,
  changedMeanwhile: (name: string) => `En anden har ændret »${name}« imens. Se det igennem igen.`,
  newer: 'En anden har gemt noget andet imens. Vælg, hvad der skal stå. Gem bagefter.',
  goneMeanwhile: 'En anden har fjernet det imens. Gem igen, så kommer det tilbage, som du har skrevet det.',
  mine: 'Det, du har skrevet',
  theirs: 'Det, den anden har gemt',
  keepMine: 'Behold mit',
  takeTheirs: 'Brug det andet',
}
