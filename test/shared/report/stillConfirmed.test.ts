import { expect, test } from 'vitest'
import type { WrittenPart } from '../../../shared/report/reportWire.ts'
import { stillConfirmed } from '../../../shared/report/stillConfirmed.ts'

const closing = (said: string, confirmed: string[]): WrittenPart => ({ part: 'closing', value: { said, confirmed } })
const goals = (said: string, confirmed: string[]): WrittenPart => ({
  part: 'theme-1',
  value: { title: 'Forebyggelse', goals: [{ goal: 'Flere kender os.', from: '', status: null, said }], confirmed },
})
const after = (was: string, is: string, confirmed = ['14']) =>
  stillConfirmed(closing(was, confirmed), closing(is, confirmed)).value?.confirmed

test('[REP27] a confirmed number is asked about again when the words around it change, and when it comes back', () => {
  const was = 'Vi fik 14 nye plakater til skolerne. Tak.'
  expect(after(was, 'Vi fik 14 nye plakater til skolerne. Mange tak.')).toEqual(['14'])
  expect(after(was, 'Vi fik 14 nye piger til skolerne. Tak.')).toEqual([])
  expect(after(was, 'Vi fik 14 nye plakater til skolerne. En på 14 skrev. Tak.')).toEqual([])
  expect(after(was, 'Vi fik nye plakater. Tak.')).toEqual([])
  expect(after('Vi var et par på tur.', 'Vi så et par på tur.', ['et par'])).toEqual([])
  expect(after('»14« plakater', '»14« plakater', ['14'])).toEqual(['14'])
  expect(stillConfirmed(closing('14 og 15', ['14']), closing('14 og 15', ['14', '15'])).value?.confirmed).toEqual(['14', '15'])
})

test('[REP27] the same holds for the goals of a theme; what is taken out and brought back whole stays confirmed', () => {
  const was = goals('Vi var på syv skoler.', ['syv'])
  expect(stillConfirmed(was, goals('Vi så på syv piger.', ['syv'])).value?.confirmed).toEqual([])
  expect(stillConfirmed(was, goals('Vi var på syv skoler.', ['syv']))).toEqual(was)
  const out = stillConfirmed(was, { part: 'theme-1', value: null })
  expect(stillConfirmed(out, was)).toEqual(was)
})
