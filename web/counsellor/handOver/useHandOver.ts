import { createContext, useContext, useEffect, useRef, useState } from 'react'
import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { DeskView } from '../../../shared/doors/counsellorView.ts'
import type { Colleague } from '../../../shared/doors/handOver.ts'
import type { ConvId } from '../../../shared/ids.ts'
import type { KeyOffer } from '../../../shared/sealing/keys.ts'
import { type GivenTalk, isOfColleague, openNote, sealNote } from '../../cipher/keys/note.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { useNotice } from '../../connection/useNotice.ts'
import type { OpenDesk } from '../desk/desk.ts'
import type { DeskHands } from '../desk/deskHands.ts'
import { only } from '../desk/only.ts'
import type { Keyring } from '../talk/keyring.ts'
import { useClock } from '../useNow.ts'
import { wipeAfter } from '../written/wipeAfter.ts'
import { rosterFor } from './rosterFor.ts'

type Door = CounsellorDoor
/** What came of a note for this page. `text`: opened here. It is in the memory of this page alone, as long as the talk is here. */
export type Received = { text: string; from: string }

export type HandOver = {
  /** The talk whose dialog is open. */
  choosing: ConvId | null
  choose(conv: ConvId | null): void
  /** What the counsellor has written as a note for each talk. */
  draftOf(conv: ConvId): string
  write(conv: ConvId, text: string): void
  received(conv: ConvId): Received | null
  /** This colleague is asked. The note goes to nobody else, whoever the server says has accepted. */
  asks(conv: ConvId, colleague: Pick<Colleague, 'person' | 'name'>): void
}

const none: HandOver = { choosing: null, choose() {}, draftOf: () => '', write() {}, received: () => null, asks() {} }
const HandOverContext = createContext(none)
export const HandOverProvider = HandOverContext.Provider
export const useTheHandOver = (): HandOver => useContext(HandOverContext)

/** As long as the server keeps a note: a newcomer's page that is loaded anew gets it sealed again. */
const NOTE_MS = 120_000

type At = { socket: DoorSocket<Door>; desk: OpenDesk; connected: boolean; keyring: Keyring; hands: DeskHands; root: string | null }

/** Hand-overs by name at this desk: the note that is written here, sealed to the newcomer's key, and the note that comes here. */
export function useHandOver({ socket, desk, connected, keyring, hands, root }: At): HandOver {
  const { view } = desk
  const clock = useClock()
  const [choosing, choose] = useState<ConvId | null>(null)
  const [drafts, setDrafts] = useState<Record<string, string>>({})
  const [notes, setNotes] = useState<Record<string, Received>>({})
  /** Talks that a colleague has accepted, and the note for each. */
  const given = useRef(new Map<string, GivenTalk & { text: string; stop: () => void }>())
  const asked = useRef(new Map<ConvId, Pick<Colleague, 'person' | 'name'>>())
  const newest = useRef({ view, drafts })
  newest.current = { view, drafts }

  useNotice<Door, 'handOver:accepted'>(socket, 'handOver:accepted', ({ conv, to }) => {
    const talk = newest.current.view.conversations.find((c) => c.conv === conv)
    const text = (newest.current.drafts[conv] ?? '').trim()
    hands.handedOver(conv)
    const chosen = asked.current.get(conv)
    if (!talk?.handing?.note || text === '' || chosen?.person !== to) return
    const { line, youthPub, epoch } = talk
    given.current.get(conv)?.stop()
    const stop = wipeAfter(NOTE_MS, () => given.current.delete(conv))
    given.current.set(conv, { conv, line, youthPub, epoch, to, name: chosen.name, text, stop })
  })
  useNotice<Door, 'handOver:ended'>(socket, 'handOver:ended', ({ conv, why }) => {
    hands.staysHere(conv)
    hands.say({ note: ended[why] })
  })
  useNotice<Door, 'handOver:keyed'>(socket, 'handOver:keyed', ({ conv, offer }) => void give(conv, offer))
  useNotice<Door, 'note:ready'>(socket, 'note:ready', ({ conv }) => void read(conv))

  async function give(conv: ConvId, offer: KeyOffer): Promise<void> {
    const talk = given.current.get(conv)
    const roster = talk && root ? await rosterFor(talk.line, root, clock()) : null
    if (!talk || !roster || !(await isOfColleague(offer, talk, roster))) return
    await ask<Door, 'note:give'>(socket, 'note:give', await sealNote(talk.text, offer, keyring.identity))
  }

  async function read(conv: ConvId): Promise<void> {
    const kem = keyring.kemOf(conv)
    const line = placesOf(newest.current.view).find((one) => one.conv === conv)?.line
    if (!kem || !line || !root) return
    const said = await ask<Door, 'note:read'>(socket, 'note:read', { conv })
    if (!said.ok || said.value === null) return
    const roster = await rosterFor(line, root, clock())
    const opened = roster && (await openNote(said.value, { conv, kid: keyring.identity.kid, kem }, roster))
    if (!opened || !placesOf(newest.current.view).some((one) => one.conv === conv)) return
    setNotes((before) => ({ ...before, [conv]: opened }))
    void ask<Door, 'note:drop'>(socket, 'note:drop', { conv })
  }

  useEffect(() => {
    const kept = given.current
    return () => {
      for (const { stop } of kept.values()) stop()
      kept.clear()
    }
  }, [])

  // A notice may be lost. So the page also looks by itself when a talk with a note begins, and on a new connection.
  const awaited = placesOf(view).flatMap((one) => (one.handed?.note && !(one.conv in notes) ? [one.conv] : []))
  const about = awaited.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` stands for the talks whose note has not come
  useEffect(() => {
    if (!connected || about === '') return
    const look = () => {
      for (const conv of awaited) void read(conv)
    }
    look()
    const timer = setInterval(look, LOOK_MS)
    const stop = setTimeout(() => clearInterval(timer), NOTE_MS)
    return () => {
      clearInterval(timer)
      clearTimeout(stop)
    }
  }, [connected, about])

  // What was written, and what came, goes with its talk. A note that the newcomer has still to get is in `given`.
  const here = placesOf(view)
    .map(({ conv }) => conv)
    .join(' ')
  useEffect(() => {
    const left = new Set(here.split(' '))
    setDrafts((before) => only(before, left))
    setNotes((before) => only(before, left))
    choose((before) => (before !== null && left.has(before) ? before : null))
    for (const conv of asked.current.keys()) if (!left.has(conv)) asked.current.delete(conv)
  }, [here])

  return {
    choosing,
    choose,
    draftOf: (conv) => drafts[conv] ?? '',
    write: (conv, text) => setDrafts((before) => ({ ...before, [conv]: text })),
    received: (conv) => notes[conv] ?? null,
    asks: (conv, { person, name }) => void asked.current.set(conv, { person, name }),
  }
}

const LOOK_MS = 5000
const ended = { declined: 'handOverDeclined', unanswered: 'handOverUnanswered', away: 'handOverAway' } as const
const placesOf = ({ rings, conversations }: DeskView) => [...rings, ...conversations]
