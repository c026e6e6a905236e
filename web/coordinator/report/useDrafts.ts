import { useEffect, useReducer, useRef } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import { passing } from '../../../shared/outcome.ts'
import type { ReportPart } from '../../../shared/report/reportText.ts'
import type { ReportReading, WrittenPart } from '../../../shared/report/reportWire.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { type Drafts, draftsAfter, draftsFrom, keptOf, nextToSave, toSave } from './drafts.ts'
import { forgetKept, keep, readKept } from './keptDrafts.ts'

export type DraftHands = { write(written: WrittenPart): void; settle(part: ReportPart, keep: 'mine' | 'theirs'): void }

/** How long nobody writes before a part is saved, and after which time it is tried again. */
const PAUSE_MS = 800
const AGAIN_MS = 2500

/** What is written into a report. It is saved part by part as it is written, and kept in this tab until it is saved. */
export function useDrafts(
  socket: DoorSocket<CoordinatorDoor>,
  connected: boolean,
  reading: ReportReading,
): { drafts: Drafts; hands: DraftHands } {
  const { line, year } = reading
  const [drafts, dispatch] = useReducer(draftsAfter, reading, ({ parts }) => draftsFrom(parts, readKept(line, year)))
  const isAsking = useRef(false)
  const next = reading.frozen === null ? nextToSave(drafts) : null
  const [written, base] = [next?.written ?? null, next?.base ?? 0]
  const isUnsaved = reading.frozen === null && Object.values(drafts).some(({ isChanged }) => isChanged)

  // What was written before somebody locked the report stays as it is, until its writer drops it.
  const isFrozen = reading.frozen !== null
  useEffect(() => {
    if (!isFrozen) keep(line, year, keptOf(drafts))
  }, [isFrozen, line, year, drafts])

  useEffect(() => {
    if (!isUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isUnsaved])

  useEffect(() => {
    if (!connected || written === null) return
    let isOver = false
    const save = async () => {
      if (isOver) return
      // The answer to an older text says what the next one is written over.
      if (isAsking.current) {
        timer = setTimeout(save, PAUSE_MS)
        return
      }
      isAsking.current = true
      dispatch({ what: 'sent', written })
      const said = await ask<CoordinatorDoor, 'report:save'>(socket, 'report:save', { line, year, base, written })
      isAsking.current = false
      if (said.ok && said.value.did === 'saved') dispatch({ what: 'saved', written, version: said.value.version, at: said.value.at })
      else if (said.ok && said.value.did === 'newer') dispatch({ what: 'newer', saved: said.value.saved })
      else if (said.ok) dispatch({ what: 'refused', written, why: 'frozen' })
      else if (!passing.has(said.why)) dispatch({ what: 'refused', written, why: said.why })
      else if (!isOver) timer = setTimeout(save, AGAIN_MS)
    }
    let timer = setTimeout(save, PAUSE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
    // A part that is written on is another object, and so it is waited for anew.
  }, [socket, connected, line, year, written, base])

  const latest = useRef<Drafts>({})
  useEffect(() => {
    latest.current = isFrozen ? {} : drafts
  }, [drafts, isFrozen])
  // Who leaves the report does not wait for the pause. What cannot be saved now stays in the tab, and is saved when the report is opened again.
  useEffect(
    () => () => {
      for (const { written, base } of toSave(latest.current))
        void ask<CoordinatorDoor, 'report:save'>(socket, 'report:save', { line, year, base, written }).then((said) => {
          if (said.ok && said.value.did === 'saved') forgetKept(line, year, written)
        })
    },
    [socket, line, year],
  )

  return {
    drafts,
    hands: {
      write: (written) => dispatch({ what: 'write', written }),
      settle: (part, keeping) => dispatch({ what: 'settle', part, keep: keeping }),
    },
  }
}
