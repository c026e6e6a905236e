import { atStart } from '../../atStart.ts'
/** The page one arrives on. */
export const arrival = {
  /** Neutral on purpose: it stands in the browser's tab and history. */
  title: 'Start',
  exit: 'Væk herfra',
  hide: 'Skjul',
  show: 'Vis',
  /** On a cover that nobody here raised. It names no chat: somebody else may be looking. */
  showSay: 'Tryk på Vis for at komme tilbage.',
  coverHelp: 'Hjælp',
  /** The cover looks like any calendar. */
  calendar: { week: 'Uge', day: (day: number) => `${day}.` },
  free: 'Gratis og anonymt',
  openNow: 'Der er åbent nu',
  openWait: 'Der er en ledig lige nu.',
  queueOnly: 'Der er åbent, og der er kø',
  queueWait: {
    short: 'Alle er optaget lige nu. Der er få eller ingen foran dig. En samtale tager tit tre kvarter.',
    some: 'Alle er optaget lige nu. Der er nogle foran dig. En samtale tager tit tre kvarter.',
    long: 'Alle er optaget lige nu. Der er mange foran dig. En samtale tager tit tre kvarter.',
  },
  nobodyYet: 'Vi har åbent, men ingen sidder klar lige nu',
  nobodyYetSay: 'Du kan godt stille dig i kø. Vi kan ikke love, hvornår der kommer en. Vil du tale med nogen nu, så se under Hjælp nu.',
  closingSoon: (clock: string) => `Vi lukker ${clock}`,
  closingSoonSay: 'Vi når dig måske ikke, før vi lukker. Her er andre, du kan nå.',
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
  whoIs: (name: string, title: string) => `${atStart(name)} er ${title}.`,
  start: 'Skriv med en voksen',
  startQueue: 'Stil dig i kø',
  startUrgent: 'Er du i fare lige nu? Skriv til os',
  urgentNote: 'Er det lige nu, så ring 112.',
  needsScript: 'Chatten kan ikke starte uden JavaScript. Du kan ringe eller skrive til en af dem her.',
  broken: 'Chatten kunne ikke åbne. Du har ikke gjort noget forkert. Prøv igen, eller brug en af dem her.',
  cannotStart: 'Chatten kan ikke starte her lige nu.',
  cannotStartSay: 'Du har ikke gjort noget forkert. Det kan hjælpe at prøve igen, at skifte net eller at bruge en anden browser.',
  cannotStartCall: 'Ring 116 111',
  cannotStartSms: 'Sms 116 111',
  startAnyway: 'Prøv igen',
  exitSay: 'Tryk på Væk herfra, hvis der kommer nogen. Så er siden væk, og chatten slutter.',
  remembers: {
    phone: 'Din telefon kan stadig huske, at du har været her.',
    computer: 'Din computer kan stadig huske, at du har været her.',
  },
  /** A phone has no Shift. */
  exitKeys: 'Du kan også trykke tre gange på Shift.',
  whatWeKnow: 'Hvad ved I om mig?',
  passedOn: 'Hvad sker der, hvis I siger det videre?',
  controller: (name: string) => `${atStart(name)} har ansvar for den her side.`,
  complain: 'Vil du klage?',
  ages: { under12: 'Under 12 år', over25: 'Over 25 år', parents: 'Forælder' },
  under12:
    'Er du under 12? Godt, du kom. Hos BørneTelefonen er de rigtig gode til at tale med børn. Er du bange lige nu, så skriv til os med det samme.',
  over25: 'Er du over 25? Chatten er for unge, men du skal ikke stå alene. Her er nogen, der er der for dig.',
  parents: 'Er du forælder? Chatten er for unge, men du skal ikke stå alene med det. Her er nogen, du kan tale med.',
  goThere: 'Gå derhen',
  lineStates: {
    closed: 'Lukket nu',
    open: 'Åbent nu',
    'queue-only': 'Åbent, med kø',
    'nobody-yet': 'Åbent, men ingen sidder klar',
    'closing-soon': 'Lukker snart',
    full: 'Fuldt lige nu',
    down: 'Nede lige nu',
  },
  linesHeading: 'Vælg din chat',
  linesIntro: 'Du kan ikke vælge forkert.',
  /** Where nobody has made a line yet. */
  noLines: 'Her er ingen chat endnu',
  noLinesSay:
    'Du har ikke gjort noget forkert. Chatten er ved at blive gjort klar. Vil du tale med nogen nu? BørneTelefonen på 116 111 har åbent dag og nat.',
  noLinesStaff: 'Skal du sætte chatten op? Så skriv npm run coordinator på serveren. Den siger selv, hvad der mangler.',
  /** A demo says so wherever its inventions could be taken for facts. */
  demo: 'Eksempel: Det her er en prøve. Chat, tider og navne er fundet på.',
  demoController: (name: string) => `Eksempel: Det her er en prøve. ${atStart(name)} står ikke bag den.`,
}
