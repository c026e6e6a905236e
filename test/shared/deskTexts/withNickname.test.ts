import { expect, test } from 'vitest'
import { firstReplies } from '../../../server/ledger/deskTexts/firstReplies.ts'
import { withNickname } from '../../../shared/deskTexts/withNickname.ts'
import { langs } from '../../../shared/lang.ts'
import { lix } from '../../../shared/words/lix.ts'

test('[TEX8] the nickname stands where the reply has a place for it, as it was written', () => {
  expect(withNickname('Hej {navn}. Godt, du skrev, {NAVN}.', 'Sol')).toBe('Hej Sol. Godt, du skrev, Sol.')
  expect(withNickname('Hi {name}.', '$& {navn}')).toBe('Hi $& {navn}.')
})

test('[TEX8] without a nickname the sentence reads well', () => {
  for (const [text, said] of [
    ['Hej {navn}. Godt, du skrev.', 'Hej. Godt, du skrev.'],
    ['Hej {navn}!', 'Hej!'],
    ['Tak, {navn}, fordi du siger det.', 'Tak, fordi du siger det.'],
    ['{navn}, er du der?', 'Er du der?'],
    ['Jeg er her. {navn}, ønsker du en pause?', 'Jeg er her. Ønsker du en pause?'],
    ['Vi skal slutte, {navn}.\n{navn}, hvad nu?', 'Vi skal slutte.\nHvad nu?'],
    ['Er det dig {navn} ?', 'Er det dig ?'],
    ['Intet sted til et navn', 'Intet sted til et navn'],
  ])
    expect(withNickname(text!, null)).toBe(said)
})

test('[TEX5] what a line begins with is plain in every language, with and without a nickname', () => {
  const replies = firstReplies('faxe')
  expect(replies.length).toBeGreaterThanOrEqual(12)
  for (const { text } of replies)
    for (const lang of langs)
      for (const said of [withNickname(text[lang], 'Sol'), withNickname(text[lang], null)]) {
        expect(said).not.toMatch(/[{}]| [.,!?]|,,|, \.|\s\s/)
        expect(lix(said), said).toBeLessThanOrEqual(30)
      }
})
