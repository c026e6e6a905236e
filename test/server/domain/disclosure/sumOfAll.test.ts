import { expect, test } from 'vitest'
import { sumsOfAll } from '../../../../server/domain/disclosure/sumOfAll.ts'
import type { Publication, Table } from '../../../../shared/published/publication.ts'

const table = (publisher: string, name: Table, period: string, cells: [string, string][] | null): Publication => ({
  version: 1,
  publisher,
  table: name,
  period,
  cells,
  before: '',
})
const line = (id: string, pool?: string) => ({ line: id, publisherIn: (year: number) => (pool && year >= 2027 ? pool : id) })

test('[DIS93] low and high ends are added cell by cell, over the tables of one period that are not withheld', () => {
  const all = [
    table('a', 'Q', '2027', [
      ['family', '10'],
      ['mental', '0-4'],
    ]),
    table('b', 'Q', '2027', [
      ['family', '5'],
      ['mental', '0-4'],
    ]),
    table('c', 'Q', '2027', null),
    table('d', 'Q', '2027-Q4', [['family', '100']]),
  ]
  expect(
    sumsOfAll(
      all,
      ['a', 'b', 'c', 'd'].map((id) => line(id)),
    ),
  ).toEqual([
    {
      table: 'Q',
      period: '2027',
      cells: [
        ['family', 11, 23],
        ['mental', 0, 8],
      ],
      of: ['a', 'b'],
      withheld: ['c'],
      without: ['d'],
    },
  ])
})

test('[DIS93] a pool is added once, a cell of one publisher is its band, and what one publisher has alone is no sum', () => {
  const all = [
    table('pool.syd', 'L', '2027', [
      ['faxe', '10'],
      ['ishoej', '5'],
    ]),
    table('c', 'L', '2027', [
      ['faxe', '5'],
      ['stevns', '15'],
    ]),
    table('pool.syd', 'A', '2027', [['12-14', '10']]),
    table('a', 'L', '2026', [['faxe', '10']]),
  ]
  const lines = [line('a', 'pool.syd'), line('b', 'pool.syd'), line('c')]
  expect(sumsOfAll(all, lines)).toMatchObject([
    {
      table: 'L',
      cells: [
        ['faxe', 11, 23],
        ['ishoej', 5, 9],
        ['stevns', 11, 19],
      ],
      of: ['pool.syd', 'c'],
      without: [],
    },
  ])
  expect(sumsOfAll(all, [line('a', 'pool.syd'), line('b', 'pool.syd')])).toEqual([])
  expect(sumsOfAll([table('a', 'A', '2027', null), table('b', 'A', '2027', null)], [line('a'), line('b')])).toEqual([])
})
