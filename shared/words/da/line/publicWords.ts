import type { PublicFaultKind } from '../../../settings/public/publicFault.ts'
import type { PublicSettings } from '../../../settings/public/publicFields.ts'
import type { FaultReason, StatementMethod, StatementStatus } from '../../../settings/public/statement.ts'
import type { Scheme } from '../../../theme/accent.ts'

type Said<Part extends string> = Record<Part, string>

/** What a line says of itself in public, in the form of its coordinators. `publicBounds` says the numbers that stand here. */
export const publicWords = {
  fields: {
    dpo: 'Databeskyttelsesrådgiver (DPO)',
    jointControllers: 'Fælles dataansvar',
    standard: 'Kvalitetsstandard',
    statement: 'Tilgængelighedserklæring',
    theme: 'Farve',
  } satisfies Said<keyof PublicSettings>,
  hints: {
    dpo: 'Hvem det er, og hvordan man får fat i dem. Det står under »Hvem ser efter, at vi passer på det?« på siden om det, I ved. Er det tomt, står der ikke noget.',
    jointControllers:
      'Er flere kommuner dataansvarlige sammen, så skriv dem her. De unge ser, hvem der står for hvad. Det er det vigtigste i den aftale, I har skrevet under på.',
    standard: 'Det, I lover offentligt. Det står på siden »Det lover vi«. Det, I ikke udfylder, står der ikke.',
    statement:
      'Loven siger, at hvert websted skal have en, og at den skal læses igennem mindst en gang om året. Skriv kun det, nogen har set efter.',
    theme: 'Én farve på de unges sider: knapper, links og små tegn. Den skal kunne ses af alle, både på lyse og mørke skærme.',
  } satisfies Said<keyof PublicSettings>,

  dpo: 'Databeskyttelsesrådgiver',
  joint: {
    one: (n: number) => `Dataansvarlig ${n}`,
    municipality: 'Kommune',
    name: 'Navn, for eksempel Børn og Unge',
    contact: 'Hvordan får man fat i dem?',
    answersFor: 'Hvad står de for?',
    add: 'Tilføj en dataansvarlig',
    remove: (name: string) => `Fjern ${name}`,
    none: 'Der er kun den dataansvarlige, der står ovenfor.',
  },
  standard: {
    wait: 'Lov noget om ventetiden',
    percent: 'Så mange af 100, der får svar',
    within: 'inden for',
    minutes: (n: number) => (n === 1 ? '1 minut' : `${n} minutter`),
    measured: 'Siden viser selv, hvordan det gik i det sidste hele kvartal. Er der under 50 samtaler i det, viser den ikke noget tal.',
    hours: 'Åbningstid: hvad I lover',
    training: 'Uddannelse: hvad rådgiverne har lært',
    supervision: 'Supervision: hvem der hjælper rådgiverne',
  },
  statement: {
    missing: 'Linjen har ingen tilgængelighedserklæring. Loven siger, at der skal være en. De unge kan se, at den mangler.',
    due: 'Erklæringen er ikke læst igennem i et år. Se siderne efter igen, og skriv den nye dato.',
    toIt: 'Gå til erklæringen',
    write: 'Skriv erklæringen',
    remove: 'Fjern erklæringen',
    official:
      'I Danmark skal erklæringen også laves i Digitaliseringsstyrelsens værktøj, WAS-Tool. Skriv dens adresse her, så linker hver side til den.',
    officialAddress: 'Adresse, for eksempel https://www.was.digst.dk/jeres-side-dk',
    status: 'Hvor langt er I?',
    statuses: {
      fully: 'Siderne overholder EN 301 549 fuldt ud',
      partly: 'Siderne overholder det meste af den',
      not: 'Siderne overholder ikke det meste af den',
    } satisfies Said<StatementStatus>,
    faults: 'Det, der ikke er tilgængeligt',
    noFaults: 'I har ikke skrevet nogen fejl.',
    fault: (n: number) => `Fejl ${n}`,
    what: 'Hvad virker ikke, og for hvem?',
    why: 'Hvorfor?',
    whys: {
      breaks: 'Det overholder ikke loven endnu',
      burden: 'Det vil være en uforholdsmæssig stor byrde at rette',
      'not-covered': 'Det er ikke omfattet af loven',
    } satisfies Said<FaultReason>,
    addFault: 'Tilføj en fejl',
    removeFault: (n: number) => `Fjern fejl ${n}`,
    method: 'Hvordan er siderne bedømt?',
    methods: {
      self: 'Vi har selv bedømt dem',
      outside: 'Nogen udefra har bedømt dem',
      other: 'På en anden måde',
    } satisfies Said<StatementMethod>,
    judge: 'Hvem bedømte dem?',
    judgedOn: 'Hvornår?',
    reviewedOn: 'Hvornår er erklæringen sidst læst igennem?',
    phone: 'Telefon til den, der kan hjælpe',
    email: 'Mail til den, der kan hjælpe',
  },
  theme: {
    usual: 'Den farve, alle linjer begynder med',
    own: 'Vores egen farve',
    schemes: { light: 'På lyse skærme', dark: 'På mørke skærme' } satisfies Said<Scheme>,
    code: (scheme: string) => `Farvekode, ${scheme}`,
    pick: (scheme: string) => `Vælg farve, ${scheme}`,
    fit: 'Find en, der passer til den lyse',
    take: (colour: string) => `Brug ${colour}`,
    good: 'Den kan ses.',
    sample: { link: 'Et link', button: 'En knap', soft: 'Det, den unge selv skriver' },
  },
  faults: {
    'dpo-half': () => 'Skriv det på begge sprog, eller lad begge være tomme.',
    'dpo-long': () => 'Det er for langt. Højst 400 tegn på hvert sprog.',
    'joint-empty': (at) => `Nummer ${at}: Udfyld alle felter på begge sprog, eller fjern den.`,
    'joint-long': (at) => `Nummer ${at} er for lang. Kommunen må have 60 tegn, navnet 80, adressen 200 og det, de står for, 300.`,
    'joint-twice': (at) => `Nummer ${at} står der to gange. Fjern den ene.`,
    'standard-half': () => 'Skriv hvert løfte på begge sprog, eller lad det stå tomt på begge.',
    'standard-long': () => 'Et løfte er for langt. Højst 400 tegn på hvert sprog.',
    'standard-percent': () => 'Skriv et tal fra 1 til 100.',
    'statement-phone': () => 'Skriv et telefonnummer med mindst 8 cifre. Loven vil have både telefon og mail.',
    'statement-email': () => 'Skriv en mailadresse, for eksempel web@jeres-by.dk. Loven vil have både telefon og mail.',
    'statement-judge': () => 'Skriv, hvem der har bedømt siderne. Højst 120 tegn.',
    'statement-date': () => 'Vælg begge datoer. Ingen af dem må ligge efter i dag.',
    'statement-order': () => 'Erklæringen kan ikke være læst igennem, før siderne blev bedømt. Ret en af datoerne.',
    'statement-fully': () => 'Siderne overholder ikke standarden fuldt ud, når der står fejl. Vælg »det meste«, eller fjern fejlene.',
    'statement-faults': () => 'Skriv mindst én fejl: hvad der ikke virker, og for hvem.',
    'statement-fault-empty': (at) => `Fejl ${at}: Skriv på begge sprog, hvad der ikke virker. Højst 300 tegn.`,
    'statement-address': () => 'Skriv adressen, som den står i værktøjet. Den begynder med https://www.was.digst.dk/.',
    'theme-colour': () => 'Skriv farven som # og seks tegn fra 0 til 9 og a til f, for eksempel #1f655d.',
    'theme-weak': (at) => {
      const [scheme = '', ratio = '', least = '', nearest = ''] = at.split(' ')
      const where = scheme === 'dark' ? 'På mørke skærme' : 'På lyse skærme'
      return `${where} er kontrasten ${ratio.replace('.', ',')}, og den skal være mindst ${least.replace('.', ',')}. Den nærmeste farve, der kan ses, er ${nearest}.`
    },
  } as Record<PublicFaultKind, (at: string) => string>,
}
export type PublicWords = typeof publicWords
