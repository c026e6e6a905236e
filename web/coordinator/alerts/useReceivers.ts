import { useEffect, useReducer } from 'react'
import { type AlertSettings, cleanAddress } from '../../../shared/alerts.ts'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineId } from '../../../shared/ids.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { draftsOf, isChanged, type ReceiverDrafts, type ReceiverEvent, receiverDraftsAfter } from './receiverDrafts.ts'

/** What is not saved stays in the page when another screen or line is looked at. It is in no storage, and goes with the page. */
const kept = new Map<LineId, ReceiverDrafts>()
export const areReceiversUnsaved = (): boolean => kept.size > 0
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
    const receivers = drafts.receivers.map((one) => ({ ...one, name: one.name.trim(), address: cleanAddress(one.way, one.address) }))
    for (const receiver of receivers) dispatch({ what: 'write', receiver })
    dispatch({ what: 'saving' })
    const said = await ask<CoordinatorDoor, 'alerts:save'>(socket, 'alerts:save', { line, base: drafts.settings.version, receivers })
    if (said.ok) dispatch({ what: 'answered', answer: said.value, sent: receivers })
    else dispatch({ what: 'refused', why: said.why })
  }
  return { drafts, hands: { dispatch, save } }
}
