import type { PersonaTold } from '../../shared/practice/persona.ts'

/** Fourteen. In the middle of something important the page is gone. */
export const vanishes: PersonaTold = {
  id: 'vanishes',
  name: { da: 'Den, der forsvinder', en: 'The one who vanishes' },
  about: {
    da: 'Er pludselig væk midt i det vigtige. Øv dig i at vente, skrive en god besked og slutte alligevel.',
    en: 'Is suddenly gone in the middle of what matters. Practise waiting, writing a good message and ending all the same.',
  },
  nickname: 'Noa',
  choices: { topic: 'someone-hurts-me', about: 'me', age: '12-14', wants: 'get-safer' },
  inQueue: ['skynd jer lidt', 'hvis i kan'],
  opening: ['hej', 'jeg har ikke så lang tid'],
  answers: [
    { on: ['tid', 'travlt', 'ro '], turns: [['min stedfar kommer hjem lige om lidt']] },
    {
      on: ['stedfar', 'hjem', 'hvem', 'bor'],
      turns: [['det er kun om ugen her jeg er her', 'ellers er jeg hos min far'], ['min mor er på arbejde til ti']],
    },
    {
      on: ['gør han', 'slå', 'slog', 'skade', 'sker der', 'bange'],
      turns: [['han bliver sur over alt', 'og så låser han døren'], ['jeg vil helst ikke skrive det']],
    },
    { on: ['i sikkerhed', 'sikker', 'lige nu', 'alene'], turns: [['lige nu er jeg alene', 'min lillesøster sover']] },
    { on: ['far', 'lærer', 'voksen', 'ved nogen'], turns: [['min far spørger tit', 'jeg siger bare at det er fint']] },
  ],
  story: [['der er noget derhjemme', 'som ikke er i orden'], ['det er ikke hver dag'], ['i går var det slemt'], ['vent', 'der er en bil']],
  small: [['ja'], ['det tror jeg'], ['ved ikke']],
  silence: [['hallo?', 'jeg har ikke så lang tid']],
  ending: { on: ['farvel', 'ring', 'underretning', 'kommunen'], after: 7, last: ['nu kommer han', 'jeg bliver nød'], how: 'vanishes' },
  lettersPerMin: 220,
}
