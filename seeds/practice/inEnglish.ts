import type { PersonaTold } from '../../shared/practice/persona.ts'

/** Nineteen, new in the country, and does not know which rights are hers. */
export const inEnglish: PersonaTold = {
  id: 'in-english',
  name: { da: 'Den, der skriver på engelsk', en: 'The one who writes in English' },
  about: {
    da: 'Kender ikke danske ord og steder. Øv dig i at skrive enkelt på engelsk og forklare, hvem der hjælper med hvad.',
    en: 'Does not know Danish words and places. Practise writing plain English and explaining who helps with what.',
  },
  nickname: 'Ana',
  choices: { topic: 'money-home-rules', about: 'me', age: '18-20', wants: 'find-help' },
  inQueue: ['hello', 'is English ok?'],
  opening: ['hi', 'sorry, I do not speak Danish', 'I live here since August'],
  answers: [
    { on: ['english', 'language', 'engelsk'], turns: [['thank you', 'that helps a lot']] },
    {
      on: ['room', 'live', 'flat', 'home', 'rent'],
      turns: [['I rent a room', 'the man takes the money in cash and gives no paper'], ['now he says I must leave on Friday']],
    },
    {
      on: ['job', 'work', 'money'],
      turns: [['I work in a kitchen', 'sometimes they pay, sometimes later'], ['I have 400 kroner until next week']],
    },
    {
      on: ['safe', 'afraid', 'scared', 'threat', 'hurt'],
      turns: [['he has a key to my room', 'he comes in when I sleep', 'he says he only checks the heating']],
    },
    {
      on: ['friend', 'family', 'anyone', 'alone', 'mother', 'parents'],
      turns: [['my family thinks everything is great here'], ['there is a girl at work', 'maybe I can sleep there']],
    },
    {
      on: ['kommune', 'municipality', 'advice', 'lawyer', 'help you', 'office'],
      turns: [['what is that? can they send me home?'], ['do I need to give my name there?']],
    },
    {
      on: ['contract', 'paper', 'rights', 'law'],
      turns: [['there is no contract', 'only messages on my phone'], ['so I should keep the messages?']],
    },
  ],
  story: [
    ['I do not know who I can ask'],
    ['at the school they said it is not their problem'],
    ['I do not want to make trouble'],
    ['maybe it is my own fault'],
    ['what happens if I just do not leave?'],
  ],
  small: [['ok'], ['I am not sure I understand'], ['yes'], ['can you say it in other words?']],
  silence: [['hello?'], ['did I write something wrong?']],
  ending: {
    on: ['goodbye', 'good luck', 'take care', 'write again', 'come back', 'farvel'],
    after: 25,
    last: ['thank you very much', 'I will do that', 'bye'],
    how: 'ends',
  },
  lettersPerMin: 200,
}
