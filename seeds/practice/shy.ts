import type { PersonaTold } from '../../shared/practice/persona.ts'

/** Thirteen, and afraid to be a nuisance. Needs time, and short questions. */
export const shy: PersonaTold = {
  id: 'shy',
  name: { da: 'Den generte på 13', en: 'The shy one, 13' },
  about: {
    da: 'Skriver lidt og undskylder meget. Øv dig i at give ro, tid og små spørgsmål.',
    en: 'Writes little and apologises a lot. Practise giving calm, time and small questions.',
  },
  nickname: 'Alma',
  choices: { topic: 'friends-bullying', about: 'me', age: '12-14', wants: 'to-be-heard' },
  inQueue: ['hej'],
  opening: ['hej', 'undskyld hvis det er forkert at jeg skriver her'],
  answers: [
    { on: ['ikke forkert', 'godt du', 'fint at du', 'dejligt'], turns: [['okay', 'tak'], ['okay det var pænt sagt']] },
    { on: ['hvad hedder', 'dit navn'], turns: [['du må godt kalde mig alma', 'det er ikke mit rigtige navn']] },
    { on: ['gammel', 'alder', 'hvor mange år'], turns: [['13', 'jeg går i syvende']] },
    {
      on: ['skole', 'klasse', 'pause', 'frikvarter'],
      turns: [
        ['det er mest i pauserne', 'så går de andre et sted hen og jeg ved ikke hvor'],
        ['i timerne går det okay', 'der skal man jo bare sidde'],
      ],
    },
    {
      on: ['veninde', 'ven ', 'venner', 'de andre', 'hvem'],
      turns: [
        ['jeg havde en veninde', 'men nu er hun mest sammen med nogle andre'],
        ['hun hedder noget med k', 'jeg tror ikke hun mener det ondt'],
      ],
    },
    {
      on: ['føl', 'mærke', 'hvordan har du', 'ked af', 'trist'],
      turns: [
        ['jeg bliver helt varm i hovedet', 'og så går jeg på toilettet til det ringer'],
        ['mest ked af det', 'og lidt dum'],
      ],
    },
    {
      on: ['mor', 'far', 'forældre', 'derhjemme', 'voksen', 'lærer', 'fortalt', 'sagt det til'],
      turns: [
        ['jeg har ikke sagt det til nogen', 'mor bliver bare ked af det'],
        ['måske min dansklærer', 'hun er sød', 'men hvad skal jeg sige?'],
      ],
    },
    {
      on: ['kunne du', 'vil du prøve', 'sammen', 'sige til', 'hjælp'],
      turns: [
        ['måske', 'kan man bare skrive det på en seddel?'],
        ['jeg tror godt jeg tør det på onsdag', 'der har vi hende i sidste time'],
      ],
      after: 4,
    },
  ],
  story: [
    ['altså', 'der er noget i skolen'],
    ['det er ikke så slemt', 'andre har det meget værre'],
    ['de har lavet en gruppe uden mig', 'jeg så den på en andens telefon'],
    ['jeg ved ikke hvad jeg har gjort forkert'],
    ['det er rart at skrive det til nogen'],
  ],
  small: [['mm'], ['ja'], ['det ved jeg ikke helt']],
  silence: [['er du der stadig?'], ['du behøver ikke svare hvis du har travlt']],
  ending: {
    on: ['farvel', 'hav det godt', 'pas på dig', 'held og lykke', 'skriv igen', 'komme igen'],
    after: 25,
    last: ['tak fordi du gad', 'jeg skal spise nu', 'hej hej'],
    how: 'ends',
  },
  lettersPerMin: 110,
}
