import type { ReportDoc, ReportTable, Span } from '../../../shared/report/reportDoc.ts'

const names = ['Rusmidler', 'Familie', 'Psykisk trivsel', 'Venner, kærester og at høre til et sted, der har et meget langt navn']

/** A table of so many rows. Some numbers are hidden, some are not there. */
export function partOf(id: string, columns: string[], rows: number, part: Partial<ReportTable> = {}): ReportTable {
  const spanAt = (row: number, column: number): Span | null => {
    if ((row + column) % 5 === 0) return { low: 0, high: 4 }
    if ((row * column) % 7 === 6) return null
    return { low: row * 10 + column + 1, high: row * 10 + column + 9 }
  }
  return {
    id,
    title: `Flest samtaler: »Familie« i ${id}`,
    note: `Talt med: samtaler i ${id}. Ikke talt med: forkert nummer.`,
    columns: ['Emne', ...columns],
    rows: Array.from({ length: rows }, (_, row) => ({
      name: `${names[row % names.length]} ${row}`,
      spans: columns.map((_, i) => spanAt(row, i)),
    })),
    instead: null,
    ...part,
  }
}

/** A report that needs several pages, has a table of one column, of four and of twelve, one that is held back, and texts of every kind. */
export const aReport = (part: Partial<ReportDoc> = {}): ReportDoc => ({
  lang: 'da',
  title: 'Årsrapport 2025 for Børn & Unge <Faxe>',
  line: 'Faxe-chatten',
  year: 2025,
  madeUp: 'Eksempel: opdigtede tal',
  state: 'Udkast',
  sections: [
    {
      id: 'who',
      heading: 'Hvem skrev til os?',
      paragraphs: [
        'Æblegrød på Ærø, og Åse kom også.',
        `Første linje.\nAnden linje. ${'En lang tekst går over på næste side. '.repeat(90)}`,
      ],
      tables: [partOf('A', ['2025'], 5), partOf('Q', ['1. kvartal', '2. kvartal', '3. kvartal', '4. kvartal'], 12)],
    },
    {
      id: 'what',
      heading: 'Hvad handlede det om?',
      paragraphs: [],
      tables: [
        partOf('Qd', ['2024', '2025'], 60),
        partOf(
          'months',
          Array.from({ length: 12 }, (_, i) => `${i + 1}.`),
          12,
        ),
        partOf('V', ['2025'], 0, { instead: 'Den her tabel er holdt tilbage.' }),
        partOf('waits', ['Minutter'], 1, { rows: [{ name: 'Ventetid', spans: [{ low: 1234, high: 1234 }] }] }),
      ],
    },
  ],
  ...part,
})
