import type { BackupState } from '../../../shared/alerts.ts'
import { useWords } from '../words.ts'
import { whenInWords } from './whenInWords.ts'

/** When a backup was last finished. If one is overdue, it stands as an alarm: the coordinators hear it before it is needed. */
export function BackupNote({ backup: { lastAt, overdueDays, overdue }, now }: { backup: BackupState; now: number }) {
  const { coordinator, lang } = useWords()
  const words = coordinator.alerts
  if (overdueDays === null && lastAt === null) return null
  const last = lastAt === null ? words.backup.never : words.backup.last(whenInWords(lastAt, now, words, lang))
  if (!overdue || overdueDays === null) return <p>{last}</p>
  return (
    <p role="alert" className="alerts-dead">
      {words.backup.overdue(overdueDays, last)}
    </p>
  )
}
