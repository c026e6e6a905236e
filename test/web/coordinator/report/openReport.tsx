import { screen, within } from '@testing-library/react'
import type { userEvent } from '@testing-library/user-event'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import { done, type Outcome, refuse } from '../../../../shared/outcome.ts'
import { nothingWritten, type ReportTheme, textParts, themeParts } from '../../../../shared/report/reportText.ts'
import type { FreezeAnswer, ReportReading, SaveAnswer, SavedPart, WrittenPart } from '../../../../shared/report/reportWire.ts'
import { reportSource } from '../../../shared/report/reportSource.ts'
import { fakeSocket } from '../../counsellor/fakeSocket.ts'
import { openScreen, quietLine } from '../openScreen.tsx'
import { figuresOf } from '../topics/figures.ts'

export { faults } from '../../faults.ts'

export const AT = Date.parse('2027-03-01T12:00:00Z')
const theme: ReportTheme = {
  title: 'Forebyggelse',
  goals: [{ goal: 'Flere kender chatten.', from: 'En politik, mål 9', status: null, said: '' }],
  confirmed: [],
}
const beginning = (): SavedPart[] => [
  ...textParts.map((part): SavedPart => ({ written: { part, value: nothingWritten }, version: 0, at: null, by: null })),
  ...themeParts.map((part): SavedPart => ({ written: { part, value: part === 'theme-1' ? theme : null }, version: 0, at: null, by: null })),
]
/** A report of the year before this one, as the server would answer it. */
export const readingOf = (part: Partial<ReportReading> = {}): ReportReading => {
  const { name, timeZone, topics, rows } = reportSource()
  return { line: 'aabenraa', year: 2026, name, timeZone, topics, rows, parts: beginning(), isOver: true, frozen: null, ...part }
}

type Hands = { save?: (payload: { base: number; written: WrittenPart }) => Outcome<SaveAnswer>; freeze?: () => Outcome<FreezeAnswer> }

/** The report screen of a coordinator of one line. The server keeps what is saved, unless `hands` answer otherwise. */
export async function report(reading: ReportReading = readingOf(), hands: Hands = {}, lang: 'da' | 'en' = 'da') {
  let kept = reading
  const line = { ...quietLine, line: 'aabenraa', name: { da: 'Aabenraa-chatten', en: 'The Aabenraa chat' } }
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () => done({ at: AT, lines: [line] }),
    'day:read': () => refuse('failed'),
    'month:read': () => refuse('failed'),
    'report:read': ({ year }) => done(year === reading.year ? kept : { ...kept, year, rows: [], topics: figuresOf([], { running: [] }) }),
    'report:save': ({ base, written }) => {
      if (hands.save) return hands.save({ base, written })
      const parts = kept.parts.map((one) => (one.written.part === written.part ? { written, version: base + 1, at: AT, by: 'Karin' } : one))
      kept = { ...kept, parts }
      return done({ did: 'saved', version: base + 1, at: AT })
    },
    'report:freeze': () => hands.freeze?.() ?? done('frozen'),
  })
  const user = await openScreen(server, 'report', lang)
  return { server, user, set: (part: Partial<ReportReading>) => (kept = { ...kept, ...part }) }
}
export const article = () => within(screen.getByRole('article'))
export const box = (name: string) => screen.getByRole('textbox', { name })
export const write = async (user: ReturnType<typeof userEvent.setup>) =>
  user.click(await screen.findByRole('button', { name: 'Skriv mål og tekst' }))
