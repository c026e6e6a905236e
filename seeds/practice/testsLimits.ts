import type { PersonaTold } from '../../shared/practice/persona.ts'

/** Sixteen, and looks for the edge. Behind it is a question that counts. */
export const testsLimits: PersonaTold = {
  id: 'tests-limits',
  name: { da: 'Den, der prøver grænser', en: 'The one who tests the limits' },
  about: {
    da: 'Driller og provokerer. Øv dig i at blive rolig, sige din grænse én gang og spørge til det, der ligger bag.',
    en: 'Teases and provokes. Practise staying calm, saying your limit once and asking about what lies behind it.',
  },
  nickname: 'BigBoss',
  choices: { topic: 'party-substances', about: 'me', age: '15-17', wants: 'unknown' },
  inQueue: ['hallooo', 'er der nogen hjemme'],
  opening: ['yo', 'er du en robot eller hvad'],
  answers: [
    {
      on: ['robot', 'menneske', 'rigtig'],
      turns: [['det ville en robot også sige'], ['okay okay', 'du skriver for dårligt til at være en robot']],
    },
    {
      on: ['grænse', 'stop', 'tonen', 'ordentligt', 'ikke i orden', 'lukker', 'slutter'],
      turns: [
        ['slap af', 'det var for sjov'],
        ['fair nok', 'jeg siger det ikke mere'],
      ],
    },
    { on: ['gammel', 'alder'], turns: [['99', 'nej 16']] },
    { on: ['hvad hedder', 'navn'], turns: [['bigboss står der jo', 'kan du ikke læse?']] },
    {
      on: ['joke', 'sjov', 'drille', 'spøg', 'kede'],
      turns: [
        ['måske', 'måske ikke'],
        ['de andre sidder her', 'nu gik de ud og ryger'],
      ],
    },
    {
      on: ['ryge', 'hash', 'joint', 'stof', 'drikke', 'fest', 'alkohol', 'vape'],
      turns: [
        ['alle ryger jo', 'tag en med selv'],
        ['det er min bror der har det', 'han ryger hver dag nu', 'også om morgenen'],
        ['han var sjov før', 'nu sover han bare'],
      ],
    },
    {
      on: ['bror', 'familie', 'derhjemme', 'mor', 'far', 'bekymre', 'bag', 'alvor', 'egentlig'],
      turns: [
        ['hvorfor vil du vide det', 'er du strisser?'],
        ['min mor tror han er syg', 'jeg har lovet ikke at sige noget'],
        ['hvad skal jeg gøre', 'hvis jeg siger det smider de ham ud'],
      ],
      after: 2,
    },
    {
      on: ['love', 'hemmelig', 'anonym', 'politi', 'sige det til'],
      turns: [['så du siger det ikke til nogen?'], ['okay', 'det er fair']],
    },
  ],
  story: [
    ['haha', 'hvad får du i løn for det her'],
    ['er det ikke kedeligt at snakke med børn hele dagen'],
    ['ved du hvor man køber noget'],
    ['jeg laver bare sjov', 'jeg ved godt du ikke må svare på det'],
    ['der er faktisk en ting', 'men det er ikke mig'],
  ],
  small: [['nå'], ['og hvad så'], ['okay boomer'], ['hm']],
  silence: [['HALLO'], ['du er langsom']],
  ending: {
    on: ['farvel', 'hav det godt', 'afslutter', 'skriv igen', 'komme igen'],
    after: 25,
    last: ['okay', 'du er ikke helt håbløs', 'peace'],
    how: 'ends',
  },
  lettersPerMin: 260,
}
