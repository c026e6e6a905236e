import { expect, test } from 'vitest'
import { csvOf } from '../../../../web/coordinator/topics/csvOf.ts'

const of = { publisher: 'aabenraa', table: 'L' as const, period: '2027' }

test('[DIS11] a band is two columns, and what a spreadsheet would run is text', () => {
  const table = {
    ...of,
    cells: [
      ['=1+1', '0-4'],
      ['a,"b"', '15'],
      ['-x', '5'],
    ] as [string, string][],
  }
  expect(csvOf(table).split('\r\n')).toEqual([
    'publisher,table,period,cell,low,high',
    "aabenraa,L,2027,'=1+1,0,4",
    'aabenraa,L,2027,"a,""b""",11,19',
    "aabenraa,L,2027,'-x,5,9",
    '',
  ])
  expect(csvOf({ ...of, cells: null })).toContain('aabenraa,L,2027,withheld,,')
})
