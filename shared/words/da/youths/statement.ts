/** The accessibility statement of a line, in the parts of the model of the European Commission (decision 2018/1523). */
export const statement = {
  title: 'Er chatten let at bruge for alle?',
  /** The link at the foot of each page. */
  link: 'Tilgængelighed',
  /** The link to the statement where the law wants it. */
  official: 'Tilgængelighedserklæring',
  /** `controller`: empty as long as nobody has written who is responsible. */
  intro: (controller: string, line: string) =>
    `${controller || 'Vi'} skal gøre ${line} let at bruge for alle. Også for dem, der ser, hører eller bruger hænderne på en anden måde. Det siger loven. Her kan du læse, hvor langt vi er.`,
  law: 'Det her er en tilgængelighedserklæring efter lov nr. 692 af 8. juni 2018.',
  missing: 'Her mangler vi en tekst om, hvor let chatten er at bruge. Loven siger, at den skal være her.',
  missingSay: (controller: string) => `Er noget svært for dig, så sig det til ${controller || 'os'}.`,
  status: {
    heading: 'Hvor langt vi er',
    fully: 'Siderne følger alle krav.',
    partly: 'Siderne følger de fleste krav, men ikke alle.',
    not: 'Siderne følger ikke de fleste af de krav, der er.',
    standard: 'De krav, vi måler med, hedder EN 301 549.',
  },
  faults: {
    heading: 'Det, der ikke er let for alle',
    breaks: 'Det her lever ikke op til loven endnu:',
    burden: 'Det her lever ikke op til loven. Vi mener, at det er for stor en byrde at lave det om:',
    'not-covered': 'Det her er ikke med i loven:',
  },
  judged: {
    heading: 'Hvem der har set på det',
    when: (judge: string, date: string) => `${judge} så på siderne den ${date}.`,
    self: 'Vi har selv gjort det.',
    outside: 'Det er gjort af nogen udefra.',
    other: 'Det er gjort på en anden måde.',
    reviewed: (date: string) => `Denne tekst er sidst læst igennem den ${date}.`,
  },
  contact: {
    heading: 'Er noget svært at bruge?',
    say: 'Ring eller skriv til os. Sig, hvad der er svært. Du kan også bede om at få det på en anden måde.',
    phone: 'Telefon',
    email: 'Mail',
    open: 'Det er ikke chatten. Ringer du, kan vi se dit nummer. Skriver du en mail, kan vi se, hvem den er fra. Skriv ikke private ting.',
  },
  complain: {
    heading: 'Får du ikke et godt svar?',
    say: 'Så kan du sige det til Digitaliseringsstyrelsen. De ser efter, om loven bliver holdt. Spørg os først, og vent 10 hverdage på svar.',
    missing: 'Du kan også sige det til Digitaliseringsstyrelsen. De ser efter, om loven bliver holdt.',
    link: 'Læs, hvordan du gør',
  },
  all: 'Vælg en chat. Så kan du læse, hvor let den er at bruge.',
}
