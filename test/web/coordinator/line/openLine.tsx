import { lines } from '../../../../seeds/lines.ts'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import { done, type Outcome, refuse } from '../../../../shared/outcome.ts'
import type { LineFault, SaveLineAnswer } from '../../../../shared/settings/lineFault.ts'
import {
  type LineReading,
  type LineSettings,
  type SettingsChange,
  settingsOf,
  withChange,
} from '../../../../shared/settings/lineSettings.ts'
import { fakeSocket } from '../../counsellor/fakeSocket.ts'
import { openScreen, quietLine } from '../openScreen.tsx'

export { faults } from '../../faults.ts'

export const AT = Date.parse('2026-11-19T16:30:00Z')
const version = (n: number) => String(n).padStart(43, 'v')
export const readingOf = (part: Partial<LineSettings> = {}): LineReading => ({
  line: 'aabenraa',
  settings: { ...settingsOf(lines[0]!), ...part },
  version: version(0),
  hoursAreExamples: true,
  changes: [],
  holidays: [
    { date: '2026-12-24', name: { da: 'Juleaften', en: 'Christmas Eve' }, isByLaw: false },
    { date: '2026-12-25', name: { da: 'Juledag', en: 'Christmas Day' }, isByLaw: true },
  ],
  others: lines.slice(1).map(({ id, name }) => ({ line: id, name, poolWish: null })),
  pool: { present: 2026, now: null, from: 2027, next: null },
  numbers: [
    { id: 'boernetelefonen', name: 'BørneTelefonen' },
    { id: 'headspace', name: 'headspace' },
  ],
})

/** The screen of a coordinator before a server that keeps what is saved, and that others write to by `elsewhere`. */
export async function openLine(lang: 'da' | 'en' = 'da') {
  let reading = readingOf()
  let faults: LineFault[] = []
  let saves = 0
  const write = (change: SettingsChange, by: string) => {
    const before = Object.fromEntries(Object.keys(change).map((field) => [field, reading.settings[field as keyof LineSettings]]))
    reading = {
      ...reading,
      settings: withChange(reading.settings, change),
      version: version(++saves),
      changes: [{ at: AT, by, before, after: change }, ...reading.changes],
    }
  }
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () => done({ at: AT, lines: [{ ...quietLine, line: 'aabenraa', name: lines[0]!.name }] }),
    'day:read': () => refuse('failed'),
    'month:read': () => refuse('failed'),
    'line:read': () => done(reading),
    'line:save': ({ base, change }): Outcome<SaveLineAnswer> => {
      if (base !== reading.version) return done({ did: 'newer', reading })
      if (faults.length > 0) return done({ did: 'faults', faults })
      write(change, 'Karin')
      return done({ did: 'saved', reading })
    },
  })
  const user = await openScreen(server, 'line', lang)
  return {
    server,
    user,
    settings: () => reading.settings,
    elsewhere: (change: SettingsChange) => write(change, 'Bo'),
    refuse: (wrong: LineFault[]) => {
      faults = wrong
    },
  }
}
