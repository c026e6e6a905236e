import type { PageId } from '../../../shared/ids.ts'
import type { Proof } from '../../../shared/proof.ts'
import type { EndsAs } from '../../../shared/sealing/sealed.ts'
import { type Keeper, keepTranscript } from '../../chat/keeper.ts'
import type { HeldInTab, ResumeStore } from '../../cipher/resumeStore.ts'
import type { YouthCipher } from '../../cipher/youthCipher.ts'
import type { Proofs } from '../choices/proofs.ts'
import { partedBy, type SaidGoodbye } from '../talk/partedBy.ts'
import { type Keeping, keeping } from './keeping.ts'
import type { Had, Happening, LeftOfTalk, Screen } from './screen.ts'
import type { World } from './world.ts'

/** A ticket or a talk that this page holds the keys of. */
export type Running = {
  cipher: YouthCipher
  keeper: Keeper
  token: string
  keeping: Keeping
  /** A counsellor's sealed goodbye. A later message of that counsellor cancels it, if it does not name who comes. */
  goodbye: SaidGoodbye | null
  /** How a counsellor is about to end the talk, told sealed. A later message of a counsellor cancels it. */
  endsAs: EndsAs | null
  /** The epoch in which the youth asked for another counsellor. */
  askedIn: number | null
  /** The epoch after which the youth asked for the same counsellor again. */
  sameIn: number | null
  /** The epoch in which the page told the nickname before the youth wrote anything. */
  namedIn: number | null
  /** How many messages an earlier page of this talk wrote. Null once the page knows which of them were sent. */
  wroteBefore: number | null
  /** The server has lost the transcript, and the page does not yet know that the server has it back. */
  owed: boolean
  /** Wraps are on their way: nothing is sent until the page knows under which epoch. */
  giving: boolean
  /** The page is beginning an epoch that no counsellor is given: nothing is sent until that is done. */
  parting: Promise<void> | null
  /** The proof sent with `queue:join`. A repeat with the same proof gives the same ticket. */
  proof: Proof | null
}

/** What the parts of a visit share. */
export type Visit = {
  world: World
  page: PageId
  store: ResumeStore
  proofs: Proofs
  running: Running | null
  /** The server has given a place: from now on each connection begins with a resume. */
  joined: boolean
  /** What an earlier page of this tab left, not yet opened. */
  held: HeldInTab | null
  /** The youth tapped a call or a text, and the server has not yet confirmed that it knows. */
  called: boolean
  /** The youth is leaving this place or talk for another page: views of it are not drawn any more. */
  leaving: boolean
  screen: Screen
  /** Shows the choices, as on a first visit. */
  fresh(): void
  happen(happened: Happening): void
}

/** Runs a ticket on this page. From here on a quick exit ends it. */
export function run(visit: Visit, cipher: YouthCipher, token: string): Running {
  const { world } = visit
  const running: Running = {
    cipher,
    token,
    keeping: keeping(cipher, visit.store, world.ask),
    goodbye: null,
    endsAs: null,
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
        if (opened.body.kind === 'endsAs') running.endsAs = opened.body.as
        else if (opened.body.kind === 'text' || opened.body.kind === 'card') running.endsAs = null
        if (opened.body.kind === 'leaving') {
          const { to } = opened.body
          running.goodbye = to === null ? null : { from: opened.from, ep: opened.ep, ...(to && { to }) }
          visit.happen({ is: 'parted', parted: partedBy(running, isRung(visit.screen) ? 'rung' : undefined) })
        } else if (
          (opened.body.kind === 'text' || opened.body.kind === 'card') &&
          running.goodbye?.from === opened.from &&
          !running.goodbye.to
        )
          running.goodbye = null
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

const isRung = (screen: Screen): boolean => screen.at === 'waiting' && screen.view.ringing === true

/** What the end screen may still show: the name from the roster and the text in the box. Sent messages are never part of it. */
export function leftOf({ running, held }: Visit): LeftOfTalk | null {
  // A reloaded page holds no messages. It only knows how many an earlier page wrote.
  if (!running) return held && { name: null, draft: '', wrote: held.wrote > 0 }
  const readers = running.cipher.readers().filter(({ listening }) => !listening)
  return {
    name: (readers.findLast(({ now }) => now) ?? readers.at(-1))?.name ?? null,
    draft: running.keeper.draft().trim(),
    wrote: running.keeper.countMine() > 0,
    ...(running.endsAs && { endedAs: running.endsAs }),
  }
}

/**
 * What there was to delete; null after a talk, which the counsellor may still see. A counsellor who gives a talk back keeps nothing of it.
 */
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

/** The server says that the talk is over. Without after-chat questions the page does not need the connection any more. */
export function afterEnd(visit: Visit, hasQuestions: boolean): void {
  forget(visit)
  if (!hasQuestions) visit.world.disconnect()
}
