import { expect, test } from 'vitest'
import { demoCounsellors } from '../../../../seeds/demoTeam.ts'
import { lines } from '../../../../seeds/lines.ts'
import { arrival as daArrival } from '../../../../shared/words/da/youths/arrival.ts'
import { message as daMessage } from '../../../../shared/words/da/youths/message.ts'
import { privacy as daPrivacy } from '../../../../shared/words/da/youths/privacy.ts'
import { arrival as enArrival } from '../../../../shared/words/en/youths/arrival.ts'
import { privacy as enPrivacy } from '../../../../shared/words/en/youths/privacy.ts'
import { closing } from '../../../../shared/words/when.ts'
import { loadYouthWords } from '../../../../shared/words/words.ts'
import { sentencesIn } from './lix.ts'

const danish = await loadYouthWords('da')
const english = await loadYouthWords('en')
const said = sentencesIn([
  danish,
  daArrival,
  daMessage,
  daPrivacy,
  lines.map(({ greeting, controller }) => [greeting.da, controller.contact.da]),
])

test('[WOR3] no page for youths speaks of our machine', () => {
  expect(said.filter((sentence) => /maskine/i.test(sentence))).toEqual([])
  expect(sentencesIn([english, enArrival, enPrivacy]).filter((sentence) => /machine/i.test(sentence))).toEqual([])
})

test('[WOR16] a closing time in the night says that it is the night', () => {
  const zone = 'Europe/Copenhagen'
  expect(closing(Date.UTC(2026, 10, 21, 0), zone, 'da')).toBe('kl. 1 i nat')
  expect(closing(Date.UTC(2026, 10, 21, 1, 30), zone, 'en')).toBe('at 02:30 tonight')
  expect(closing(Date.UTC(2026, 10, 20, 23), zone, 'da')).toBe('kl. 24')
  expect(closing(Date.UTC(2026, 10, 20, 23), zone, 'en')).toBe('at midnight')
  expect(closing(Date.UTC(2026, 10, 20, 22), zone, 'da')).toBe('kl. 23')
  expect(danish.talk.until(closing(Date.UTC(2026, 10, 21, 0), zone, 'da'))).toBe('Vi lukker kl. 1 i nat, men I kan skrive færdig.')
})

test('[WOR12] in English a title is English, with its article', () => {
  for (const { name, title } of demoCounsellors) {
    for (const whoIs of [english.talk.whoIs, enArrival.whoIs]) {
      expect(whoIs(name, title)).toMatch(/ is an? [a-z ]+\.$/)
      expect(whoIs(name, title)).not.toContain(title)
    }
  }
  expect(english.talk.whoIs('Mette', 'Ungekonsulent')).toBe('Mette is a youth adviser.')
  expect(english.talk.whoIs('Mette', 'head of swings')).toBe('Mette is head of swings.')
  expect(danish.talk.whoIs('Mette', 'ungekonsulent')).toBe('Mette er ungekonsulent.')
})

test('[WOR4] the sentences that readers stumbled over stand nowhere any more', () => {
  const stumbled =
    /ingen rådgiver endnu|på tværs af fag|telefon i sort|gerne (have|haft) en anden|^Kender du|ved at gøre dig ondt|du kom efter|Hvor bor du|gemmer ikke nøglen/
  expect(said.filter((sentence) => stumbled.test(sentence))).toEqual([])
})
