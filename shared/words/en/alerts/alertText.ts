import type { SentKind } from '../../../alerts.ts'
import type { AlertTold } from '../../da/alerts/alertText.ts'

const said: Record<SentKind, (clock: string) => string> = {
  acute: (clock) => `A counsellor pressed Acute at ${clock}.`,
  help: (clock) => `A counsellor asked for help at ${clock}.`,
  'nobody-answers': (clock) => `Three calls in a row were not answered. The last was at about ${clock}.`,
  'nobody-on-duty': (clock) => `It is open, and at ${clock} nobody is on duty.`,
  'numbers-due': () => 'A help number or a place must be checked again.',
  withheld: () => 'A table of the last period was withheld.',
  'backup-overdue': () => 'No backup was taken in time. Tell those who run the system.',
  test: (clock) => `This is a test, sent at ${clock}. Nothing has happened.`,
}

export const alertText = ({ kind, line, clock, seenUrl }: AlertTold): { subject: string; text: string } => ({
  subject: `${line}: ${subjects[kind]}`,
  text: `${line}: ${said[kind](clock)}${seenUrl === null ? '' : ` Say that you have seen it: ${seenUrl}`}`,
})

const subjects: Record<SentKind, string> = {
  acute: 'acute',
  help: 'help needed',
  'nobody-answers': 'nobody answers calls',
  'nobody-on-duty': 'nobody on duty',
  'numbers-due': 'numbers to check',
  withheld: 'a table was withheld',
  'backup-overdue': 'no new backup',
  test: 'test',
}
