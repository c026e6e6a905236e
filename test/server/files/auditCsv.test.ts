import { expect, test } from 'vitest'
import { openAuditCsv } from '../../../server/files/auditCsv.ts'
import { fileWords } from '../../../server/files/fileWords.ts'

const entry = (n: number) => {
  const said = { n, at: n, what: 'planted' as const, who: { as: 'system' as const }, whom: null, thing: null, fields: [] }
  return { row: { n, at: n, who: 'seeds', what: 'planted', about: '', hash: `h${n}` }, before: `h${n - 1}`, said }
}
const chain = { count: 7, from: 1, to: 7, end: 'h7', brokenAt: null }

test.for([1, 2, 3, 4, 5, 6, 7])(
  '[AUD14] of %i entries a file for three has the newest three in their order, and the end of the trail',
  (count) => {
    const file = openAuditCsv(fileWords('da'), 3)
    for (let n = 1; n <= count; n++) file.take(entry(n))
    const [, ...rows] = file.text(chain).split('\r\n').slice(0, -1)
    const all = Array.from({ length: count }, (_, i) => String(i + 1))
    expect(rows.slice(0, -1).map((row) => row.split(',')[0])).toEqual(all.slice(-3))
    expect(rows.at(-1)?.endsWith(',h7')).toBe(true)
  },
)
