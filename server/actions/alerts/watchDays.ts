import type { AlertKind } from '../../../shared/alerts.ts'
import type { LineId } from '../../../shared/ids.ts'
import { yearOfPeriod } from '../../../shared/published/period.ts'
import { endOf } from '../../domain/disclosure/periods.ts'
import { backupState } from '../backups/backupState.ts'
import { allPublishers } from '../figures/freezing/allPublishers.ts'
import { entriesOf, isDue, linesOf } from '../lines/confirmNumber.ts'
import type { Service } from '../service.ts'
import { sendAlert } from './sendAlert.ts'

/** A table that was withheld longer ago is old news for a receiver that is set up today. */
const NEW_MS = 10 * 24 * 3600_000

/**
 * Looks for what stands for days, and tells it once: help numbers that must be checked again, tables that were withheld, and a
 * backup that is overdue.
 */
export async function watchDays(service: Service): Promise<void> {
  const lines = await service.ledger.lines.all()
  const due = await linesWithDueNumbers(service)
  for (const { id: line } of lines) {
    if (due === 'every line' || due.includes(line)) await tellOnce(service, 'numbers-due', line)
    else await service.ledger.alertsTold.end({ kind: 'numbers-due', line, of: '' })
  }
  await service.ledger.backupTrace.expectFrom(service.now())
  const { overdue } = await backupState(service)
  for (const { id: line } of lines) {
    if (overdue) await tellOnce(service, 'backup-overdue', line)
    else await service.ledger.alertsTold.end({ kind: 'backup-overdue', line, of: '' })
  }
  for (const { lines: linesOfYear, period } of await newlyWithheld(service))
    for (const line of linesOfYear) await tellOnce(service, 'withheld', line, period)
}

async function tellOnce(service: Service, kind: AlertKind, line: LineId, of = ''): Promise<void> {
  const alert = await service.ledger.alertsTold.begin({ kind, line, of }, service.newId(), service.now())
  if (alert.told) return
  await sendAlert(service, { id: alert.id, kind, line, at: service.now() })
  await service.ledger.alertsTold.noteTold({ kind, line, of }, alert)
}

/** The lines that show a number or a place whose last check is too old. What nobody ever checked does not fall due. */
async function linesWithDueNumbers(service: Service): Promise<LineId[] | 'every line'> {
  const confirmations = await service.ledger.confirmations.all()
  const found: LineId[] = []
  for (const entry of await entriesOf(service)) {
    const given = confirmations.find(({ id }) => id === entry.id)
    if (!given || !(await isDue(service, entry, given))) continue
    if (linesOf(entry).length === 0) return 'every line'
    found.push(...linesOf(entry))
  }
  return found
}

/** The periods that ended lately and have a table that was withheld, with the lines whose conversations they count. */
async function newlyWithheld(service: Service): Promise<{ lines: LineId[]; period: string }[]> {
  const found: { lines: LineId[]; period: string }[] = []
  for (const publisher of await allPublishers(service)) {
    const withheld = (await service.ledger.publications.publicationsOf(publisher.id)).filter(({ cells }) => cells === null)
    const periods = new Set(withheld.map(({ period }) => period))
    for (const period of periods)
      if (service.now() - endOf(period, publisher.timeZone) < NEW_MS) found.push({ lines: publisher.lines(yearOfPeriod(period)), period })
  }
  return found
}
