import type { SurveyAnswers } from '../../statistics.ts'

type HeardFrom = NonNullable<SurveyAnswers['heardFrom']>

export const after = {
  ended: {
    mutual: 'Chatten er slut.',
    youth: 'Du har sluttet chatten.',
    counsellor: 'Chatten er slut.',
    connection: 'Vi mistede forbindelsen for længe. Chatten er slut nu.',
    timeout: 'Der var stille længe. Chatten er slut nu.',
  },
  /** The counsellor's page may hold the text for the writing time; the server holds nothing. */
  deleted: 'Vi har slettet det, I skrev. Kun den, du skrev med, kan se det i op til 30 minutter. Så er det også væk der.',
  lapsed: 'Du var væk for længe, så din plads er givet videre. Du må gerne stille dig i kø igen.',
  closedOver: 'Vi har lukket nu, og vi nåede dig ikke. Det er ikke din skyld.',
  closedOverAgain: 'Vi har lukket nu, og vi nåede ikke tilbage til dig. Det er ikke din skyld.',
  ask: 'Vil du svare på fire ting? Den, du skrev med, ser det ikke.',
  answer: 'Ja, det vil jeg gerne',
  no: 'Nej tak',
  skip: 'Spring over',
  mood: { question: 'Hvordan har du det nu?', answers: ['Rigtig skidt', 'Skidt', 'Midt imellem', 'Fint', 'Rigtig godt'] },
  got: { question: 'Hjalp det at skrive?', answers: { yes: 'Ja', partly: 'Lidt', no: 'Nej' } },
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
  thanks: 'Tak.',
  next: 'Hvad nu?',
  nextSay: 'Her er nogen, du kan nå, når du vil.',
  deleteAll: 'Slet alt her',
  goodbyeHeading: 'Godt, du skrev',
  goodbye: 'Her er det slettet nu. Du må komme igen, så tit du vil.',
  goodbyeList: [
    'Det, du skrev, er væk her. Vi gemmer det ikke.',
    'Skrev du med en af os? Så kan den voksne se det i op til 30 minutter. Så er det også væk.',
    'Din telefon kan stadig huske, at du har været her.',
  ],
  toStart: 'Til forsiden',
}
