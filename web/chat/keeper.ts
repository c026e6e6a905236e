import type { Kid } from '../../shared/ids.ts'
import type { Outcome, Refusal } from '../../shared/outcome.ts'
import type { HelpCard } from '../../shared/sealing/card.ts'
import type { Envelope, Placed, Posted, Stretch } from '../../shared/sealing/envelope.ts'
import type { Body, EndsAs, Head } from '../../shared/sealing/sealed.ts'
import type { OpenedWell, SideCipher } from '../cipher/record/opened.ts'
import { openInbox } from './inbox.ts'
import { openMarks } from './marks.ts'
import { HOPELESS, openOutbox, type SentAs } from './outbox.ts'
import { keepOutside } from './outside/keepOutside.ts'
import { wellFormed } from './overBy.ts'
import { type Because, emptyTranscript, type Transcript, withDevice, withMark, withPosted, withWritten } from './transcript.ts'

export type Channel = {
  send(envelope: Envelope): Promise<Outcome<Posted>>
  mark(envelope: Envelope): Promise<Outcome<Posted>>
  read(after: number): Promise<Outcome<Stretch>>
}
export type Keeper = ReturnType<typeof keepTranscript>

/** One conversation on one page: sends messages in order, takes in envelopes by place, and tells the other side what arrived and was seen. */
export function keepTranscript(at: {
  me: string
  cipher: Pick<SideCipher, 'seal' | 'open' | 'freshStream' | 'missing' | 'oldestKept'>
  channel: Channel
  now: () => number
  /** Called with every envelope of the other side that was opened. */
  heard?: (opened: OpenedWell) => void
}) {
  let transcript: Transcript = emptyTranscript
  let counted = 0
  let isOpen = false
  let isSlowed = false
  const paceListeners = new Set<() => void>()
  /** The text in the box. It must survive a change of screen: a youth may get a seat in the middle of a sentence. */
  let draft = ''
  const listeners = new Set<() => void>()
  /** The sealed name of each entry, by the entry's key. Heads use sealed names; the page uses keys. */
  const names = new Map<string, Head>()
  /** What this page sealed, and how each went out: the other side may ask for it again. */
  const held = new Map<string, { envelope: Envelope; as: SentAs }>()
  const hold = (envelope: Envelope, as: SentAs) => void held.set(`${envelope.sid}:${envelope.n}`, { envelope, as })

  const set = (next: Transcript) => {
    if (next === transcript) return
    transcript = next
    for (const changed of listeners) changed()
  }

  const outbox = openOutbox({
    seal: (body) => at.cipher.seal(body),
    freshStream: () => at.cipher.freshStream(),
    send: at.channel.send,
    mark: at.channel.mark,
    sealed(key, envelope, as) {
      names.set(key, { from: envelope.from, sid: envelope.sid, n: envelope.n })
      hold(envelope, as)
    },
    posted(key, envelope, answer) {
      set(withPosted(transcript, key, answer.place, answer.at))
      inbox.arrived({ ...answer, envelope })
    },
    failed: (key, why) => set(withMark(transcript, key, 'failed', becauseOf(why))),
    slowed(now) {
      if (isSlowed === now) return
      isSlowed = now
      for (const changed of paceListeners) changed()
    },
  })
  const marks = openMarks({ now: at.now, say: (kind) => outbox.put(`mark-${++counted}`, { kind }, 'mark') })
  const inbox = openInbox({
    me: at.me,
    cipher: at.cipher,
    read: at.channel.read,
    names,
    get: () => transcript,
    heard: (opened) => at.heard?.(opened),
    set(next) {
      set(next)
      marks.grew(next)
    },
    ask: (head) => outbox.put(`resend-${++counted}`, { kind: 'resend', sid: head.sid, n: head.n }, 'mark'),
    again(sid, n) {
      const before = held.get(`${sid}:${n}`)
      if (before) outbox.putFirst(`again-${sid}:${n}`, before.envelope, before.as)
    },
  })

  const outside = keepOutside(
    (body, as) => outbox.put(`body-${++counted}`, body, as),
    (step) => set({ ...transcript, outsideSending: step }),
  )
  const countMine = () => transcript.entries.filter((entry) => entry.kind === 'text' && entry.mine).length

  return {
    snapshot: () => transcript,
    subscribe(changed: () => void) {
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
      }
    },
    /** True while the server has asked to slow down: messages go out later. */
    pace: {
      isSlowed: () => isSlowed,
      subscribe(changed: () => void) {
        paceListeners.add(changed)
        return () => {
          paceListeners.delete(changed)
        }
      },
    },
    draft: () => draft,
    keepDraft(text: string) {
      draft = text
    },
    /** Puts a message in the list at once, with the mark `sending`, and sends it. */
    say(said: Extract<Body, { kind: 'text' }>) {
      const { nickname } = said
      const body = { ...said, text: wellFormed(said.text), ...(nickname !== undefined && { nickname: wellFormed(nickname) }) }
      const key = `mine-${++counted}`
      set(withWritten(transcript, key, at.me, body.text, at.now()))
      outbox.put(key, body, 'send')
    },
    /** Gives help in the talk. It is a message like others. */
    give(card: HelpCard) {
      const key = `mine-${++counted}`
      set(withWritten(transcript, key, at.me, card.name, at.now(), card))
      outbox.put(key, { kind: 'card', card }, 'send')
    },
    outside,
    /** Asks where the youth is. It is sent like a mark, so that the server cannot tell it from a mark. */
    askWhere: () => outbox.put(`body-${++counted}`, { kind: 'where' }, 'mark'),
    /** Says what a youth who has not written yet is called. */
    sayName: (nickname: string) => outbox.put(`body-${++counted}`, { kind: 'called', nickname: wellFormed(nickname) }, 'mark'),
    /**
     * Tells, after all messages, that this side leaves and a next counsellor comes. `to`: the key of the one who comes, or null to take it back.
     * Waits until it is sent, or `withinMs`. Not sent while shut.
     */
    async sayGoodbye(withinMs: number, to?: Kid | null): Promise<void> {
      if (!isOpen) return
      outbox.put(`body-${++counted}`, { kind: 'leaving', ...(to !== undefined && { to }) }, 'mark')
      await outbox.rest(withinMs)
    },
    /** Tells how this side is about to end the talk. Waits as a goodbye does. */
    async sayEndsAs(as: EndsAs, withinMs: number): Promise<void> {
      if (!isOpen) return
      outbox.put(`body-${++counted}`, { kind: 'endsAs', as }, 'mark')
      await outbox.rest(withinMs)
    },
    /** An earlier page wrote `count` messages. Shows how many of them were never sent. False while the transcript is not read to its end. */
    hadWritten(count: number): boolean {
      if (!inbox.isWhole()) return false
      const { entries, upTo, oldestDeleted } = transcript
      const lost = count - countMine()
      if (lost > 0 && !oldestDeleted)
        set({ ...transcript, entries: [...entries, { kind: 'unsent', key: 'unsent', place: upTo, count: lost }] })
      return true
    },
    /** Takes all changes of key so far, and shows each once. */
    showDevices(devices: { kid: Kid; name: string; after: number }[]) {
      for (const { kid, name, after } of devices) set(withDevice(transcript, `device-${after}-${kid}`, name, after))
    },
    /** The number of this side's messages in the list, sent or not. */
    countMine,
    /** Sends the first envelope of an epoch. Nobody wrote it, so it is not a message. */
    postFirst(envelope: Envelope) {
      hold(envelope, 'mark')
      outbox.putFirst(`first-${++counted}`, envelope, 'mark')
    },
    retry() {
      for (const entry of transcript.entries)
        if (entry.kind === 'text' && entry.mark === 'failed' && !entry.because) set(withMark(transcript, entry.key, 'sending'))
      outbox.retry()
    },
    arrived: (placed: Placed) => inbox.arrived(placed),
    /** Places up to `last` exist. */
    grew: (last: number) => inbox.grew(last),
    /** Reads the transcript to its end. */
    catchUp: () => inbox.catchUp(),
    /** True when the last reading came to the end. */
    isWhole: () => inbox.isWhole(),
    /** Opens or shuts the way out. It is shut while disconnected, and from the wraps of an epoch until the epoch has begun. */
    setOpen(open: boolean) {
      isOpen = open
      outbox.setOpen(open)
      marks.setOpen(open)
    },
    /** Tells if the person sees the list now. */
    setSeen: (seen: boolean) => marks.setSeen(seen),
    rest: (withinMs: number) => outbox.rest(withinMs),
    /** Resolves when the current delivery is answered and taken in. Only then does `envelopes` hold all that the server has taken. */
    async settled(): Promise<void> {
      await outbox.answered()
      await inbox.settled()
    },
    /** Every envelope with its receipt, for a rebuild after the live Redis was lost. */
    envelopes: () => inbox.envelopes(),
    close() {
      draft = ''
      outside.keepDraft(null)
      outbox.close()
      marks.close()
      inbox.close()
      listeners.clear()
      paceListeners.clear()
    },
  }
}

const becauseOf = (why: Refusal): Because | undefined => (HOPELESS.has(why) ? 'never' : why === 'no-room' ? why : undefined)
