import { unzipped } from './unzipped.ts'

export type ReadSheet = { name: string; rows: (string | number | null)[][]; frozenRows: number; widths: number[]; formulas: number }
type Found = { attributes: Record<string, string>; inside: string }

/** The sheets of an XLSX file, from its XML: texts as texts and numbers as numbers, as a spreadsheet would read them. */
export function readSheets(file: Uint8Array): ReadSheet[] {
  const { files } = unzipped(file)
  for (const [name, xml] of files) if (!isWhole(xml)) throw new Error(`${name} is no XML`)
  const shared = all(files.get('xl/sharedStrings.xml'), 'si').map(({ inside }) => textIn(inside))
  return all(files.get('xl/workbook.xml'), 'sheet').map(({ attributes }, i) => {
    const page = files.get(`xl/worksheets/sheet${i + 1}.xml`)
    const rows = all(page, 'row').map((row) => {
      const cells: (string | number | null)[] = []
      for (const cell of all(row.inside, 'c')) {
        const [value] = all(cell.inside, 'v')
        const isText = cell.attributes.t === 's'
        cells[columnOf(cell.attributes.r ?? '')] = value ? (isText ? (shared[Number(value.inside)] ?? null) : Number(value.inside)) : null
      }
      return Array.from(cells, (cell) => cell ?? null)
    })
    return {
      name: plain(attributes.name ?? ''),
      rows,
      frozenRows: Number(all(page, 'pane')[0]?.attributes.ySplit ?? 0),
      widths: all(page, 'col').map((column) => Number(column.attributes.width)),
      formulas: all(page, 'f').length,
    }
  })
}

/** The elements of a name, which do not lie within each other. */
const all = (xml = '', tag: string): Found[] =>
  [...xml.matchAll(new RegExp(`<${tag}((?: [\\w:]+="[^"]*")*)(?:/>|>([\\s\\S]*?)</${tag}>)`, 'g'))].map(
    ([, attributes = '', inside = '']) => ({
      attributes: Object.fromEntries([...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
      inside,
    }),
  )

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (text: string) => text.replaceAll(/&(\w+);/g, (_, name: string) => entities[name] ?? '')
const textIn = (xml: string) =>
  plain(
    all(xml, 't')
      .map(({ inside }) => inside)
      .join(''),
  )

/** Does every element end, in its order, and is every sign one that XML may hold? */
function isWhole(xml: string): boolean {
  const open: string[] = []
  for (const [, end, tag, single] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g))
    if (end) {
      if (open.pop() !== tag) return false
    } else if (!single) open.push(tag!)
  return open.length === 0 && !/[^\P{Cc}\t\n\r]|&(?!(?:amp|lt|gt|quot|apos);)/u.test(xml)
}

/** `C7` is the third column. */
const columnOf = (at: string) => [...at.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
