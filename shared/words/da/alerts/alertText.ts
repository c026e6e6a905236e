import type { SentKind } from '../../../alerts.ts'

/** `line`: its name. `seenUrl`: where the reader says that it was seen; null: nobody waits for that. */
export type AlertTold = { kind: SentKind; line: string; clock: string; seenUrl: string | null }

const said: Record<SentKind, (clock: string) => string> = {
  acute: (clock) => `En rådgiver har trykket Akut kl. ${clock}.`,
  help: (clock) => `En rådgiver bad om hjælp kl. ${clock}.`,
  'nobody-answers': (clock) => `Tre opkald i træk blev ikke taget. Det sidste var omkring kl. ${clock}.`,
  'nobody-on-duty': (clock) => `Der er åbent, og kl. ${clock} er ingen på vagt.`,
  'numbers-due': () => 'Et hjælpenummer eller et sted skal tjekkes igen.',
  withheld: () => 'En tabel over den sidste periode er holdt tilbage.',
  'backup-overdue': () => 'Der er ikke taget en sikkerhedskopi i tide. Sig det til dem, der driver systemet.',
  test: (clock) => `Det her er en prøve, sendt kl. ${clock}. Der er ikke sket noget.`,
}

/** What a receiver outside reads: the line, the minute and the kind, and nothing else. */
export const alertText = ({ kind, line, clock, seenUrl }: AlertTold): { subject: string; text: string } => ({
  subject: `${line}: ${subjects[kind]}`,
  text: `${line}: ${said[kind](clock.replace(':', '.'))}${seenUrl === null ? '' : ` Sig, at du har set det: ${seenUrl}`}`,
})

const subjects: Record<SentKind, string> = {
  acute: 'akut',
  help: 'brug for hjælp',
  'nobody-answers': 'ingen tager opkaldene',
  'nobody-on-duty': 'ingen på vagt',
  'numbers-due': 'numre skal tjekkes',
  withheld: 'tabel holdt tilbage',
  'backup-overdue': 'ingen ny sikkerhedskopi',
  test: 'prøve',
}
