import { createContext, useContext, useEffect, useState } from 'react'
import type { OwnRepliesAnswer, OwnReply } from '../../../shared/deskTexts/ownReply.ts'
import type { TextsAtDesk } from '../../../shared/deskTexts/textsAtDesk.ts'
import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { Outcome } from '../../../shared/outcome.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { untilHeard } from '../../connection/untilHeard.ts'
import { useNotice } from '../../connection/useNotice.ts'

type Door = CounsellorDoor
export type DeskTexts = TextsAtDesk & {
  /** The own reply that is being written. It stays while the panel is closed, and goes with the page. */
  draft: OwnReply | null
  setDraft(draft: OwnReply | null): void
  save(reply: OwnReply): Promise<Outcome<OwnRepliesAnswer>>
  remove(id: string): Promise<Outcome<OwnRepliesAnswer>>
}

const none: TextsAtDesk = { today: '', texts: [], own: [] }
const never = () => Promise.reject(new Error('no desk stands around this'))
const DeskTextsContext = createContext<DeskTexts>({ ...none, draft: null, setDraft: () => {}, save: never, remove: never })
export const DeskTextsProvider = DeskTextsContext.Provider
export const useTheTexts = (): DeskTexts => useContext(DeskTextsContext)

/** The canned replies and procedure sheets, as they are now: read when the desk is taken, on each connection, and after each change. */
export function useDeskTexts(socket: DoorSocket<Door>, mayAsk: boolean): DeskTexts {
  const [texts, setTexts] = useState(none)
  const [draft, setDraft] = useState<OwnReply | null>(null)
  const [round, setRound] = useState(0)
  useNotice<Door, 'texts:news'>(socket, 'texts:news', () => setRound((before) => before + 1))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is the question asked anew
  useEffect(() => {
    if (!mayAsk) return
    return untilHeard(
      () => ask<Door, 'texts:read'>(socket, 'texts:read', {}),
      (said) => said.ok && setTexts(said.value),
    )
  }, [socket, mayAsk, round])
  const kept = (said: Outcome<OwnRepliesAnswer>) => {
    if (said.ok) setTexts((before) => ({ ...before, own: said.value.own }))
    return said
  }
  return {
    ...texts,
    draft,
    setDraft,
    save: async (reply) => kept(await ask<Door, 'ownReply:save'>(socket, 'ownReply:save', reply)),
    remove: async (id) => kept(await ask<Door, 'ownReply:remove'>(socket, 'ownReply:remove', { id })),
  }
}
