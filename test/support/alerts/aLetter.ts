import type { Letter } from '../../../server/domain/alerts/alert.ts'

export const SENT_AT = Date.parse('2026-11-19T16:30:12.345Z')

export const aLetter = (given: Partial<Letter> = {}): Letter => ({
  way: 'webhook',
  address: 'https://hook.example/a',
  id: 'an-alert',
  kind: 'acute',
  at: Date.parse('2026-11-19T16:30:00Z'),
  lineName: 'Aabenraa-chatten',
  subject: 'Aabenraa-chatten: akut',
  text: 'Aabenraa-chatten: En rådgiver har trykket Akut kl. 17.30.',
  seenUrl: null,
  key: 'the key of this receiver',
  sentAt: SENT_AT,
  ...given,
})
