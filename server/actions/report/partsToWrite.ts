import type { LineId } from '../../../shared/ids.ts'
import { nothingWritten, type ReportPart, type ReportTheme, reportParts, textParts, themeParts } from '../../../shared/report/reportText.ts'
import type { SavedPart, WrittenPart } from '../../../shared/report/reportWire.ts'
import { REPORT_YEARS } from '../../../shared/report/sections/yearsWith.ts'
import type { Service } from '../service.ts'

/**
 * The parts of a report as they stand. A theme that nobody has saved begins with the goals of the last report that was written, without a
 * status, or else with the line's own themes from its municipality's documents.
 */
export async function partsToWrite({ ledger }: Service, line: LineId, year: number): Promise<SavedPart[]> {
  const saved = await ledger.reports.partsOf(line, year)
  const begun = await themesToBegin({ ledger }, line, year)
  const names = new Map(
    await Promise.all(
      [...new Set(Object.values(saved).map(({ by }) => by))].map(async (by) => [by, (await ledger.staff.find(by))?.name] as const),
    ),
  )
  return reportParts.map((part): SavedPart => {
    const row = saved[part]
    if (row) return { written: row.written, version: row.version, at: row.at, by: names.get(row.by) ?? null }
    return { written: beginning(part, begun), version: 0, at: null, by: null }
  })
}

function beginning(part: ReportPart, begun: ReportTheme[]): WrittenPart {
  const text = textParts.find((one) => one === part)
  if (text) return { part: text, value: nothingWritten }
  const place = themeParts.findIndex((one) => one === part)
  return { part: themeParts[place] ?? 'theme-1', value: begun[place] ?? null }
}

async function themesToBegin({ ledger }: Pick<Service, 'ledger'>, line: LineId, year: number): Promise<ReportTheme[]> {
  for (let before = year - 1; before > year - REPORT_YEARS; before--) {
    const parts = await ledger.reports.partsOf(line, before)
    const themes = themeParts.flatMap((part) => {
      const written = parts[part]?.written
      return written && written.value !== null && 'goals' in written.value ? [written.value] : []
    })
    if (themes.length > 0) return themes.map(anew)
  }
  return (await ledger.reportThemes.all()).find(({ id }) => id === line)?.themes ?? []
}

/** The same goals for another year: nothing is said of them yet. */
const anew = ({ title, goals }: ReportTheme): ReportTheme => ({
  title,
  goals: goals.map(({ goal, from }) => ({ goal, from, status: null, said: '' })),
  confirmed: [],
})
