import type { ProcedureSheet } from './deskText.ts'

/** Whether a sheet was last checked more than twelve months ago. Dates such as `2026-11-22` sort by their text. */
export const isSheetDue = ({ checkedOn }: Pick<ProcedureSheet, 'checkedOn'>, today: string): boolean =>
  checkedOn < `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
