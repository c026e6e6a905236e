import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { DeskConversation, DeskView, Ring } from '../../../shared/doors/counsellorView.ts'
import type { ConvId } from '../../../shared/ids.ts'
import type { KeyOffer, Purpose } from '../../../shared/sealing/keys.ts'
import { type CounsellorCipher, openCounsellor } from '../../cipher/counsellorCipher.ts'
import { createOffer, type OfferedKem } from '../../cipher/keys/keyOffer.ts'
import type { StaffIdentity } from '../../cipher/keys/staffIdentity.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'

/**
 * The keys of this page: one fresh key for each ring, one opened conversation for each seat. They are in memory alone. The keyring answers rings by
 * itself, and asks for its keys again after a reload.
 */
export type Keyring = {
  /** Takes a whole view: answers its rings, opens this counsellor's conversations that are not open, and forgets those that are over. */
  look(view: DeskView): void
  answer(ring: Ring): Promise<void>
  wrapsReady(conv: ConvId): void
  cipherOf(conv: ConvId): CounsellorCipher | null
  subscribe(changed: () => void): () => void
  /** Forgets every text and key of this page. What a later view names is opened anew. */
  forgetAll(): void
  close(): void
}

type Held = { offer: KeyOffer; kem: OfferedKem }
type Asked = Pick<Ring, 'conv' | 'line' | 'youthPub' | 'challenge' | 'epoch'> & { purpose: Purpose }

export function openKeyring(socket: DoorSocket<CounsellorDoor>, identity: StaffIdentity): Keyring {
  const held = new Map<string, Held>()
  const offers = new Map<string, { conv: ConvId; made: Promise<Held> }>()
  const done = new Set<string>()
  const ciphers = new Map<string, { cipher: CounsellorCipher; kem: OfferedKem }>()
  const listeners = new Set<() => void>()
  const busy = new Set<string>()
  let mine = new Set<string>()
  let shut = false

  const tell = () => {
    for (const changed of listeners) changed()
  }

  /** Does nothing if the same work is under way: views may come faster than keys are made. */
  async function alone(what: string, work: () => Promise<void>): Promise<void> {
    if (shut || busy.has(what)) return
    busy.add(what)
    await work().finally(() => busy.delete(what))
  }

  /** The same question always gets the same offer, since the server may have lost the answer and ask again. */
  function offerFor(question: string, asked: Asked): Promise<Held> {
    const made = offers.get(question)?.made ?? createOffer(identity, asked)
    offers.set(question, { conv: asked.conv, made })
    return made
  }

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
    alone(`ring ${ring.ring}`, async () => {
      if (done.has(ring.ring)) return
      const wasMine = mine.has(ring.conv)
      const made = await offerFor(ring.ring, ring)
      if (shut || (wasMine && !mine.has(ring.conv))) return
      held.set(ring.conv, made)
      const said = await ask<CounsellorDoor, 'ring:answer'>(socket, 'ring:answer', { ring: ring.ring, offer: made.offer })
      if (said.ok) done.add(ring.ring)
    })

  /** Reads the wraps that lie ready and opens them. Answers true if the conversation is open. */
  async function take(conv: ConvId): Promise<boolean> {
    const mineHere = held.get(conv)
    if (!mineHere) return false
    const said = await ask<CounsellorDoor, 'wraps:read'>(socket, 'wraps:read', { conv })
    if (shut || !said.ok || said.value.length === 0 || held.get(conv) !== mineHere) return openOf(conv) !== null
    const { line, youthPub } = mineHere.offer
    const cipher = openOf(conv) ?? openCounsellor({ conv, line, kid: identity.kid, youthPub, kem: mineHere.kem })
    const { epochs } = await cipher.takeWraps(said.value)
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
    alone(`reach ${c.conv}`, async () => {
      if (openOf(c.conv) || (await take(c.conv))) return
      const question = `${c.conv} ${c.challenge}`
      if (shut || held.get(c.conv)?.offer.challenge === c.challenge || done.has(question)) return
      const made = await offerFor(question, { ...c, purpose: 'rejoin' })
      if (shut || !mine.has(c.conv)) return
      held.set(c.conv, made)
      const said = await ask<CounsellorDoor, 'offer:rejoin'>(socket, 'offer:rejoin', made.offer)
      if (said.ok) done.add(question)
      else held.delete(c.conv)
    })

  return {
    look(view) {
      const now = new Set([...view.rings, ...view.conversations].map((c) => c.conv))
      // Only a conversation that an earlier view named is forgotten. A ring that was just taken may be held before a view names it.
      for (const conv of mine) {
        if (!now.has(conv)) forget(conv)
      }
      mine = now
      for (const ring of view.rings) if (!ring.answered) void answer(ring)
      for (const conversation of view.conversations) if (!openOf(conversation.conv)) void reach(conversation)
    },
    answer,
    forgetAll() {
      for (const conv of new Set([...ciphers.keys(), ...held.keys(), ...mine])) forget(conv)
      mine = new Set()
      tell()
    },
    wrapsReady: (conv) => void alone(`wraps ${conv}`, async () => void (await take(conv))),
    cipherOf: openOf,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    close() {
      shut = true
      for (const { cipher } of ciphers.values()) cipher.wipe()
      held.clear()
      offers.clear()
      ciphers.clear()
      tell()
    },
  }
}
