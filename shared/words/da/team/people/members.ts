import type { Role, TeamMember } from '../../../../team/teamWire.ts'

/** The team of a line: its people, what they may do, and how they get in. */
export const members = {
  title: 'Holdet',
  none: 'Der er ingen på holdet endnu.',
  count: (n: number) => (n === 1 ? '1 person på linjen' : `${n} personer på linjen`),
  invite: 'Inviter en kollega',
  roles: { counsellor: 'Rådgiver', coordinator: 'Koordinator', leader: 'Leder', supervisor: 'Supervisor' } satisfies Record<Role, string>,
  roleHints: {
    counsellor: 'Taler med de unge.',
    coordinator: 'Ser tallene, skriver årsrapporten og styrer holdet.',
    leader: 'Kan have bagvagt. Ser, hvordan linjen har det lige nu, og kan lukke og åbne den. Intet andet.',
    supervisor: 'Giver holdet supervision. Har ingen side her endnu.',
  } satisfies Record<Role, string>,
  since: (date: string) => `siden ${date}`,
  you: 'Dig',
  login: 'Brugernavn',
  langs: 'Sprog',
  declines: 'Tager ikke',
  rolesTitle: 'Roller på linjen',
  noRoles: 'Ingen roller på linjen',
  accessTitle: 'Adgang',
  access: {
    password: 'Har valgt en adgangskode',
    link: 'Har et link og har ikke valgt en adgangskode endnu',
    none: 'Kan ikke logge ind. Lav et nyt link.',
    demo: 'Eksempelperson: logger ind med links fra demoen',
  } satisfies Record<TeamMember['access'], string>,
  linkUntil: (date: string, clock: string) => `Linket virker til ${date} kl. ${clock}`,
  off: 'Adgangen er slået fra',
  elsewhere: (name: string) =>
    `${name} arbejder også på en linje, du ikke koordinerer. Du kan ændre rollerne her. Navn, link og adgang er fælles for linjerne.`,
  isLast: (name: string) => `${name} er linjens eneste koordinator, der kan logge ind.`,

  change: 'Ret',
  newLink: 'Nyt link',
  reset: 'Nulstil adgangen',
  withdraw: 'Træk linket tilbage',
  switchOff: 'Slå adgangen fra',
  switchOn: 'Slå adgangen til',
  cancel: 'Fortryd',
  save: 'Gem',
  send: 'Lav et link',
  sure: {
    newLink: (name: string) => `${name} får et nyt link til at vælge en adgangskode. Et link, som ${name} fik før, virker ikke mere.`,
    reset: (name: string) =>
      `${name} får et link til at vælge en ny adgangskode. Den gamle virker ikke mere, og ${name} bliver logget ud overalt med det samme. Er ${name} i en samtale, bliver den givet tilbage, og den unge kommer længere frem i køen og får det at vide.`,
    withdrawNew: (name: string) => `${name} har ikke været inde endnu. Linket holder op med at virke, og ${name} bliver taget af listen.`,
    withdraw: (name: string) => `Linket holder op med at virke. ${name} kan først logge ind, når du laver et nyt.`,
    switchOff: (name: string) =>
      `${name} bliver logget ud overalt med det samme. Er ${name} i en samtale, bliver den givet tilbage, og den unge kommer længere frem i køen og får det at vide.`,
    switchOn: (name: string) => `${name} får sine roller igen og et link til at vælge en ny adgangskode.`,
  },
  yes: {
    newLink: 'Ja, lav et nyt link',
    reset: 'Ja, nulstil adgangen',
    withdraw: 'Ja, træk det tilbage',
    switchOff: 'Ja, slå fra',
    switchOn: 'Ja, slå til',
  },

  link: {
    title: (name: string) => `Link til ${name}`,
    once: (name: string) =>
      `Giv det til ${name} selv, og ikke til andre. Det står kun her, til du skjuler det eller lukker siden. Det virker én gang, i et døgn. ${name} vælger selv sin adgangskode.`,
    label: 'Linket',
    copy: 'Kopier',
    copied: 'Kopieret.',
    notCopied: 'Det kunne ikke kopieres. Marker linket, og kopier det selv.',
    done: 'Færdig: skjul linket',
  },

  form: {
    inviteTitle: 'Inviter en kollega',
    changeTitle: (name: string) => `Ret ${name}`,
    loginComes: 'Brugernavnet laver vi ud fra navnet. Det står ved linket.',
    name: 'Fornavn, som de unge ser',
    title: 'Titel, som de unge ser',
    langs: 'Taler',
    declines: 'Emner, som kollegerne tager',
    declinesHint: 'Unge med de emner ringer ikke her. Selvskade og »noget andet« kan ingen sige nej til. Gælder fra næste vagt.',
    nextShift: 'Sprog og emner gælder fra næste vagt. Navn og roller gælder med det samme.',
    offLine: (name: string) =>
      `Uden roller er ${name} ikke længere på linjen. Det gælder, når du gemmer. Er ${name} i en samtale her, bliver den givet tilbage, og den unge kommer længere frem i køen.`,
  },
  faults: {
    name: 'Skriv et navn på højst 40 tegn.',
    title: 'Skriv en titel på højst 60 tegn, for eksempel pædagog.',
    langs: 'Vælg mindst ét sprog.',
    declines: 'Vælg emnerne igen.',
    given: 'Vælg mindst én rolle.',
  },

  said: {
    here: 'Kollegaen har allerede brugt linket og er inde. Tryk Fortryd, og find personen på listen.',
    full: 'Holdet er så stort, som det kan blive. Tag nogen af linjen først.',
    changed: 'Gemt.',
    last: 'En linje skal have mindst én koordinator, der kan logge ind. Giv en kollega rollen først, og vent, til kollegaen har valgt en adgangskode.',
    off: 'Adgangen er slået fra. Slå den til igen, så følger der et link med.',
    switchedOff: (name: string) => `${name} har ikke adgang mere.`,
    withdrawn: (name: string) => `Linket til ${name} virker ikke mere.`,
    removed: (name: string) => `${name} er taget af listen.`,
  },
  newer: {
    title: (name: string) => `En anden har ændret ${name}, mens du skrev`,
    now: (what: string, theirs: string, mine: string) => `${what}: der står nu »${theirs}«. Du har skrevet »${mine}«.`,
    keepMine: 'Gem mit alligevel',
    takeTheirs: 'Behold det, der står nu',
    gone: 'Personen er ikke på holdet længere.',
  },
  nothing: 'intet',
  explained:
    '»Siden« er den dag, rollen blev givet, eller adgangen sidst blev slået til. Roller fra før det blev skrevet ned, står uden dag. Hvem der ændrer hvad og hvornår, står i logbogen.',
}
