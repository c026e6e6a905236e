import { useEffect, useRef } from 'react'
import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { FormNumber } from '../../../shared/ids.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import type { OpenDesk } from '../desk/deskState.ts'
import type { FormDraft } from './closing.ts'
import { forgetKeys, keyOf, openDraft, sealDraft } from './keptDraft.ts'

type Door = CounsellorDoor
type At = {
  socket: DoorSocket<Door>
  desk: OpenDesk
  connected: boolean
  /** Takes up a draft, unless the form has been begun on this page. */
  takeUp: (form: FormNumber, draft: FormDraft) => void
}

/**
 * Keeps what is ticked in the owed forms, sealed, so that it survives a reload of this tab. The keys go when a form is owed no longer, and when the
 * desk goes from this page: signed out, taken by a newer page, or cut off.
 */
export function useKeptForms({ socket, desk, connected, takeUp }: At): void {
  const { owed } = desk.view
  const { forms } = desk
  const asked = useRef(new Set<FormNumber>())
  const begun = useRef(takeUp)
  begun.current = takeUp
  /** The newest draft of each form that was sent. */
  const kept = useRef(new Map<FormNumber, FormDraft>())
  /** One after the other: an older draft must not overtake a newer one. */
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const gone = useRef(false)

  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      forgetKeys()
    }
  }, [])
  useEffect(() => forgetKeys(owed.map(({ form }) => form)), [owed])

  useEffect(() => {
    if (!connected) return
    for (const { form } of owed) {
      if (asked.current.has(form) || keyOf(form) === null) continue
      asked.current.add(form)
      void ask<Door, 'form:kept'>(socket, 'form:kept', { form }).then(async (said) => {
        if (!said.ok) return asked.current.delete(form)
        const draft = said.value === null ? null : await openDraft(form, said.value)
        if (draft) begun.current(form, draft)
      })
    }
  }, [socket, owed, connected])

  useEffect(() => {
    if (!connected) return
    for (const { form } of owed) {
      const draft = forms[form]
      if (!draft || kept.current.get(form) === draft) continue
      asked.current.add(form)
      kept.current.set(form, draft)
      turn.current = turn.current.then(async () => {
        if (gone.current || kept.current.get(form) !== draft) return
        const sealed = await sealDraft(form, draft)
        const said = sealed === null || gone.current ? null : await ask<Door, 'form:keep'>(socket, 'form:keep', { form, draft: sealed })
        // Not kept: it is sent again with the next tick, or when the connection is back.
        if (said && !said.ok && kept.current.get(form) === draft) kept.current.delete(form)
      })
    }
  }, [socket, owed, forms, connected])
}
