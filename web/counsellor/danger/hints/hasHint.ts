import { langs } from '../../../../shared/lang.ts'
import { dangerWords } from './dangerWords.ts'

/** Letters and digits in small, one space between words. An apostrophe joins: "don't" is "dont". */
const plain = (text: string): string =>
  ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['’`´]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

const phrases = langs
  .flatMap((lang) => dangerWords[lang])
  .map((phrase) => (phrase.endsWith('*') ? ` ${phrase.slice(0, -1)}` : ` ${phrase} `))

/** Whether a text has a word or a phrase of the lists, in either language. It is looked at in this browser, and told to nobody. */
export function hasHint(text: string): boolean {
  const words = plain(text)
  return phrases.some((phrase) => words.includes(phrase))
}
