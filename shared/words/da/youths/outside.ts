import { atStart } from '../../atStart.ts'

/** "Hjælp uden for chatten": the youth may say who they are, to be helped. It promises only what always holds. `name`: the counsellor. */
export const outside = {
  heading: 'Hjælp uden for chatten',
  what: 'Vil du have, at vi hjælper dig uden for chatten? Så skal vi vide, hvem du er. Du bestemmer, og du kan sige nej.',
  law: 'Én ting skal du vide først. Er du under 18, og har du brug for hjælp for at være tryg? Når vi ved, hvem du er, skal vi sige det til kommunen. Er et liv i fare, ringer vi 112. Vi siger det til dig først, hvis vi på nogen måde kan.',
  only: (name: string) => `Ellers giver ${name} kun det videre, du skriver i felterne her.`,
  duty: (name: string) =>
    `${atStart(name)} vil gerne have hjælp ud til dig. Når vi ved, hvem du er, skal vi sige det til dem, der kan hjælpe. Det kan vi ikke lade være med. Derfor kan det ikke blive mellem jer.`,
  /** While a colleague reads along, whose browser has the key as well. */
  along: (name: string) =>
    `${atStart(name)} læser med lige nu og kan også få det at vide. Vil du ikke det? Så luk her, tryk på Mere, og sig stop.`,
  find: 'Vi kan ikke selv finde dig. Skriv, hvor du er, eller hvordan vi kan få fat i dig. Er det lige nu, så ring 112.',
  begin: 'Ja, jeg vil skrive det',
  beginDuty: 'Skriv det her',
  no: 'Nej tak',
  notNow: 'Ikke nu',
  dont: 'Nej, jeg giver det ikke',
  fields: {
    called: { label: 'Hvad skal vi kalde dig?', hint: '' },
    reach: { label: 'Hvordan kan vi få fat i dig?', hint: 'Det kan være dit nummer, din mail, eller hvor du er.' },
    safely: { label: 'Hvornår og hvordan er det trygt for dig?', hint: 'For eksempel kun sms, og kun efter skole.' },
    pass: { label: 'Hvad må vi sige videre, og til hvem?', hint: '' },
  },
  passDuty: 'Hvad er vigtigt, at de ved?',
  left: (n: number) => `${n} tegn tilbage`,
  /** The box of the talk does not ask about names and numbers meanwhile. */
  quiet: 'Så længe det her er åbent, må du også skrive det i chatten. Siden spørger ikke, om du er sikker.',
  reloaded: 'Siden er hentet igen. Det, du var i gang med at skrive her, er væk. Skriv det gerne igen.',
  needsReach: 'Skriv først, hvordan vi kan få fat i dig.',
  give: (name: string) => `Giv det til ${name}`,
  sending: 'Sender …',
  given: (name: string) => `Det har du givet til ${name}.`,
  seen: (name: string) => `${atStart(name)} har set det.`,
  notSeen: (name: string) => `${atStart(name)} har ikke set det endnu.`,
  /** A counsellor who was not let in to what was written before. */
  notHere: (name: string) => `${atStart(name)} har ikke fået det, du gav før.`,
  mayTakeBack: (name: string) => `Du kan trække det tilbage, indtil ${name} har skrevet det ned. Når chatten er slut, kan du ikke mere.`,
  dutyStays: (name: string) => `Er du i fare, skal ${name} sige det videre, også hvis du trækker det tilbage.`,
  takeBack: 'Træk det tilbage',
  used: (name: string) => `${atStart(name)} har skrevet det ned, så du kan få hjælp. Nu kan det ikke trækkes tilbage.`,
  regret: (name: string) => `Har du fortrudt, så sig det til ${name}.`,
  again: 'Skriv noget nyt',
  /** The line above the box of the talk. */
  strip: {
    asked: (name: string) => `${atStart(name)} spørger, om du vil have hjælp uden for chatten.`,
    askedDuty: (name: string) => `${atStart(name)} vil gerne have hjælp ud til dig.`,
    look: 'Se mere',
    open: 'Hjælp uden for chatten er åben.',
    goOn: 'Skriv videre',
    show: 'Vis det',
    given: (name: string) => `Du har givet det til ${name}.`,
  },
  /** In the list of messages. */
  did: {
    ask: (name: string) => `${atStart(name)} har spurgt, om du vil have hjælp uden for chatten.`,
    duty: (name: string) => `${atStart(name)} siger: Når vi ved, hvem du er, skal vi sige det til dem, der kan hjælpe.`,
    open: 'Du har åbnet hjælp uden for chatten.',
    close: 'Du har sagt nej til hjælp uden for chatten. Det er helt i orden.',
    closed: (name: string) => `${atStart(name)} har taget spørgsmålet tilbage.`,
    give: 'Du har givet, hvad der står i hjælp uden for chatten.',
    withdraw: (name: string) => `Du har trukket det tilbage. Det bliver slettet hos ${name}, så snart siden der er på nettet.`,
    use: (name: string) => `${atStart(name)} har skrevet det ned. Nu kan det ikke trækkes tilbage.`,
  },
}
