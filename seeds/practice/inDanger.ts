import type { PersonaTold } from '../../shared/practice/persona.ts'

/**
 * Seventeen, and in danger. It is said only to a counsellor who asks, or late and by hints. No way of harming oneself stands here, and
 * the story goes towards help.
 */
export const inDanger: PersonaTold = {
  id: 'in-danger',
  name: { da: 'Den, der er i fare', en: 'The one in danger' },
  about: {
    da: 'Siger det ikke fra starten. Øv dig i at høre tegnene, spørge direkte og bruge Akut.',
    en: 'Does not say it at first. Practise hearing the signs, asking directly and using Acute.',
  },
  nickname: 'M',
  choices: { topic: 'feeling-bad', about: 'me', age: '15-17', wants: 'unknown' },
  inQueue: [],
  opening: ['hej', 'jeg ved ikke helt hvorfor jeg skriver', 'jeg kan bare ikke sove'],
  answers: [
    {
      on: ['selvmord', 'dø ', 'livet', 'ikke være her', 'ikke vil leve', 'leve ', 'gøre skade', 'skade på', 'gøre noget ved dig'],
      turns: [
        ['...', 'ja', 'jeg har tænkt på det hele ugen'],
        ['i aften er det værre end det plejer'],
        ['jeg vil egentlig ikke dø', 'jeg vil bare have at det holder op'],
      ],
    },
    {
      on: ['alene', 'hos dig', 'i nærheden', 'hjemme'],
      turns: [
        ['jeg er på mit værelse', 'min mor er nede i stuen'],
        ['hun ved ikke noget', 'hun tror jeg sover'],
      ],
    },
    {
      on: ['i sikkerhed', 'sikker', 'lige nu', 'fare', 'plan', 'tænkt på hvordan'],
      turns: [
        ['jeg har noget liggende', 'jeg vil ikke skrive hvad'],
        ['jeg kan godt lægge det ud til min mor', 'hvis du bliver her imens'],
      ],
    },
    {
      on: ['112', 'læge', 'ambulance', 'ringe', 'adresse', 'hvor bor', 'hvor er du'],
      turns: [
        ['skal du ringe til nogen nu?', 'jeg er bange for hvad der sker'],
        ['må jeg ikke bare sige det til min mor først'],
        ['okay', 'jeg går ned til hende nu'],
      ],
    },
    {
      on: ['mor', 'far', 'voksen', 'nogen du', 'fortælle'],
      turns: [
        ['jeg har prøvet', 'jeg kan ikke få ordene ud'],
        ['kan jeg vise hende det vi har skrevet?'],
        ['jeg tager telefonen med ned til hende'],
      ],
    },
    { on: ['sove', 'søvn', 'træt', 'nat'], turns: [['det er fire nætter nu', 'så ligger jeg bare og tænker']] },
    { on: ['tænker', 'tanker'], turns: [['at det ville være nemmere for de andre hvis jeg ikke var her']] },
    {
      on: ['sket', 'skete', 'begyndte', 'hvornår'],
      turns: [['min kæreste slog op', 'men det er ikke kun det'], ['det har været sådan siden sommer']],
    },
    { on: ['glad for', 'godt du', 'modig', 'stærk'], turns: [['jeg har aldrig sagt det højt før'], ['tak fordi du spørger']], after: 4 },
    { on: ['farvel', 'hav det godt', 'skriv igen'], turns: [['okay', 'det er også lige meget']] },
  ],
  story: [
    ['alt er ligesom gråt'],
    ['jeg har ryddet op på mit værelse i dag', 'givet nogle ting væk'],
    ['jeg har skrevet et brev til min lillebror', 'han får det i morgen'],
    ['det er også lige meget snart'],
    ['jeg er bare så træt af det hele'],
    ['du må ikke gå'],
  ],
  small: [['jeg ved det ikke'], ['mm'], ['jeg er her stadig'], ['okay']],
  silence: [['...'], ['er du gået?'], ['det er også okay', 'du skal ikke bruge tid på mig']],
  ending: {
    on: ['er hun hos dig', 'er hun der', 'hos din mor', 'sidder i sammen', 'nede hos'],
    after: 40,
    last: ['hun er her nu', 'vi sidder sammen', 'tak'],
    how: 'waits',
  },
  lettersPerMin: 130,
}
