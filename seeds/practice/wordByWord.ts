import type { PersonaTold } from '../../shared/practice/persona.ts'

/** Fifteen. One word a line, faster than anybody can answer. */
export const wordByWord: PersonaTold = {
  id: 'word-by-word',
  name: { da: 'Den, der skriver ét ord pr. linje', en: 'The one with one word a line' },
  about: {
    da: 'Mange korte linjer, hurtigt efter hinanden. Øv dig i at vente, samle op og svare på det hele.',
    en: 'Many short lines, fast one after the other. Practise waiting, summing up and answering all of it.',
  },
  nickname: 'Vik',
  choices: { topic: 'school-job', about: 'me', age: '15-17', wants: 'advice' },
  inQueue: ['hej', 'hej', 'hej'],
  opening: ['okay', 'så', 'det', 'er', 'min', 'eksamen'],
  answers: [
    {
      on: ['eksamen', 'prøve', 'hvornår'],
      turns: [
        ['på', 'mandag', 'mundtlig'],
        ['engelsk', 'og', 'dansk'],
      ],
    },
    { on: ['skole', 'lærer'], turns: [['læreren', 'siger', 'bare', 'slap', 'af']] },
    {
      on: ['mor', 'far', 'forældre'],
      turns: [
        ['de', 'skændes', 'om', 'det', 'hver', 'aften'],
        ['far', 'vil', 'have', '12'],
      ],
    },
    {
      on: ['krop', 'mave', 'mærke', 'føl', 'nervøs', 'bange'],
      turns: [
        ['ondt', 'i', 'maven'],
        ['hjertet', 'hamrer', 'også', 'nu'],
      ],
    },
    {
      on: ['træk vejret', 'ånd', 'pause', 'øvelse'],
      turns: [
        ['okay', 'prøver'],
        ['det', 'hjalp', 'lidt'],
      ],
    },
    {
      on: ['forstår', 'hører dig', 'sige', 'rigtigt'],
      turns: [
        ['ja', 'præcis'],
        ['ja', 'det', 'er', 'det'],
      ],
    },
  ],
  story: [
    ['jeg', 'går', 'helt', 'i', 'sort'],
    ['sidst', 'sagde', 'jeg', 'ingenting'],
    ['alle', 'kiggede'],
    ['hvad', 'gør', 'man'],
    ['kan', 'man', 'sige', 'nej', '?'],
  ],
  small: [['ja'], ['nej'], ['hm'], ['ved', 'ikke']],
  silence: [['hallo'], ['?']],
  ending: { on: ['farvel', 'held og lykke', 'hav det godt', 'skriv igen'], after: 25, last: ['okay', 'tak', 'ses'], how: 'ends' },
  lettersPerMin: 300,
}
