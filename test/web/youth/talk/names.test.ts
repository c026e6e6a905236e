import { expect, test } from 'vitest'
import { arrival as daArrival } from '../../../../shared/words/da/youths/arrival.ts'
import { youthWords as da } from '../../../../shared/words/da/youths/youth.ts'
import { arrival as enArrival } from '../../../../shared/words/en/youths/arrival.ts'
import { youthWords as en } from '../../../../shared/words/en/youths/youth.ts'

const NAMED = new Set(['name', 'names', 'from', 'to'])
/** No sentences: between two numbers; an entry of a list of names. */
const NO_NAME = new Set(['waiting.range', 'talk.onComputers', 'talk.along.named', 'talk.along.from'])

type Saying = [where: string, say: (...named: string[]) => string]
/** Every sentence of these words that a name is put into. */
function sayings(words: object, at = ''): Saying[] {
  return Object.entries(words).flatMap(([key, value]): Saying[] => {
    const where = at === '' ? key : `${at}.${key}`
    if (typeof value === 'object' && value !== null) return sayings(value, where)
    if (typeof value !== 'function') return []
    const params = /^\(?([^)=]*)\)?\s*=>/.exec(String(value))?.[1]?.split(',') ?? []
    const isNamed = params.some((param) => NAMED.has(param.trim()))
    return isNamed && !NO_NAME.has(where) ? [[where, value as Saying[1]]] : []
  })
}

const all = {
  da: { noun: 'rådgiveren', big: 'Rådgiveren', words: { ...da, arrival: daArrival } },
  en: { noun: 'the counsellor', big: 'The counsellor', words: { ...en, arrival: enArrival } },
}

test.each(['da', 'en'] as const)('[WOR6] each sentence with a name in it is right with the word in its place, too: %s', (lang) => {
  const { noun, big, words } = all[lang]
  expect(words.talk.counsellor).toBe(noun)
  const found = sayings(words)
  expect(found.length).toBeGreaterThan(25)
  for (const [where, say] of found)
    for (const [from, back] of [
      ['', ''],
      ['\u2068', '\u2069'],
    ]) {
      const said = say(`${from}${noun}${back}`, `${from}${noun}${back}`)
      for (const { index, 0: word } of said.matchAll(new RegExp(noun, 'gi'))) {
        const before = said.slice(0, index).replaceAll('\u2068', '')
        const isStart = before === '' || /[.?!] $/.test(before)
        expect([where, said, word]).toEqual([where, said, isStart ? big : noun])
      }
      expect(say('Mette', 'Mette'), where).toMatch(/Mette/)
    }
})
