import type { EndsAs } from '../../../sealing/sealed.ts'
import type { SurveyAnswers } from '../../../survey.ts'
import { atStart } from '../../atStart.ts'

type HeardFrom = NonNullable<SurveyAnswers['heardFrom']>

export const after = {
  /** Thanks come first. */
  thanksTo: (name: string) => `Tak, fordi du skrev med ${name}`,
  thanks: 'Tak, fordi du skrev med os',
  again: 'Godt, du skrev. Du må komme igen, så tit du vil.',
  openUntil: (clock: string) => `Vi har åbent til ${clock}.`,
  openAgain: (when: string) => `Vi har åbent igen ${when}.`,
  openAlways: 'Vi har åbent dag og nat.',
  /** A counsellor took it for a joke or a test. Kind, also where that was wrong. */
  endedAs: {
    harassment:
      'Vi stoppede chatten, fordi den blev grov. Sådan må man ikke skrive til os. Har du brug for hjælp, så skriv igen i en god tone. Så lytter vi.',
    joke: 'Vi tror, det var for sjov, og det er helt i orden. Tog vi fejl, så skriv igen. Vi vil gerne høre dig.',
  } satisfies Record<EndsAs, string>,
  endedBy: (name: string) => `${atStart(name)} har sluttet chatten.`,
  ended: {
    mutual: 'Chatten er slut.',
    youth: 'Du har sluttet chatten.',
    counsellor: 'Chatten er slut.',
    connection: 'Vi mistede forbindelsen for længe. Chatten er slut nu.',
    timeout: 'Der var stille længe. Chatten er slut nu.',
  },
  /** The counsellor's page may hold the text for the writing time; the server holds nothing. */
  deleted: 'Vi har slettet det, I skrev. Kun den, du skrev med, kan se det i op til 30 minutter. Så er det også væk der.',
  deletedWith: (name: string) => `Vi har slettet det, I skrev. Kun ${name} kan se det i op til 30 minutter. Så er det også væk der.`,
  /** What stood in the box when the talk ended. */
  draft: 'Det her var du ved at skrive. Det står kun her på siden og er væk, når du går videre.',
  lapsed: 'Du var væk for længe, så din plads er givet videre.',
  /** Put away: nobody answered when somebody came for it. */
  unanswered: 'Siden her svarede os ikke, så din plads er givet videre.',
  joinAgain: 'Du må gerne stille dig i kø igen.',
  closedOver: 'Vi har lukket nu, og vi nåede dig ikke. Det er ikke din skyld.',
  closedOverAgain: 'Vi har lukket nu, og vi nåede ikke tilbage til dig. Det er ikke din skyld.',
  ask: 'Vil du svare på fire korte spørgsmål? Den, du skrev med, ser det ikke.',
  answer: 'Ja, det vil jeg gerne',
  no: 'Nej tak',
  skip: 'Spring over',
  mood: { question: 'Hvordan har du det nu?', answers: ['Rigtig skidt', 'Skidt', 'Midt imellem', 'Fint', 'Rigtig godt'] },
  got: { question: 'Hjalp det at skrive?', answers: { yes: 'Ja', partly: 'Lidt', no: 'Nej' } },
  moods: (before: string, now: string) => `Da du kom: ${before}. Nu: ${now}.`,
  /** Answered at once: it got no better, or it did not help. */
  sorry: {
    heading: 'Det er vi kede af',
    say: 'Godt, du siger det. Du skal ikke være alene med det.',
    ways: 'Vil du skrive med en her igen nu? Eller tale med en anden?',
    /** Where this chat takes nobody by now. */
    waysElse: 'Vil du tale med en anden?',
    write: 'Skriv med en igen nu',
    on: 'Gå videre',
  },
  back: { question: 'Vil du skrive til os igen en anden gang?', answers: { yes: 'Ja', maybe: 'Måske', no: 'Nej' } },
  heard: {
    question: 'Hvor hørte du om os?',
    answers: {
      school: 'I skolen',
      internet: 'På nettet',
      friend: 'Fra en ven',
      counsellor_or_teacher: 'Fra en lærer eller rådgiver',
      ssp: 'Fra SSP',
      poster: 'På en plakat',
      other: 'Et andet sted',
    } satisfies Record<HeardFrom, string>,
  },
  next: 'Hvad nu?',
  nextSay: 'Her er nogen, du kan nå, når du vil.',
  done: 'Færdig',
  enough: 'Nej tak, jeg er færdig',
  goodbyeHeading: 'Godt, du skrev',
  goodbye: 'Du må komme igen, så tit du vil.',
  /** What is gone, and what stays for half an hour. */
  goodbyeList: [
    'Det, du skrev, er væk her. Vi gemmer det ikke.',
    'Den, du skrev med, kan se det i op til 30 minutter. Så er det også væk.',
  ],
  /** What is gone: words that were never read, or a talk that was given back to the queue. Whose connection is gone may still have it on the screen. */
  gone: {
    words: 'Det, du skrev, er væk. Ingen har læst det.',
    dropped: 'Det, I skrev, er slettet hos os. Står det endnu hos den, du skrev med, er det også væk der om højst 30 minutter.',
  },
  /** Left the queue without having written. */
  goodbyeBefore: { heading: 'Du må gerne komme igen', say: 'Så tit du vil. Du skrev ikke noget, så der er ikke noget at slette.' },
  remembers: {
    phone: 'Din telefon kan stadig huske, at du har været her.',
    computer: 'Din computer kan stadig huske, at du har været her.',
  },
  toStart: 'Til forsiden',
}
