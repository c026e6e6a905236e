import type { AddressFault, AlertSettings, Receiver, SaveAlertsAnswer } from '../../../shared/alerts.ts'
import type { Refusal } from '../../../shared/outcome.ts'
import { mergeReceivers, readAlike } from './mergeReceivers.ts'

/** What a coordinator makes of the receivers of a line, beside what is saved. */
export type ReceiverDrafts = {
  settings: AlertSettings
  receivers: Receiver[]
  /** What somebody else saved over the same version, where both changed the same receiver. Nothing is saved until one of both is chosen. */
  theirs: AlertSettings | null
  /** Who saved something else meanwhile, which stands together with what was written here. */
  joinedBy: string | null
  faults: { id: string; why: AddressFault }[]
  /** What became of the last save. */
  said: 'saving' | 'saved' | 'wrong' | Refusal | null
  /** What was taken out last, and where it stood. */
  removed: { receiver: Receiver; at: number } | null
}

export type ReceiverEvent =
  | { what: 'read'; settings: AlertSettings }
  | { what: 'write'; receiver: Receiver }
  | { what: 'add'; receiver: Receiver }
  | { what: 'remove'; id: string }
  | { what: 'undo' }
  | { what: 'saving' }
  | { what: 'answered'; answer: SaveAlertsAnswer; sent: Receiver[] }
  | { what: 'refused'; why: Refusal }
  | { what: 'settle'; keep: 'mine' | 'theirs' }

export const savedIn = ({ receivers }: AlertSettings): Receiver[] => receivers.map(({ receiver }) => receiver)

export const draftsOf = (settings: AlertSettings): ReceiverDrafts => ({
  settings,
  receivers: savedIn(settings),
  theirs: null,
  joinedBy: null,
  faults: [],
  said: null,
  removed: null,
})

export const isChanged = ({ settings, receivers }: ReceiverDrafts): boolean => !readAlike(receivers, savedIn(settings))
/** Whether a receiver stands on the server as it stands here. */
export const isSaved = ({ settings }: ReceiverDrafts, receiver: Receiver): boolean =>
  savedIn(settings).some((saved) => readAlike(saved, receiver))

export function receiverDraftsAfter(state: ReceiverDrafts, event: ReceiverEvent): ReceiverDrafts {
  switch (event.what) {
    case 'read':
      return readOver(state, event.settings)
    case 'write':
      return {
        ...state,
        receivers: state.receivers.map((one) => (one.id === event.receiver.id ? event.receiver : one)),
        faults: state.faults.some(({ id }) => id === event.receiver.id) ? [] : state.faults,
        said: null,
      }
    case 'add':
      return { ...state, receivers: [...state.receivers, event.receiver], said: null, removed: null }
    case 'remove': {
      const at = state.receivers.findIndex(({ id }) => id === event.id)
      const receiver = state.receivers[at]
      return receiver ? { ...state, receivers: state.receivers.toSpliced(at, 1), said: null, removed: { receiver, at } } : state
    }
    case 'undo':
      return state.removed
        ? { ...state, receivers: state.receivers.toSpliced(state.removed.at, 0, state.removed.receiver), removed: null }
        : state
    case 'saving':
      return { ...state, said: 'saving', joinedBy: null }
    case 'answered':
      return answered(state, event.answer, event.sent)
    case 'refused':
      return { ...state, said: event.why }
    case 'settle':
      if (!state.theirs) return state
      return {
        ...state,
        settings: state.theirs,
        receivers: mergeReceivers(sidesOf(state, state.theirs), event.keep).merged,
        theirs: null,
        faults: [],
        said: null,
        removed: null,
      }
  }
}

/** Read again: how receivers answered is always new. What was written here stays, and what somebody else saved meanwhile stands beside it. */
function readOver(state: ReceiverDrafts, settings: AlertSettings): ReceiverDrafts {
  if (settings.version === state.settings.version) return { ...state, settings }
  return isChanged(state) ? joined(state, settings) : draftsOf(settings)
}

const sidesOf = (state: ReceiverDrafts, theirs: AlertSettings) => ({
  base: savedIn(state.settings),
  mine: state.receivers,
  theirs: savedIn(theirs),
})

/** Somebody else saved meanwhile. What each changed is put together, and stands here; only what both changed waits for a choice. */
function joined(state: ReceiverDrafts, settings: AlertSettings): ReceiverDrafts {
  const { merged, conflicts } = mergeReceivers(sidesOf(state, settings))
  if (conflicts.length > 0) return { ...state, theirs: settings, said: null }
  return { ...state, settings, receivers: merged, theirs: null, joinedBy: settings.by, removed: null }
}

/** The receivers that both changed, as they stand here and there. */
export function inConflict(state: ReceiverDrafts, theirs: AlertSettings): { mine: Receiver[]; theirs: Receiver[] } {
  const sides = sidesOf(state, theirs)
  const { conflicts } = mergeReceivers(sides)
  const only = (list: Receiver[]) => list.filter(({ id }) => conflicts.includes(id))
  return { mine: only(sides.mine), theirs: only(sides.theirs) }
}

function answered(state: ReceiverDrafts, answer: SaveAlertsAnswer, sent: Receiver[]): ReceiverDrafts {
  switch (answer.did) {
    case 'saved':
    case 'same':
      // What was written while the save was on its way stays.
      return {
        ...state,
        settings: answer.settings,
        theirs: null,
        faults: [],
        said: readAlike(state.receivers, sent) ? 'saved' : null,
        removed: null,
      }
    case 'newer':
      return joined(state, answer.settings)
    case 'wrong':
      return { ...state, faults: answer.faults, said: 'wrong' }
  }
}
