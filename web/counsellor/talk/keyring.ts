import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { DeskConversation, DeskView, Ring } from '../../../shared/doors/counsellorView.ts'
import type { ConvId } from '../../../shared/ids.ts'
import { type Outcome, passing } from '../../../shared/outcome.ts'
import type { KeyOffer, Purpose } from '../../../shared/sealing/keys.ts'
import { type CounsellorCipher, openCounsellor } from '../../cipher/counsellorCipher.ts'
import { createOffer, type OfferedKem } from '../../cipher/keys/keyOffer.ts'
import type { StaffIdentity } from '../../cipher/keys/staffIdentity.ts'
import { type Askable, ask } from '../../connection/ask.ts'

/**
 * The keys of this page: one fresh key for each ring, one opened conversation for each seat. They are in memory alone. The keyring answers rings by
 * itself. After a reload it offers again: for a ring whose standing offer this page did not make, and for a talk that it cannot open.
 */
export type Keyring = {
  /** Takes a whole view: answers its rings, opens this counsellor's conversations that are not open, and forgets those that are over. */
  look(view: DeskView): void
  answer(ring: Ring): Promise<void>
  wrapsReady(conv: ConvId): void
  cipherOf(conv: ConvId): CounsellorCipher | null
  /** The key of the offer of this page that stands. The note of a hand-over is sealed to it. */
  kemOf(conv: ConvId): OfferedKem | null
  readonly identity: StaffIdentity
  subscribe(changed: () => void): () => void
  /** Forgets every text and key of this page. What a later view names is opened anew. */
  forgetAll(): void
  close(): void
}

/** How soon the page says an offer again whose answer was lost. */
const AGAIN_MS = 2000

type Held = { offer: KeyOffer; kem: OfferedKem }
type Asked = Pick<Ring, 'conv' | 'line' | 'youthPub' | 'challenge' | 'epoch'> & { purpose: Purpose }

