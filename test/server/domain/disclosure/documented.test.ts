import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogue, cellsOf } from '../../../../server/domain/disclosure/catalogue.ts'
import { type Table, tables } from '../../../../shared/published/publication.ts'

const document = readFileSync(join(import.meta.dirname, '../../../../docs/statistics.md'), 'utf8')
/** The rows of the list: table, cells, from, per, +1s. A `|` in a cell's name has no space beside it, and a `\` before it. */
const rows = new Map(
  [...document.matchAll(/^\| (Q|Qd|P|A|TA|O|S|C|G|L|F|V|H) \| .*$/gm)].map(([row, name = '']) => [name, row.slice(2, -2).split(' | ')]),
)
/** Tables whose cells the document lists by name. The others are described: all groups, topics of the taxonomy, places, municipalities. */
const listed: Table[] = ['Q', 'A', 'O', 'S', 'C', 'F', 'V', 'H']

test('[DIS103] the list of tables in the document has the tables, cells, periods and +1s of the code', () => {
  expect([...rows.keys()].sort()).toEqual([...tables].sort())
  for (const table of tables) {
    const [, cells = '', , per, most = ''] = rows.get(table)!
    expect({ table, per, most: Number(most.match(/\d(?!.*\d)/)?.[0]) }).toEqual({
      table,
      per: catalogue[table].per,
      most: catalogue[table].most,
    })
    if (!listed.includes(table)) continue
    const named = [...cells.matchAll(/`([^`]+)`/g)].map(([, cell]) => cell?.replaceAll('\\', ''))
    expect({ table, cells: named }).toEqual({ table, cells: cellsOf(table, { topics: [], municipalities: [], offers: [] }) })
  }
})
