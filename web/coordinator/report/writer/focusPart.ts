import type { ReportPart } from '../../../../shared/report/reportText.ts'

export const partId = (part: ReportPart) => `report-part-${part}`

/** What was pressed is gone from the page, so the keyboard goes on at its part; if that is gone too, at the page. */
export function focusPart(part: ReportPart | null): void {
  setTimeout(() => {
    const place = part === null ? null : document.getElementById(partId(part))
    ;(place ?? document.getElementById('figures'))?.focus()
  })
}
