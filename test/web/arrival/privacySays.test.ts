import { expect, test } from 'vitest'
import type { Choices } from '../../../shared/choices.ts'
import type { YouthDoor } from '../../../shared/doors/youth.ts'
import type { SurveyAnswers } from '../../../shared/survey.ts'
import { privacy as da } from '../../../shared/words/da/youths/privacy.ts'
import { privacy as en } from '../../../shared/words/en/youths/privacy.ts'

/** What the page says of it, in both languages; null: random bytes, keys and sealed bytes, which tell nothing of a person by themselves. */
type Said = readonly [da: RegExp, en: RegExp] | null
const writes: Said = [/hvornår I skriver og læser/, /when you both write and read/]
const knows: Said = [/Bagefter svarer den voksne/, /Afterwards the adult/]
const away: Said = [/siden er skjult, lukket/, /the page is hidden, closed/]

const choices: Record<keyof Choices, Said> = {
  topic: [/emne,/, /topic,/],
  about: [/hvem det handler om/, /who it is about/],
  age: [/alder,/, /age,/],
  wants: [/hvad du gerne vil have/, /what you would like/],
  writtenBefore: [/om du har skrevet før/, /whether you have written before/],
  lang: [/sprog,/, /language,/],
}

const joining: Record<Exclude<keyof YouthDoor['requests']['queue:join']['payload']['_zod']['output'], 'choices'>, Said> = {
  device: [/telefon eller computer/, /a phone or a computer/],
  urgent: [/om det haster/, /whether it is urgent/],
  line: null,
  protocol: null,
  conv: null,
  token: null,
  page: null,
  youthPub: null,
  challenge: null,
  proof: null,
  // No youth sends it.
  practice: null,
}

const survey: Record<keyof SurveyAnswers, Said> = {
  moodChange: [/hvor meget det har ændret sig/, /only how much it has changed/],
  gotWhatICameFor: [/tæller vi svarene/, /we count the answers/],
  wouldComeBack: [/tæller vi svarene/, /we count the answers/],
  heardFrom: [/tæller vi svarene/, /we count the answers/],
}

const requests: Record<keyof YouthDoor['requests'], Said> = {
  'queue:join': null,
  'youth:resume': away,
  'youth:rebuild': null,
  'transcript:rebuild': null,
  'transcript:read': null,
  'resume:keep': [/lille nøgle/, /small key/],
  'resume:held': [/lille nøgle/, /small key/],
  'queue:leave': away,
  'urgent:say': [/om det haster/, /whether it is urgent/],
  'wraps:give': [/hvem du skriver med/, /who you write with/],
  'offer:refuse': [/vil tale med en anden/, /want to talk to someone else/],
  'readers:change': [/Den kan se[^.]*om en kollega læser med/, /It can see[^.]*whether a colleague reads along/],
  'lookOn:refuse': [/Den kan se[^.]*om en kollega læser med/, /It can see[^.]*whether a colleague reads along/],
  'envelope:send': writes,
  'mark:send': writes,
  'typing:set': writes,
  'hidden:set': away,
  'calling:say': [/at du måske er hos andre, men ikke hos hvem/, /that you may be with others, but not with whom/],
  'counsellor:another': [/vil tale med en anden/, /want to talk to someone else/],
  'counsellor:same': [/vil tale med en anden/, /want to talk to someone else/],
  'conversation:end': knows,
  'exit:say': [/forladt med Væk herfra/, /left by Leave now/],
  'survey:answer': [/tæller vi svarene/, /we count the answers/],
}
/** Beside the door: what each request over http brings along. */
const http: Record<string, Said> = {
  address: [/den adresse, som dit net har/, /the address your network has/],
  'user agent': [/hvilken browser du bruger/, /which browser you use/],
  visits: [/hvor mange der er kommet fra det samme net/, /how many have come from the same network/],
}

test('[PRI27] the page says, in both languages, of all that a page sends to the server what the server sees', () => {
  const [danish, english] = [da.know.say.join(' '), en.know.say.join(' ')]
  for (const [name, said] of Object.entries({ ...choices, ...joining, ...survey, ...requests, ...http })) {
    if (said === null) continue
    expect(danish, name).toMatch(said[0])
    expect(english, name).toMatch(said[1])
  }
})
