import type { Proof } from '../../../shared/proof.ts'
import { type Keeper, keepTranscript } from '../../chat/keeper.ts'
import type { Held, ResumeStore } from '../../cipher/resumeStore.ts'
import type { YouthCipher } from '../../cipher/youthCipher.ts'
import type { Proofs } from '../choices/proofs.ts'
import { partedBy } from '../talk/partedBy.ts'
import { type Keeping, keeping } from './keeping.ts'
import type { Had, Happening, Left, Screen } from './screen.ts'
import type { World } from './world.ts'

/** A ticket or a talk that this page holds the keys of. */
export type Running = {
  cipher: YouthCipher
  keeper: Keeper
  token: string
  keeping: Keeping
  /** Who said goodbye in a sealed message, in which epoch: to whoever comes next, or to the one it names. Whatever they write afterwards takes it back. */
  goodbye: { from: string; to: string | null; ep: number } | null
  /** The epoch in which the youth asked for somebody else. */
  askedIn: number | null
  /** The epoch after which the youth asked for the same one again. */
  sameIn: number | null
  /** The epoch in which it was said, without a word of the youth's, what the youth is called. */
  namedIn: number | null
  /** How many messages an earlier page of this talk wrote, until it is known which of them got away. */
  wroteBefore: number | null
  /** The server has lost what was written, and is not yet known to have it back. */
  owed: boolean
  /** Wraps are on their way: nothing is written until it is known under which epoch. */
  giving: boolean
  /** An epoch for nobody is being begun: nothing is written until it stands. */
  parting: Promise<void> | null
  /** What the place was asked for with. Said again with the same it is the same ticket. */
  proof: Proof | null
}

/** What the parts of a visit share. */
export type Visit = {
  world: World
  page: string
  store: ResumeStore
  proofs: Proofs
  running: Running | null
  /** Joined: from now on a connection begins with a resume. */
  joined: boolean
  /** Left by an earlier page of this tab, not yet opened. */
  held: Held | null
  /** A call or a text was tapped, and the server has not answered that it knows. */
  called: boolean
  /** What is held is being left for another page: what the server says of it meanwhile is not drawn any more. */
  leaving: boolean
  screen: Screen
  /** To the choices, as on a first visit. */
  fresh(): void
  happen(happened: Happening): void
}

/** From here on a quick exit ends this conversation. */
export function run(visit: Visit, cipher: YouthCipher, token: string): Running {
  const { world } = visit
  const running: Running = {
    cipher,
    token,
    keeping: keeping(cipher, visit.store, world.ask),
    goodbye: null,
    askedIn: null,
    sameIn: null,
    namedIn: null,
    wroteBefore: null,
    owed: false,
    giving: false,
    parting: null,
    proof: null,
    keeper: keepTranscript({
      me: 'youth',
      cipher,
      now: world.now,
      heard: (opened) => {
        if (opened.body.kind === 'leaving') {
          running.goodbye = { from: opened.from, to: opened.body.to, ep: opened.ep }
          visit.happen({ is: 'parted', parted: partedBy(running) })
        } else if (opened.body.kind === 'text' && running.goodbye?.from === opened.from) running.goodbye = null
      },
      channel: {
        send: (envelope) => world.ask('envelope:send', envelope),
        mark: (envelope) => world.ask('mark:send', envelope),
        read: (after) => world.ask('transcript:read', { after }),
      },
    }),
  }
  running.keeper.showDevices(cipher.devices())
  visit.running = running
  world.shell.hold({ conv: cipher.conv, token })
  return running
}

/** What the end may still show: the name that the roster gave, and what stood in the box. Words that were sent are never among it. */
export function leftOf({ running, held }: Visit): Left | null {
  // A page that was loaded anew holds no words: it knows how many an earlier one wrote.
  if (!running) return held && { name: null, draft: '', wrote: held.wrote > 0 }
  const readers = running.cipher.readers()
  return {
    name: (readers.findLast(({ now }) => now) ?? readers.at(-1))?.name ?? null,
    draft: running.keeper.draft().trim(),
    wrote: running.keeper.countMine() > 0,
  }
}

/** What there was to delete; null after a talk, which the counsellor may still see. Whoever gives a talk back keeps nothing of it. */
export function hadOf({ running, screen }: Visit): Had | null {
  if (screen.at === 'ended' || screen.at === 'question') return !screen.view.talked ? 'words' : screen.view.inQueue ? 'dropped' : null
  if (!running) return null
  if (running.cipher.readers().length > 0) return screen.at === 'waiting' ? 'dropped' : null
  return running.keeper.countMine() > 0 || running.keeper.draft() !== '' ? 'words' : 'nothing'
}

/** Wipes keys, words and the share. The connection stays: the after-chat questions go over it. */
export function forget(visit: Visit): void {
  visit.running?.keeper.close()
  visit.running?.cipher.wipe()
  visit.running = null
  visit.joined = false
  visit.held = null
  visit.called = false
  visit.store.wipe()
  visit.world.shell.hold(null)
}

/** The server says that it is over. With no questions to come nothing is left to be said over the connection. */
export function afterEnd(visit: Visit, hasQuestions: boolean): void {
  forget(visit)
  if (!hasQuestions) visit.world.disconnect()
}
