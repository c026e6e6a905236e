import { screen } from '@testing-library/react'
import { helpNumbers } from '../../../../seeds/helpNumbers.ts'
import { offers } from '../../../../seeds/offers.ts'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import type { EntryView, NumbersView } from '../../../../shared/help/numbersView.ts'
import { done, refuse } from '../../../../shared/outcome.ts'
import { numbers } from '../../../../shared/words/da/team/line/numbers.ts'
import { fakeSocket } from '../../counsellor/fakeSocket.ts'
import { openScreen, quietLine } from '../openScreen.tsx'

export const words = numbers
const record = (id: string) => [...helpNumbers, ...offers].find((one) => one.id === id)!
export const entryOf = (id: string, part: Partial<EntryView> = {}): EntryView => ({
  record: record(id),
  print: `print-of-${id}`,
  standing: 'unchecked',
  shown: null,
  off: null,
  isDoubted: false,
  mustHave: null,
  mayWithdraw: true,
  mayChange: 'contacts' in record(id),
  checked: null,
  ...part,
  // What is shown is the entry as it stands, unless a test says otherwise.
  ...(part.shown === 'shown' && { shown: part.print ?? `print-of-${id}` }),
})
export const changed = (entry: EntryView, what: object, print: string): EntryView => ({
  ...entry,
  print,
  record: { ...entry.record, ...what } as EntryView['record'],
})

export const view: NumbersView = {
  line: 'faxe',
  today: '2026-11-19',
  municipalities: ['Faxe'],
  entries: [
    entryOf('112', { shown: 'shown' }),
    entryOf('rusmiddelcenter-faxe', { standing: 'due', shown: 'shown', checked: { on: '2026-01-02', by: 'Karin' } }),
    entryOf('klubber-faxe', { standing: 'no-contact' }),
  ],
  bridges: [],
  team: [],
}

/** The screen of a coordinator of one line. `now`: what the server would answer now; it may be changed. */
export async function openNumbers(answers: Parameters<typeof fakeSocket<CoordinatorDoor>>[0] = {}) {
  const now = { view }
  const line = { ...quietLine, line: 'faxe', name: { da: 'Faxe-chatten', en: 'The Faxe chat' } }
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () => done({ at: Date.parse('2026-11-19T17:00:00Z'), lines: [line] }),
    'day:read': () => refuse('failed'),
    'month:read': () => refuse('failed'),
    'numbers:read': () => done(now.view),
    ...answers,
  })
  const user = await openScreen(server, 'numbers')
  await screen.findByRole('heading', { name: '112 Nummer' })
  return { server, user, now }
}
export const card = (name: RegExp) => screen.getByRole('article', { name })
