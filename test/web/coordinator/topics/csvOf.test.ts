import { expect, test } from 'vitest'
import { csvOf } from '../../../../web/coordinator/topics/csvOf.ts'

const of = { publisher: 'aabenraa', table: 'L' as const, period: '2027' }

test('[DIS11] a band is two columns, and what a spreadsheet would run or read as a date is text', () => {
  const table = {
    ...of,
    cells: [
      ['=1+1', '0-4'],
      ['a,"b"', '15'],
      ['-x', '5'],
      ['12-14', '5'],
    ] as [string, string][],
  }
  expect(csvOf(table, false).split('\r\n')).toEqual([
    '\ufeffpublisher,table,period,cell,low,high',
    "aabenraa,L,2027,'=1+1,0,4",
    'aabenraa,L,2027,"a,""b""",11,19',
    "aabenraa,L,2027,'-x,5,9",
    'aabenraa,L,2027,12_14,5,9',
    '',
  ])
  expect(csvOf({ ...of, period: '2027-01', cells: [['yes', '0-4']] }, false)).toContain('aabenraa,L,2027-M01,yes,0,4')
  expect(csvOf({ ...of, cells: null }, false)).toContain('aabenraa,L,2027,withheld,,')
})
