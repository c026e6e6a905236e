import { expect, test } from 'vitest'
import { refusals as reasons } from '../../../../shared/outcome.ts'
import { statistics } from '../../../../shared/words/da/statistics.ts'
import { arrival } from '../../../../shared/words/da/youths/arrival.ts'
import { message } from '../../../../shared/words/da/youths/message.ts'
import { privacy } from '../../../../shared/words/da/youths/privacy.ts'
import { standard } from '../../../../shared/words/da/youths/standard.ts'
import { statement } from '../../../../shared/words/da/youths/statement.ts'
import { newLineWords } from '../../../../shared/words/newLineWords.ts'
import { clock, when } from '../../../../shared/words/when.ts'
import { loadYouthWords } from '../../../../shared/words/words.ts'
import { lix, sentencesIn } from './lix.ts'

const danish = await loadYouthWords('da')
const english = await loadYouthWords('en')

test.each([
  ['after', danish.after],
  ['arrival', arrival],
  ['chat', danish.chat],
  ['choices', danish.choices],
  ['message', message],
  ['moving', danish.moving],
  ['outside', danish.outside],
  ['a new line', newLineWords.da],
  ['privacy', privacy],
  ['refusals', danish.refusals],
  ['what a line promises', standard],
  ['how accessible a line is', statement],
  ['statistics', statistics],
  ['talk', danish.talk],
  ['waiting', danish.waiting],
])('[WOR1] what a youth reads is plain: %s', (_, words) => {
  const sentences = sentencesIn(words)
  expect(lix(sentences.join('. '))).toBeLessThanOrEqual(30)
  const hard = sentences.filter((sentence) => sentence.split(' ').length >= 12 && lix(sentence) > 32)
  expect(hard.map((sentence) => `${Math.round(lix(sentence))} ${sentence}`)).toEqual([])
})

test.each([
  ['promise', danish.promise],
  ['help', danish.help],
  ['urgent', [danish.waiting.urgent, danish.waiting.urgentPills]],
  ['connection', danish.connection],
  ['exit', [danish.talk.exitSay, danish.talk.hideSay]],
])('[WOR2] what one reads when it matters most is plainer still: %s', (_, words) => {
  const sentences = sentencesIn(words)
  expect(lix(sentences.join('. '))).toBeLessThanOrEqual(25)
  const hard = sentences.filter((sentence) => sentence.split(' ').length >= 12 && lix(sentence) > 30)
  expect(hard.map((sentence) => `${Math.round(lix(sentence))} ${sentence}`)).toEqual([])
})

test('[WOR18] every refusal has a kind sentence of its own, in both languages', () => {
  for (const words of [danish, english]) {
    for (const why of reasons) expect(words.refusals[why], why).toMatch(/^\p{Lu}.+\.$/u)
  }
})

test('[WOR7] English says all that Danish says, in other words', () => {
  const names = new Set(['Under 12', 'Over 25'])
  const both = Object.keys(danish).flatMap((screen) => {
    const key = screen as keyof typeof danish // keys of the object itself
    const [da, en] = [sentencesIn(danish[key]), sentencesIn(english[key])]
    expect(en.length, screen).toBe(da.length)
    return da.filter((sentence, i) => sentence === en[i] && sentence.length > 6 && !names.has(sentence))
  })
  expect(both).toEqual([])
})

test('[WOR15] a moment is told in the line’s own time, today by the clock, later by its day', () => {
  const zone = 'Europe/Copenhagen'
  const now = Date.UTC(2026, 10, 21, 15, 20)
  expect(clock(Date.UTC(2026, 10, 21, 20), zone, 'da')).toBe('kl. 21')
  expect(clock(Date.UTC(2026, 6, 21, 19, 30), zone, 'da')).toBe('kl. 21.30')
  expect(when(Date.UTC(2026, 10, 22, 14), now, zone, 'da')).toBe('i morgen kl. 15')
  expect(when(Date.UTC(2026, 10, 24, 14), now, zone, 'da')).toBe('tirsdag kl. 15')
  expect(when(Date.UTC(2027, 0, 5, 14), now, zone, 'en')).toBe('on Tuesday 5 January at 15:00')
})
