/** A cell that holds a number, a text, or nothing. */
export type BookCell = string | number | null
export type BookSheet = { name: string; head: string[]; rows: BookCell[][] }
/** A workbook as plain values. `year`: the last year it is about. */
export type Book = { title: string; year: number; sheets: BookSheet[] }
