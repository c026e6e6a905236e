import type { SentKind } from '../../../alerts.ts'

const said: Record<SentKind, (clock: string) => string> = {
  acute: (clock) => `En rådgiver har trykket Akut kl. ${clock}.`,
  'nobody-answers': (clock) => `Tre opkald i træk blev ikke taget. Det sidste var omkring kl. ${clock}.`,
  'nobody-on-duty': (clock) => `Der er åbent, og kl. ${clock} er ingen på vagt.`,
  'numbers-due': () => 'Et hjælpenummer eller et sted skal tjekkes igen.',
  withheld: () => 'En tabel over den sidste periode er holdt tilbage.',
  test: (clock) => `Det her er en prøve, sendt kl. ${clock}. Der er ikke sket noget.`,
}

/** What a receiver outside reads: the line, the minute and the kind, and nothing else. */
export const alertText = (kind: SentKind, line: string, clock: string): { subject: string; text: string } => ({
  subject: `${line}: ${subjects[kind]}`,
  text: `${line}: ${said[kind](clock.replace(':', '.'))}`,
})

const subjects: Record<SentKind, string> = {
  acute: 'akut',
  'nobody-answers': 'ingen tager opkaldene',
  'nobody-on-duty': 'ingen på vagt',
  'numbers-due': 'numre skal tjekkes',
  withheld: 'tabel holdt tilbage',
  test: 'prøve',
}
