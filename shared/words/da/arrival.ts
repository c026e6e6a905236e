/** The page one arrives on. */
export const arrival = {
  /** Neutral on purpose: it stands in the browser's tab and history. */
  title: 'Start',
  exit: 'Væk herfra',
  hide: 'Skjul',
  show: 'Vis',
  coverHelp: 'Hjælp',
  otherLang: 'English',
  free: 'Gratis og anonymt',
  openNow: 'Der er åbent nu',
  openWait: 'Der er en ledig lige nu.',
  queueOnly: 'Der er åbent, og der er kø',
  queueWait: (waiting: number) =>
    waiting === 0
      ? 'Alle er i en samtale. Du bliver den næste.'
      : waiting === 1
        ? 'Der venter én nu. En samtale tager tit tre kvarter.'
        : `Der venter ${waiting} nu. En samtale tager tit tre kvarter.`,
  nobodyYet: 'Der er åbent, men der er ingen rådgiver endnu',
  nobodyYetSay: 'Du kan godt stille dig i kø. Vi kan ikke love, hvornår der kommer en. Vil du tale med nogen nu, så se under Hjælp nu.',
  closingSoon: (clock: string) => `Vi lukker ${clock}`,
  closingSoonSay: 'Vi når dig måske ikke, før vi lukker. Her er nogen, der har åbent hele natten.',
  full: 'Der er fuldt lige nu',
  fullSay:
    'Der er mange, der skriver lige nu, så vi kan ikke tage flere. Det er ikke din skyld. Prøv igen om lidt, eller vælg en af dem her.',
  down: 'Chatten er nede lige nu',
  downSay: 'Du har ikke gjort noget forkert. Prøv igen om lidt. Siden prøver også selv igen.',
  closed: 'Vi har lukket nu',
  opensAgain: (when: string) => `Vi er her igen ${when}.`,
  closedSay: 'Vil du tale med nogen nu? Ring eller send en sms til BørneTelefonen på 116 111. De har åbent dag og nat.',
  openUntil: (clock: string) => `Åbent til ${clock}`,
  /** Who answers: working first names. */
  youWriteWith: (names: string) => `Du kommer til at skrive med ${names}.`,
  or: 'eller',
  whoIs: (name: string, title: string) => `${name} er ${title}.`,
  start: 'Skriv med en voksen',
  startQueue: 'Stil dig i kø',
  startUrgent: 'Er du i fare lige nu? Skriv til os',
  urgentNote: 'Er det lige nu, så ring 112.',
  needsScript: 'Chatten kan ikke starte uden JavaScript. Du kan ringe eller skrive til en af dem her.',
  broken: 'Chatten kunne ikke åbne. Du har ikke gjort noget forkert. Prøv igen, eller brug en af dem her.',
  startAnyway: 'Prøv igen',
  exitSay:
    'Tryk på Væk herfra, hvis der kommer nogen. Så er siden væk, og chatten slutter. Din telefon kan stadig huske, at du har været her.',
  exitKeys: 'Du kan også trykke tre gange på Shift.',
  whatWeKnow: 'Hvad ved I om mig?',
  passedOn: 'Hvad sker der, hvis I siger det videre?',
  controller: (name: string) => `${name} har ansvar for den her side.`,
  complain: 'Vil du klage?',
  ages: 'Er du under 12 eller over 25?',
  under12:
    'Er du under 12? Godt, du kom. Hos BørneTelefonen er de rigtig gode til at tale med børn. Er du bange lige nu, så skriv til os med det samme.',
  over25: 'Er du over 25? Chatten er for unge, men du skal ikke stå alene. Her er nogen, der er der for dig.',
  goThere: 'Gå derhen',
  lineStates: {
    closed: 'Lukket nu',
    open: 'Åbent nu',
    'queue-only': 'Åbent, med kø',
    'nobody-yet': 'Åbent, ingen rådgiver endnu',
    'closing-soon': 'Lukker snart',
    full: 'Fuldt lige nu',
    down: 'Nede lige nu',
  },
  linesHeading: 'Hvor bor du?',
  linesIntro: 'Vælg den chat, der passer. Du kan ikke vælge forkert.',
}
