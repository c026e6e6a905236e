import type { ReportDoc } from '../../shared/report/reportDoc.ts'
import type { Book } from './xlsx/book.ts'

/** A file that is to be made. */
export type FileOrder = { as: 'workbook'; book: Book } | { as: 'pdf'; report: ReportDoc }
/** What the worker answers. */
export type MadeFile = { bytes: Uint8Array }
