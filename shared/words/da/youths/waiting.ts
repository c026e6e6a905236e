import { atStart } from '../../atStart.ts'
export const waiting = {
  place: (place: number) => `Du er nummer ${place} i køen.`,
  first: 'Du står forrest.',
  range: (from: number, to: number) =>
    from === 0 ? `Det tager nok højst ${to} ${to === 1 ? 'minut' : 'minutter'}.` : `Det tager nok mellem ${from} og ${to} minutter.`,
  soon: 'Det er snart din tur.',
  /** Somebody on duty is rung for this youth at this moment. */
  ringing: 'Vi ringer til en rådgiver nu.',
  /** What a message is that waits with the ticket. */
  ready: 'Klar',
  allTalking: 'Alle er optaget lige nu. En samtale varer tit tre kvarter.',
  /** The same, for whoever does not stand in front. */
  othersBefore: 'Der er andre foran dig, og alle er optaget lige nu. En samtale varer tit tre kvarter.',
  closesBefore: 'Det bliver nok ikke din tur, før vi lukker.',
  manyBefore: 'Der er mange foran dig. Det tager nok mere end halvanden time.',
  nobodyYet: 'Der er ikke kommet en rådgiver endnu. Vi kan ikke love, hvornår der kommer en.',
  counsellorAway: 'Rådgiveren er væk lige nu. Vi kan ikke love, hvornår det er din tur.',
  notReady: 'Du skal vente lidt. Rådgiveren er ikke klar endnu.',
  onlyUnwanted: 'Der er ingen anden rådgiver på vagt lige nu. Du kan vente på en anden, eller du kan tale med den samme igen.',
  same: 'Tal med den samme igen',
  hold: {
    phone: 'Slukker skærmen, gemmer vi din plads i op til 3 minutter.',
    computer: 'Mister du nettet, holder vi din plads i 1 minut.',
  },
  holdCalling: 'Ringer eller skriver du til andre fra vores liste, holder vi din plads i op til 30 minutter.',
  mayNotReach: (clock: string) => `Vi når dig måske ikke, før vi lukker ${clock}. Her er nogen, du kan nå.`,
  shut: 'Vi har lukket for nye. Du har stadig din plads, så længe der er en rådgiver her. Vi når dig måske ikke.',
  meanwhile: 'Vil du læse noget imens?',
  source: 'Kilde:',
  write: 'Du må gerne skrive nu. Ingen kan læse det, før det er din tur.',
  returned: 'Du har ikke gjort noget galt. Du står forrest igen, og vi finder en rådgiver til dig.',
  returnedAlone: 'Du har ikke gjort noget galt. Du står forrest igen.',
  /** Moved forward, and yet somebody stands before. */
  movedUp: 'Du har ikke gjort noget galt. Du er rykket frem i køen.',
  /** It did not move forward this time: it came to nothing too often. */
  behind: 'Du har ikke gjort noget galt. Denne gang står du bag dem, der ventede i forvejen.',
  /** The same for somebody who asked for another counsellor. */
  wished: {
    returned: 'Du står forrest igen, og vi finder en anden til dig.',
    returnedAlone: 'Du står forrest igen.',
    movedUp: 'Du er rykket frem i køen.',
    behind: 'Denne gang står du bag dem, der ventede i forvejen.',
  },
  /** And for somebody who would talk to the same one after all. */
  wishedSame: {
    returned: 'Du står forrest igen, og vi finder en rådgiver til dig.',
    returnedAlone: 'Du står forrest igen.',
    movedUp: 'Du er rykket frem i køen.',
    behind: 'Denne gang står du bag dem, der ventede i forvejen.',
  },
  /** Why the talk before is over: the youth asked for somebody else, the counsellor said goodbye, or is simply not there. */
  parted: {
    asked: (name: string) => `Du ville hellere tale med en anden end ${name}. Det er helt i orden.`,
    same: (name: string) => `Du vil gerne tale med ${name} igen. Det er helt i orden.`,
    'gave-on': (name: string) => `${atStart(name)} måtte gå fra samtalen.`,
    gone: (name: string) => `${atStart(name)} er her ikke mere.`,
  },
  /** Somebody came, and this page did not answer. */
  unanswered: {
    behind: 'Der kom en rådgiver til dig, men vi hørte ikke noget fra dig. Derfor står du bag de andre nu. Du har ikke gjort noget galt.',
    parked: 'Der kom en rådgiver til dig flere gange, men vi hørte ikke noget fra dig. Nu venter vi på dig. Tryk, når du er her.',
    rests: 'Der går lidt, før vi prøver igen. Du skal ikke gøre noget imens.',
  },
  stillHere: { parked: 'Er du her?', rests: 'Vi prøver igen om lidt' },
  here: 'Ja, jeg er her',
  unsafe: 'Noget gik galt. Du er stadig i køen.',
  wrongClock:
    'Måske går uret forkert på din telefon eller computer. Sæt det til den rigtige tid og dato, så prøver vi igen. Du er stadig i køen.',
  urgent:
    'Er du i fare, eller tænker du på at dø? Det må du gerne sige til os. Så kan du komme længere frem i køen. Er det lige nu, så ring 112.',
  /** Nobody stands before. */
  urgentFirst:
    'Er du i fare, eller tænker du på at dø? Det må du gerne sige til os. Så ved den rådgiver, der kommer, at det haster. Er det lige nu, så ring 112.',
  urgentPills: 'Har du taget piller eller noget andet farligt? Ring 112 nu. Vent ikke, selv om du har det fint.',
  urgentTap: 'Ja, det haster',
  urgentOpen: 'Haster det?',
  urgentSaying: 'Vi er ved at sige det til rådgiverne. Er det lige nu, så ring 112.',
  urgentSaid: 'Vi ved, at det haster. Den, der tager samtalen, kan se det.',
  leave: 'Forlad køen',
  leaveSure: 'Vil du forlade køen? Så mister du din plads, og vi sletter det, du har skrevet.',
  leaveSureEmpty: 'Vil du forlade køen? Så mister du din plads. Du kan komme igen.',
  leaveYes: 'Ja, forlad køen',
  leaveNo: 'Nej, bliv her',
  /** The title of the page once it is one's turn: whoever looks over one's shoulder learns nothing. */
  turn: 'Nu',
  sound: { plain: 'Sig til med en kort lyd, når det er min tur', shaking: 'Sig til med en kort lyd og et ryst, når det er min tur' },
  soundNote: 'Det virker kun, mens siden er åben. Trykker du på Skjul, kommer der ingen lyd.',
  joining: 'Vi finder en plads til dig',
  joiningSay: 'Din browser gør et lille stykke arbejde, så ingen kan fylde køen for sjov. Du skal ikke gøre noget.',
  noStorage: 'Din browser kan ikke huske chatten. Lukker siden, kan du ikke komme tilbage.',
}