export function openKeyring(socket: Askable<CounsellorDoor>, identity: StaffIdentity): Keyring {
  const held = new Map<string, Held>()
  /** What this page was asked, and the offer that it made for that. `said`: the server has it. */
  const offers = new Map<string, { conv: ConvId; made: Promise<Held>; said: boolean }>()
  const ciphers = new Map<string, { cipher: CounsellorCipher; kem: OfferedKem }>()
  const listeners = new Set<() => void>()
  /** Work that is under way, what it answers, and whether it was asked for something else meanwhile. */
  const busy = new Map<string, { question: string; isAskedElse: boolean }>()
  let mine = new Set<string>()
  let seen: DeskView | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let shut = false

  const tell = () => {
    for (const changed of listeners) changed()
  }

  /**
   * Views may come faster than keys are made, so the same question is not answered twice at once. Another question, as a new challenge, is
   * answered after the first one, by the newest view: perhaps no later view comes.
   */
  async function oneAtATime(what: string, question: string, work: () => Promise<void>): Promise<void> {
    if (shut) return
    const underWay = busy.get(what)
    if (underWay) {
      underWay.isAskedElse ||= underWay.question !== question
      return
    }
    const mine = { question, isAskedElse: false }
    busy.set(what, mine)
    await work().finally(() => {
      busy.delete(what)
      if (mine.isAskedElse && seen && !shut) look(seen)
    })
  }

  /** The same question always gets the same offer, since the server may have lost the answer and ask again. */
  function offerFor(question: string, asked: Asked): Promise<Held> {
    const known = offers.get(question)
    if (known) return known.made
    const made = createOffer(identity, asked)
    offers.set(question, { conv: asked.conv, made, said: false })
    return made
  }

  /** Whether the newest view shows a talk. While an offer is made, a ring may become a talk, and a talk a ring. */
  const isTalk = (conv: ConvId): boolean => seen?.conversations.some((c) => c.conv === conv) ?? false

  /** Notes that the server has the offer. Where that is not known the page looks again soon: perhaps no view comes. */
  function heard(question: string, said: Outcome<null>): void {
    const offer = offers.get(question)
    if (offer && said.ok) offer.said = true
    if (!shut && !said.ok && passing.has(said.why)) lookSoon()
  }

  function lookSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => seen && look(seen), AGAIN_MS)
  }

  /** The epoch that the talk is in by the newest view. The youth's browser may have begun it while the talk went on. */
  const epochNow = (conv: ConvId): number => seen?.conversations.find((c) => c.conv === conv)?.epoch ?? 0

  /** The cipher that was opened with the key of the offer that stands. What an earlier seat of the same youth opened does not count. */
  const openOf = (conv: ConvId): CounsellorCipher | null => {
    const open = ciphers.get(conv)
    return open && open.kem === held.get(conv)?.kem ? open.cipher : null
  }

  function forget(conv: ConvId): void {
    held.delete(conv)
    for (const [question, offer] of offers) if (offer.conv === conv) offers.delete(question)
    ciphers.get(conv)?.cipher.wipe()
    ciphers.delete(conv)
  }

  const answer = (ring: Ring) =>
    oneAtATime(`ring ${ring.ring}`, questionOf(ring), async () => {
      if (ring.offered !== null && ring.offered === held.get(ring.conv)?.offer.sig) return
      const question = questionOf(ring)
      // This view is from before the server had this page's offer.
      if (ring.offered === null && offers.get(question)?.said) return
      const wasMine = mine.has(ring.conv)
      const made = await offerFor(question, ring)
      if (shut || (wasMine && !mine.has(ring.conv)) || isTalk(ring.conv)) return
      held.set(ring.conv, made)
      heard(question, await ask<CounsellorDoor, 'ring:answer'>(socket, 'ring:answer', { ring: ring.ring, offer: made.offer }))
    })

  /** Reads the wraps that lie ready and opens them. Answers true if the conversation is open. */
  async function take(conv: ConvId): Promise<boolean> {
    const mineHere = held.get(conv)
    if (!mineHere) return false
    const said = await ask<CounsellorDoor, 'wraps:read'>(socket, 'wraps:read', { conv })
    if (shut || !said.ok || said.value.length === 0 || held.get(conv) !== mineHere) return openOf(conv) !== null
    const { line, youthPub } = mineHere.offer
    const cipher = openOf(conv) ?? openCounsellor({ conv, line, kid: identity.kid, youthPub, kem: mineHere.kem })
    const { epochs } = await cipher.takeWraps(said.value, epochNow(conv))
    const open = openOf(conv)
    if (shut || held.get(conv) !== mineHere || epochs.length === 0 || (open && open !== cipher)) {
      // The conversation is over, the wraps are not for this key, or another reading has opened it. So what was opened here is wiped.
      if (open !== cipher) cipher.wipe()
      return open !== null
    }
    if (open !== cipher) ciphers.get(conv)?.cipher.wipe()
    ciphers.set(conv, { cipher, kem: mineHere.kem })
    tell()
    return true
  }

  /** Opens a conversation of this counsellor that is not open: the page was reloaded, or a notice was lost. */
  const reach = (c: DeskConversation) =>
    oneAtATime(`reach ${c.conv}`, questionOf(c), async () => {
      if (openOf(c.conv) || (await take(c.conv))) return
      const question = questionOf(c)
      if (shut || offers.get(question)?.said) return
      const made = await offerFor(question, { ...c, purpose: 'rejoin' })
      if (shut || !isTalk(c.conv)) return
      held.set(c.conv, made)
      heard(question, await ask<CounsellorDoor, 'offer:rejoin'>(socket, 'offer:rejoin', made.offer))
    })

  /** The readers have changed: the talk goes on under a later epoch. Where its key has not come yet, the page looks again soon. */
  const goOn = ({ conv, epoch }: DeskConversation) =>
    oneAtATime(`go on ${conv}`, `${epoch}`, async () => {
      await take(conv)
      if (!shut && (openOf(conv)?.epoch ?? epoch) < epoch) lookSoon()
    })

  function look(view: DeskView): void {
    seen = view
    const now = new Set([...view.rings, ...view.conversations].map((c) => c.conv))
    // Only a conversation that an earlier view named is forgotten. A ring that was just taken may be held before a view names it.
    for (const conv of mine) {
      if (!now.has(conv)) forget(conv)
    }
    mine = now
    for (const ring of view.rings) void answer(ring)
    for (const conversation of view.conversations) {
      const open = openOf(conversation.conv)
      if (!open) void reach(conversation)
      else if (open.epoch < conversation.epoch) void goOn(conversation)
    }
  }

  return {
    look,
    answer,
    forgetAll() {
      for (const conv of new Set([...ciphers.keys(), ...held.keys(), ...mine])) forget(conv)
      mine = new Set()
      seen = null
      tell()
    },
    wrapsReady: (conv) => void oneAtATime(`wraps ${conv}`, conv, async () => void (await take(conv))),
    cipherOf: openOf,
    kemOf: (conv) => held.get(conv)?.kem ?? null,
    identity,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    close() {
      shut = true
      clearTimeout(timer)
      for (const { cipher } of ciphers.values()) cipher.wipe()
      held.clear()
      offers.clear()
      ciphers.clear()
      tell()
    },
  }
}

/** What an offer answers. A ring and the talk that it becomes are two questions. */
const questionOf = (asked: Ring | DeskConversation): string => `${'ring' in asked ? asked.ring : asked.conv} ${asked.challenge}`
