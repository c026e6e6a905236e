import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { candidateOf, chained, readChain, readPublication } from '../../../../server/domain/disclosure/publication.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('base64url')
const ground = { topics: [], municipalities: ['vallensbaek', 'ishoej'], offers: [] }
const of = { publisher: 'aabenraa', table: 'L' as const, period: '2027' }

test('[DIS10] the bytes of a table are its cells in the order of the catalogue', () => {
  const table = candidateOf(of, ground, { vallensbaek: 12, ishoej: 3, faxe: 40 }, () => 0.9)
  const { texts, last } = chained([table, { ...of, period: '2028', cells: null }], 'start', hash)
  expect(texts[0]).toBe(
    '{"version":1,"publisher":"aabenraa","table":"L","period":"2027","cells":[["ishoej","0-4"],["vallensbaek","10"]],"before":"start"}',
  )
  expect(readPublication(texts[1]!)).toMatchObject({ cells: null, before: hash(texts[0]!) })
  expect(last).toBe(hash(texts[1]!))
})

test('[DIS10] other bytes for the same table are refused, and so is a small number', () => {
  const [text = ''] = chained([candidateOf(of, ground, { ishoej: 40 }, () => 0)], '', hash).texts
  expect(() => readPublication(text.replace('"version":1,', '"version": 1,'))).toThrow()
  expect(() => readPublication(text.replace('"40"', '"3"'))).toThrow()
  expect(() => readPublication(text.replace('}', ',"by":"somebody"}'))).toThrow()
})

test('[DIS10] a changed or missing publication breaks the chain', () => {
  const tables = ['2027', '2028', '2029'].map((period) => candidateOf({ ...of, period }, ground, { ishoej: 40 }, () => 0))
  const { texts } = chained(tables, 'start', hash)
  expect(readChain(texts, 'start', hash)).toEqual({ publications: texts.map(readPublication), brokenAt: null })
  const breakIn = (changed: string[]) => readChain(changed, 'start', hash)
  expect(breakIn([texts[0]!, texts[2]!])).toEqual({ publications: [], brokenAt: 2 })
  expect(breakIn([texts[0]!.replace('"40"', '"45"'), ...texts.slice(1)])).toEqual({ publications: [], brokenAt: 2 })
  expect(breakIn([texts[0]!, 'no publication', texts[2]!])).toEqual({ publications: [], brokenAt: 2 })
})
