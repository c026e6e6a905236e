import { atStart } from '../../atStart.ts'
export const talk = {
  loading: 'Et øjeblik',
  coming: 'Nu kommer der en til dig',
  checking: 'Vi ser efter, om det er den rigtige.',
  here: (name: string) => `Nu er ${name} her.`,
  onlyYou: (name: string) => `Det er kun dig og ${name}, der kan læse det, I skriver.`,
  until: (clock: string) => `Vi lukker ${clock}, men I kan skrive færdig.`,
  shut: 'Vi har lukket for nye, men I kan skrive færdig.',
  whoCanRead: 'Hvem kan læse med?',
  readers: (names: string) => `Det kan du og ${names}. Ingen andre.`,
  readBefore: (names: string) => `${atStart(names)} kan læse det, du skrev før. Ikke det, du skriver nu.`,
  /** Somebody who can read on more than one of their own. */
  onComputers: (name: string, computers: number) => `${name} (på ${computers} computere)`,
  readNobody: 'Det kan kun du lige nu.',
  /** Read by somebody who has just asked whether it is urgent, and is seated meanwhile. */
  tell: (name: string) => `Nu er ${name} her. Sig det til ${name}.`,
  another: 'Jeg vil hellere tale med en anden',
  anotherSay: (name: string) => `Det er helt i orden. ${atStart(name)} får ikke at vide hvorfor. Du kommer tilbage i køen.`,
  /** Said before the yes. Somebody may have come on duty a moment ago, so it is no certainty. */
  anotherAlone: (name: string) =>
    `Lige nu ser det ikke ud til, at der er en anden på vagt. Så må du måske vente. Du kan tale med ${name} igen, hvis du vil.`,
  anotherYes: 'Ja, find en anden',
  anotherNo: 'Nej, bliv her',
  end: 'Slut chatten',
  endSure: 'Vil du slutte? Så sletter vi det, I skrev. Kun den, du skrev med, kan se det i op til 30 minutter.',
  endYes: 'Ja, slut og slet',
  endNo: 'Nej, bliv her',
  more: 'Mere',
  counsellorAway: (name: string) => `${atStart(name)} har ikke forbindelse lige nu. Du har ikke gjort noget galt.`,
  anotherComes: 'Varer det ved, finder vi en anden til dig.',
  stillThere: 'Er du der stadig? Skriver ingen i de næste minutter, slutter chatten. Et enkelt tegn er nok.',
  handOver: (to: string) => `${atStart(to)} vil gerne tage over. Må ${to} læse det, du har skrevet før?`,
  /** Why the one before does not go on: said sealed, asked for by the youth, or not known. */
  handOverFrom: {
    'gave-on': (from: string, to: string) =>
      `${atStart(from)} har givet dig videre. ${atStart(to)} vil gerne tage over. Må ${to} læse det, du har skrevet til ${from}?`,
    asked: (from: string, to: string) =>
      `Du ville hellere tale med en anden. ${atStart(to)} vil gerne tage over. Må ${to} læse det, du har skrevet til ${from}?`,
    gone: (from: string, to: string) =>
      `${atStart(from)} er væk. ${atStart(to)} vil gerne tage over. Må ${to} læse det, du har skrevet til ${from}?`,
  },
  handOverAgain: (name: string) =>
    `Nu er ${name} her igen. Jeres chat står ikke hos ${name} mere. Må ${name} læse det, du har skrevet før?`,
  whoIs: (name: string, title: string) => `${atStart(name)} er ${title}.`,
  /** A colleague reads along, if the youth says yes. */
  along: {
    /** `who`: the name, and where a bridge comes from. */
    asks: (counsellor: string, name: string, who: string) =>
      `${atStart(counsellor)} vil gerne have, at ${who} læser med. ${atStart(name)} kan læse det, I skriver fra nu af, men skriver ikke selv. Du kan altid sige stop. Er det okay?`,
    from: (name: string, place: string) => `${name} fra ${place}`,
    yes: 'Ja, det er okay',
    no: 'Nej, kun os to',
    says: (name: string) => `${atStart(name)} læser med, men skriver ikke.`,
    named: (name: string) => `${name} (læser kun med)`,
    stop: (name: string) => `${atStart(name)} skal ikke læse med mere`,
  },
  handOverYes: 'Ja, det må gerne læses',
  handOverNo: 'Nej, jeg starter forfra',
  handOverStop: 'Jeg vil stoppe',
  exitSay:
    'Tryk på Væk herfra, hvis der kommer nogen. Så er siden væk, og chatten slutter. Din telefon eller computer kan stadig huske, at du har været her.',
  hideSay: 'Er der nogen i nærheden? Tryk på Skjul. Chatten venter, og der kommer ingen lyd.',
  tips: 'Hvis der kommer nogen',
  /** In place of a name; where a sentence begins, see `atStart`. */
  counsellor: 'rådgiveren',
  superseded: 'Chatten er åben i et andet vindue. Her er alt slettet.',
  supersededHeading: 'Du er i gang et andet sted',
  noCrypto: 'Din browser kan ikke låse det, du skriver. Derfor kan chatten ikke starte her. Prøv en anden browser, eller brug hjælpen her.',
  noCryptoHeading: 'Chatten virker ikke i den her browser',
  noProof:
    'Før vi kan give dig en plads, skal din browser gøre et lille stykke arbejde. Det kunne den ikke. Det er ikke din skyld. Prøv igen, prøv en anden browser, eller brug hjælpen her.',
  noProofHeading: 'Vi kunne ikke give dig en plads',
  broken: 'Noget gik galt hos os. Du har ikke gjort noget forkert.',
  /** The page could not be drawn; place and talk are not touched. */
  notDrawn: 'Noget gik galt på siden. Du har ikke gjort noget forkert. Har du en plads eller en chat, er den her stadig.',
  notDrawnHeading: 'Siden kunne ikke vises',
  drawAgain: 'Vis siden igen',
  brokenHeading: 'Chatten gik i stykker',
  lost: 'Vi kunne ikke finde din chat igen. Det er ikke din skyld. Du kan starte en ny.',
  lostHeading: 'Chatten er væk',
  turnedAwayHeading: 'Det kan ikke lade sig gøre lige nu',
  reload: 'Hent siden igen',
  startNew: 'Start en ny chat',
  toStart: 'Til forsiden',
}
