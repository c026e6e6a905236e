import { useEffect, useMemo, useRef, useState } from 'react'
import type { DeskTextAnswer, DeskTextDraft, DeskTextsView } from '../../../shared/deskTexts/deskText.ts'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { Outcome, Refusal } from '../../../shared/outcome.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { useNotice } from '../../connection/useNotice.ts'
import { useReading } from '../useReading.ts'

type At = { id: string; over: number }
export type DeskTextHands = {
  /** Asks for a change, once at a time; null: another is still on its way. The list shows what came of it. */
  save(at: At, draft: DeskTextDraft): Promise<Outcome<DeskTextAnswer> | null>
  remove(at: At): Promise<Outcome<DeskTextAnswer> | null>
  again(): void
  isBusy: boolean
}
type Around = { today: string; connected: boolean; aheadMs: number }

/** The canned replies and procedure sheets of a line, read again when somebody changes one. While they are read anew, the last ones stay. */
export function useDeskTexts(socket: DoorSocket<CoordinatorDoor>, line: LineId | null, around: Around) {
  /** How often the texts of this line were changed since it was chosen. */
  const [news, setNews] = useState({ line, times: 0 })
  const times = news.line === line ? news.times : 0
  // After news it is the page that asks anew, and not its person.
  const question = useMemo(() => (line === null ? null : { line, ...(times > 0 && { again: true as const }) }), [line, times])
  const { read, again } = useReading(socket, 'texts:read', question, around)
  const [kept, keep] = useState<DeskTextsView | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isAsking = useRef(false)
  useNotice<CoordinatorDoor, 'texts:news'>(socket, 'texts:news', () => setNews({ line, times: times + 1 }))
  useEffect(() => {
    if (read.phase === 'here') keep(read.figures)
  }, [read])

  async function alone(id: string, asked: () => Promise<Outcome<DeskTextAnswer>>): Promise<Outcome<DeskTextAnswer> | null> {
    if (isAsking.current) return null
    isAsking.current = true
    setBusy(true)
    const heard = await asked().finally(() => {
      isAsking.current = false
      setBusy(false)
    })
    if (heard.ok && (heard.value.did === 'done' || heard.value.did === 'newer')) {
      const { text } = heard.value
      keep((before) => before && { ...before, texts: [...before.texts.filter((one) => one.id !== id), ...(text ? [text] : [])] })
    }
    // The list is full, or a name is taken: the list here is older than what the answer knows.
    if (heard.ok && heard.value.did !== 'done') again()
    return heard
  }

  const refused: Refusal | null = read.phase === 'refused' ? read.why : null
  const hands: DeskTextHands = {
    isBusy,
    again,
    save: (at, draft) => alone(at.id, () => ask(socket, 'texts:save', { line: line ?? '', ...at, draft })),
    remove: (at) => alone(at.id, () => ask(socket, 'texts:remove', { line: line ?? '', ...at })),
  }
  return { view: kept !== null && kept.line === line ? kept : null, refused, hands }
}
