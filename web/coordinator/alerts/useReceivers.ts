import { useEffect, useReducer } from 'react'
import { type AlertSettings, cleanAddress, type Receiver } from '../../../shared/alerts.ts'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineId } from '../../../shared/ids.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { mergeReceivers } from './mergeReceivers.ts'
import { draftsOf, isChanged, type ReceiverDrafts, type ReceiverEvent, receiverDraftsAfter, savedIn } from './receiverDrafts.ts'

/** How often a save is put over what others save in the same seconds. */
const MOST_TRIES = 4

/** What is not saved stays in the page when another screen or line is looked at. It is in no storage, and goes with the page. */
const kept = new Map<LineId, ReceiverDrafts>()
export const areReceiversUnsaved = (): boolean => kept.size > 0
/** Of a line that is gone nothing can be saved. */
export function forgetReceiversBut(lines: LineId[]): void {
  for (const line of kept.keys()) if (!lines.includes(line)) kept.delete(line)
}
/** At the end of a session nothing stays in the page. */
export const forgetReceivers = (): void => kept.clear()

export type ReceiverHands = { dispatch(event: ReceiverEvent): void; save(): Promise<void> }

export function useReceivers(
  socket: DoorSocket<CoordinatorDoor>,
  settings: AlertSettings,
): { drafts: ReceiverDrafts; hands: ReceiverHands } {
  const { line } = settings
  const [drafts, dispatch] = useReducer(receiverDraftsAfter, settings, (read) => {
    const before = kept.get(line)
    return before ? receiverDraftsAfter(before, { what: 'read', settings: read }) : draftsOf(read)
  })
  useEffect(() => {
    if (isChanged(drafts)) kept.set(line, drafts)
    else kept.delete(line)
  }, [line, drafts])

  async function save() {
    const receivers = drafts.receivers.map(cleaned)
    for (const receiver of receivers) dispatch({ what: 'write', receiver })
    dispatch({ what: 'saving' })
    let [before, sent] = [drafts.settings, receivers]
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const said = await ask<CoordinatorDoor, 'alerts:save'>(socket, 'alerts:save', { line, base: before.version, receivers: sent })
      if (!said.ok) return dispatch({ what: 'refused', why: said.why })
      dispatch({ what: 'answered', answer: said.value, sent })
      if (said.value.did !== 'newer') return
      // Somebody saved other receivers meanwhile: both changes stand together, and are saved over theirs.
      const { merged, conflicts } = mergeReceivers({ base: savedIn(before), mine: sent, theirs: savedIn(said.value.settings) })
      if (conflicts.length > 0) return
      ;[before, sent] = [said.value.settings, merged]
    }
    dispatch({ what: 'refused', why: 'slow-down' })
  }
  return { drafts, hands: { dispatch, save } }
}

/** As it is sent: without spaces at the ends, and without a number that was not written or is of nobody. */
function cleaned({ call = '', leader, ...receiver }: Receiver): Receiver {
  return {
    ...{ ...receiver, name: receiver.name.trim(), address: cleanAddress(receiver.way, receiver.address) },
    ...(leader !== undefined && { leader }),
    ...(leader !== undefined && call.trim() !== '' && { call: call.trim() }),
  }
}
