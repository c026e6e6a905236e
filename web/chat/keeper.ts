import type { Outcome, Refusal } from '../../shared/outcome.ts'
import type { Envelope, Placed, Posted, Stretch } from '../../shared/sealing/envelope.ts'
import type { Body, Head } from '../../shared/sealing/sealed.ts'
import type { Member, OpenedWell } from '../cipher/record/opened.ts'
import { openInbox } from './inbox.ts'
import { openMarks } from './marks.ts'
import { HOPELESS, openOutbox } from './outbox.ts'
import { wellFormed } from './overBy.ts'
import { type Because, emptyTranscript, type Transcript, withDevice, withMark, withPosted, withWritten } from './transcript.ts'

export type Channel = {
  send(envelope: Envelope): Promise<Outcome<Posted>>
  mark(envelope: Envelope): Promise<Outcome<Posted>>
  read(after: number): Promise<Outcome<Stretch>>
}
export type Keeper = ReturnType<typeof keepTranscript>

/** One conversation as one page knows it: writes out in order, takes in by place, and says what has been received and seen. */
export function keepTranscript(at: {
  me: string
  cipher: Pick<Member, 'seal' | 'open' | 'freshStream' | 'missing' | 'oldestKept'>
  channel: Channel
  now: () => number
  /** Whatever the other side sealed, as it is taken in. */
  heard?: (opened: OpenedWell) => void
}) {
  let transcript: Transcript = emptyTranscript
  let counted = 0
  let isOpen = false
  let isSlowed = false
  const paceListeners = new Set<() => void>()
  /** Half-written words outlive the screen they stand on: somebody may be seated in the middle of a sentence. */
  let draft = ''
  const listeners = new Set<() => void>()
  /** Which sealed name each entry bears: heads speak of names, the page of keys. */
  const names = new Map<string, Head>()
  const held = new Map<string, Envelope>()

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
    sealed(key, envelope) {
      names.set(key, { from: envelope.from, sid: envelope.sid, n: envelope.n })
      held.set(`${envelope.sid}:${envelope.n}`, envelope)
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
      const envelope = held.get(`${sid}:${n}`)
      if (envelope) outbox.putFirst(`again-${sid}:${n}`, envelope)
    },
  })

  const countMine = () => transcript.entries.filter((entry) => entry.kind === 'text' && entry.mine).length

  return {
    snapshot: () => transcript,
    subscribe(changed: () => void) {
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
      }
    },
    /** Whether what is being sent was too much at once for the server, and goes out in a while. */
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
    /** Shown at once as being sent. */
    say(said: Extract<Body, { kind: 'text' }>) {
      const { nickname } = said
      const body = { ...said, text: wellFormed(said.text), ...(nickname !== undefined && { nickname: wellFormed(nickname) }) }
      const key = `mine-${++counted}`
      set(withWritten(transcript, key, at.me, body.text, at.now(), body.number))
      outbox.put(key, body)
    },
    /** Asks where the youth is. It goes the way of the marks: whoever carries it cannot tell it from one. */
    askWhere: () => outbox.put(`body-${++counted}`, { kind: 'where' }, 'mark'),
    /** Says what a youth who has not written yet is called. */
    sayName: (nickname: string) => outbox.put(`body-${++counted}`, { kind: 'called', nickname: wellFormed(nickname) }, 'mark'),
    /** Says, after all that was written, that this side leaves to whoever comes next. Waits until it is out, or so long; shut, it is not said. */
    async sayGoodbye(withinMs: number): Promise<void> {
      if (!isOpen) return
      outbox.put(`body-${++counted}`, { kind: 'leaving', to: null }, 'mark')
      await outbox.rest(withinMs)
    },
    /** An earlier page wrote so many, and is gone: what is not in the transcript never got away. False while it is not read to its end. */
    hadWritten(count: number): boolean {
      if (!inbox.isWhole()) return false
      const { entries, upTo, oldestDeleted } = transcript
      const lost = count - countMine()
      if (lost > 0 && !oldestDeleted)
        set({ ...transcript, entries: [...entries, { kind: 'unsent', key: 'unsent', place: upTo, count: lost }] })
      return true
    },
    /** Where somebody went on with another key: all of them so far, each shown once. */
    showDevices(devices: { kid: string; name: string; after: number }[]) {
      for (const { kid, name, after } of devices) set(withDevice(transcript, `device-${after}-${kid}`, name, after))
    },
    /** How many of one's own stand here, sent or on their way. */
    countMine,
    /** The envelope that must be the first of an epoch. Nobody wrote it, so it is no message. */
    postFirst: (envelope: Envelope) => outbox.putFirst(`first-${++counted}`, envelope, 'mark'),
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
    /** The last reading came to its end. */
    isWhole: () => inbox.isWhole(),
    /** May anything go out now? Shut while disconnected, and between the wraps of an epoch and its beginning. */
    setOpen(open: boolean) {
      isOpen = open
      outbox.setOpen(open)
      marks.setOpen(open)
    },
    /** Does the person see the list right now? */
    setSeen: (seen: boolean) => marks.setSeen(seen),
    rest: (withinMs: number) => outbox.rest(withinMs),
    /** Resolves when what was under way is answered and taken in: only then `envelopes` tells all that the server has taken. */
    async settled(): Promise<void> {
      await outbox.answered()
      await inbox.settled()
    },
    /** Every envelope with its receipt, for a rebuild after the server lost its own. */
    envelopes: () => inbox.envelopes(),
    close() {
      draft = ''
      outbox.close()
      marks.close()
      inbox.close()
      listeners.clear()
      paceListeners.clear()
    },
  }
}

const becauseOf = (why: Refusal): Because | undefined => (HOPELESS.has(why) ? 'never' : why === 'no-room' ? why : undefined)
