import { act } from '@testing-library/react'
import { lines } from '../../../../seeds/lines.ts'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import type { LineNow } from '../../../../shared/figures.ts'
import { done, type Outcome, refuse } from '../../../../shared/outcome.ts'
import type { FirstView, LeaderAnswer } from '../../../../shared/settings/firstLine.ts'
import type { SaveLineAnswer } from '../../../../shared/settings/lineFault.ts'
import { type LineSettings, type SettingsChange, withChange } from '../../../../shared/settings/lineSettings.ts'
import { fakeSocket } from '../../counsellor/fakeSocket.ts'
import { AT, readingOf } from '../line/openLine.tsx'
import { openPage, quietLine } from '../openScreen.tsx'

export const LINE = 'aabenraa'
export const NAME = lines[0]!.name.da
const shut: LineNow = { ...quietLine, state: 'closed', onDuty: 0, seats: 0, line: LINE, name: lines[0]!.name, preparing: 'mark 0' }
const lacking: FirstView = {
  line: LINE,
  isPreparing: true,
  lacks: [
    { what: 'ages', why: 'not-written' },
    { what: 'doctor', why: 'no-number' },
    { what: 'leader', why: 'no-number' },
  ],
  municipalities: ['Aabenraa'],
  removed: [],
  leader: null,
  counsellors: { ready: 0, invited: 0 },
}

/** A coordinator's page whose only line was never open, before a server that keeps what is written and that others write to by `elsewhere`. */
export async function openGuide(part: Partial<FirstView> = {}) {
  let view = { ...lacking, ...part }
  let reading = readingOf({ ages: [] })
  let now: LineNow[] = [shut]
  let moment = AT
  let marks = 0
  const write = (change: SettingsChange, by: string) => {
    const before = Object.fromEntries(Object.keys(change).map((field) => [field, reading.settings[field as keyof LineSettings]]))
    const settings = withChange(reading.settings, change)
    const change1 = { at: ++moment, by, before, after: change }
    reading = { ...reading, settings, version: String(moment).padStart(43, 'v'), changes: [change1, ...reading.changes] }
    view = { ...view, lacks: view.lacks.filter(({ what }) => what !== 'ages' || settings.ages.length === 0) }
  }
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () => done({ at: moment, lines: now }),
    'first:read': () => done(view),
    'line:read': () => done(reading),
    'line:save': ({ base, change }): Outcome<SaveLineAnswer> => {
      if (base !== reading.version) return done({ did: 'newer', reading })
      write(change, 'Anna')
      return done({ did: 'saved', reading })
    },
    'numbers:read': ({ line }) => done({ line, today: '2026-11-19', municipalities: ['Aabenraa'], entries: [], bridges: [], team: [] }),
    'numbers:remove': () => done({ did: 'done', entry: null }),
    'first:leader': ({ over, call }): Outcome<LeaderAnswer> => {
      if ((view.leader?.call ?? null) !== over) return done({ did: 'newer', view })
      view = { ...view, leader: { call, on: '2026-11-19', by: 'Anna' } }
      return done({ did: 'saved', view })
    },
    'first:open': () => {
      view = { ...view, isPreparing: false, lacks: [] }
      return done({ did: 'opened', view })
    },
    'day:read': () => refuse('failed'),
    'month:read': () => refuse('failed'),
    'team:read': ({ line }) => done({ line, members: [] }),
  })
  const user = await openPage(server)
  /** The live view tells of what changed. */
  const tell = (lines: LineNow[]) => {
    now = lines
    act(() => server.tell('now:view', { at: ++moment, lines }))
  }
  return {
    server,
    user,
    settings: () => reading.settings,
    saved: (change: SettingsChange) => {
      write(change, 'Bo')
      tell([{ ...shut, preparing: `mark ${++marks}` }])
    },
    leaderIs: (call: string) => {
      view = { ...view, leader: { call, on: '2026-11-19', by: 'Bo' } }
      tell([{ ...shut, preparing: `mark ${++marks}` }])
    },
    /** Bo writes it, and the live view has not told of it yet. */
    leaderIsUntold: (call: string) => {
      view = { ...view, leader: { call, on: '2026-11-19', by: 'Bo' } }
    },
    openedElsewhere: () => {
      view = { ...view, isPreparing: false, lacks: [] }
      const { preparing: _, ...open } = shut
      tell([{ ...open, state: 'nobody-yet' }])
    },
    removed: () => tell([]),
  }
}
