import type { ConvId, Kid, LineId, PersonId } from '../../../shared/ids.ts'
import { type KeyOffer, keyOffer, type Purpose, type RosterEntry, type Wrap } from '../../../shared/sealing/keys.ts'
import { type KnownSeating, writesIn, wrongSeating } from '../wrongSeating.ts'
import { type DeviceChange, MOST_ANEW, MOST_CHANGES, type Unanswered } from '../youthState.ts'
import { type OfferRefused, offerBytes } from './keyOffer.ts'
import { random, randomId, verify } from './p256.ts'
import type { CheckedRoster } from './roster.ts'
import { wrapEpoch } from './wrap.ts'

export type Considered = { ok: true; entry: RosterEntry; purpose: Purpose } | { ok: false; why: OfferRefused }

/**
 * A person this browser made wraps for. `now`: this person can read what is written now. `computers`: the number of keys, where it is more than
 * one; of the current epoch for a person who can read now. `listens`: the epochs in which this person only reads along; `listening`: so
 * it is now.
 */
export type Reader = {
  person: PersonId
  name: string
  kids: Kid[]
  epochs: number[]
  listens?: number[]
  listening?: true
  now: boolean
  computers?: number
}

/** From after this place of the transcript on, this person uses another key than before. `name` comes from the roster. */
export type NamedChange = DeviceChange & { name: string }

export type Giver = KnownSeating & {
  keys: Map<number, Uint8Array<ArrayBuffer>>
  challenge: string
  /** The signature of the offer that this browser last made wraps for. Null once the server is known to hold those wraps. */
  lastSig: string | null
  /** What that offer answered. Null together with `lastSig`. */
  unanswered: Unanswered | null
  serial: number
  devices: DeviceChange[]
}

/** `wraps:give` takes twelve wraps. A newcomer cannot read earlier epochs than these. */
const MOST_WRAPS = 12

/** A person may use this many keys in one conversation. More would fill the state that a reload needs. */
const MOST_KIDS_EACH = 4

/**
 * The youth's browser alone decides about keys: which offers it believes, and which epochs it gives. `commit` makes the pending epoch the
 * current one.
 */
export function createGiving(me: { conv: ConvId; line: LineId; pub: string; kem: CryptoKeyPair }, at: Giver, commit: () => void) {
  const retired = new Set<string>()
  let considered: { offer: KeyOffer; entry: RosterEntry } | null = null

  function retireChallenge(): string {
    retired.add(at.challenge)
    at.challenge = randomId()
    return at.challenge
  }

  function wrongChallenge(offer: Omit<KeyOffer, 'sig'>): OfferRefused | null {
    if (offer.challenge === at.challenge || isAnew(offer)) return null
    if (isReplaced(offer)) return 'replaced'
    return retired.has(offer.challenge) || offer.challenge === at.unanswered?.challenge ? 'used' : 'challenge'
  }

  const keysOf = (person: PersonId) => at.given.filter((g) => g.person === person).map((g) => g.kid)
  /**
   * The counsellor's page was loaded anew before the server answered the last wraps. It has lost the key of its offer, and the same STAFF-ID
   * offers another one for the same challenge. An offer that was replaced is told by its kem: a signature has two forms, and whoever has the
   * one can write the other.
   */
  const isAnew = ({ challenge, staffKid, kem }: Omit<KeyOffer, 'sig'>): boolean =>
    at.unanswered !== null &&
    at.unanswered.challenge === challenge &&
    at.unanswered.kid === staffKid &&
    at.unanswered.kems.length < MOST_ANEW &&
    !at.unanswered.kems.includes(kem)

  /** The server has not answered the wraps for a newer offer, and shows one of those before it. */
  const isReplaced = ({ challenge, staffKid, kem }: Omit<KeyOffer, 'sig'>): boolean =>
    at.unanswered?.challenge === challenge && at.unanswered.kid === staffKid && at.unanswered.kems.includes(kem)

  const mayBring = ({ person, kid }: RosterEntry) => keysOf(person).includes(kid) || keysOf(person).length < MOST_KIDS_EACH
  /** The key this person used last; undefined for a person who was given nothing yet. */
  const lastKeyOf = (person: PersonId): string | undefined => keysOf(person).at(-1)

  /** Puts the key that a person uses now last among the keys of this person. */
  function noteUsed(theirs: Giver['given'][number], after: number): void {
    const last = lastKeyOf(theirs.person)
    if (last === theirs.kid) return
    if (last !== undefined) at.devices = [...at.devices, { kid: theirs.kid, after }].slice(-MOST_CHANGES)
    const others = at.given.filter((g) => g !== theirs)
    const beside = others.findLastIndex((g) => g.person === theirs.person)
    at.given = beside < 0 ? [...others, theirs] : others.toSpliced(beside + 1, 0, theirs)
  }

  async function considerOffer(raw: KeyOffer, roster: CheckedRoster): Promise<Considered> {
    const no = (why: OfferRefused): Considered => ({ ok: false, why })
    considered = null
    const parsed = keyOffer.safeParse(raw)
    if (!parsed.success) return no('malformed')
    const { sig, ...offer } = parsed.data
    if (offer.conv !== me.conv) return no('conversation')
    if (offer.line !== me.line) return no('line')
    if (offer.youthPub !== me.pub) return no('swapped-key')
    if (roster.line !== me.line || roster.serial < at.serial) return no('roster')
    // ROOT signed this roster, so its serial counts even if this offer is refused: an older roster may name people who were removed since.
    at.serial = roster.serial
    const entry = roster.find(offer.staffKid)
    if (!entry) return no('unknown-staff')
    // The server may show the last offer again until it has answered the wraps. That is a repetition, not a second use of the challenge.
    if (sig !== at.lastSig) {
      const wrong = wrongChallenge(offer) ?? wrongSeating(parsed.data, entry.person, at)
      if (wrong) return no(wrong)
      if (!mayBring(entry)) return no('too-many-keys')
    }
    if (!(await verify(entry.pub, sig, offerBytes(offer)))) return no('signature')
    considered = { offer: parsed.data, entry }
    return { ok: true, entry, purpose: offer.purpose }
  }

  /** The epochs that an offer gets. Makes the key of a new epoch. */
  function epochsFor(offer: KeyOffer, person: PersonId, history: boolean): number[] {
    const isNew = offer.sig !== at.lastSig
    switch (offer.purpose) {
      case 'handover':
        if (isNew && offer.epoch === at.epoch) at.pending = { epoch: at.epoch, used: false }
        else if (isNew) begin(offer.epoch)
        return history ? [...at.keys.keys()] : [...nobodys(offer.epoch), offer.epoch]
      case 'listen':
        if (isNew) begin(offer.epoch)
        return [...listened(person), offer.epoch]
      case 'rejoin':
        return at.given.filter((g) => g.person === person).flatMap((g) => g.epochs)
      default:
        if (isNew) at.pending = { epoch: 0, used: false }
        return [0]
    }
  }

  /** The epochs in which this person read along so far. A page that was loaded anew gets them again. */
  const listened = (person: PersonId) => at.given.filter((g) => g.person === person).flatMap((g) => g.listens ?? [])

  /** The epochs before this one that nobody was given. The next counsellor gets what the youth wrote alone in the queue, also without history. */
  const nobodys = (before: number): number[] =>
    [...at.keys.keys()].filter((ep) => ep < before && !at.given.some((g) => g.epochs.includes(ep)))

  function begin(next: number) {
    // The server offers the epoch after one whose wraps it never answered. So the server holds those wraps.
    if (at.pending && at.pending.epoch < next) commit()
    makeKey(at, next)
    at.pending = { epoch: next, used: false }
  }

  /** Makes wraps for the offer as `considerOffer` checked it. Other fields under the same signature are ignored: the youth never saw them. */
  async function wrapsFor({ sig }: KeyOffer, { history, after }: { history: boolean; after: number }): Promise<Wrap[]> {
    if (considered?.offer.sig !== sig) throw new Error('not-considered')
    const { offer, entry } = considered
    const epochs = ascending(epochsFor(offer, entry.person, history)).slice(-MOST_WRAPS)
    if (offer.sig !== at.lastSig) noteUnanswered(offer)
    const theirs = at.given.find((g) => g.kid === entry.kid) ?? { kid: entry.kid, person: entry.person, name: entry.name, epochs: [] }
    // The epochs count as given from the moment the wraps are made, whatever the server answers.
    noteUsed(theirs, after)
    const before = new Set(theirs.epochs)
    const readAlong = listened(entry.person)
    theirs.epochs = ascending([...theirs.epochs, ...epochs])
    theirs.kem = offer.kem
    const onlyRead = epochs.filter((ep) => !before.has(ep) && (offer.purpose === 'listen' || readAlong.includes(ep)))
    if (onlyRead.length > 0) theirs.listens = ascending([...(theirs.listens ?? []), ...onlyRead])
    return wrapsTo(offer, epochs)
  }

  /** The newest of these epochs, as many as a request takes. */
  const wrapsTo = (to: Pick<KeyOffer, 'staffKid' | 'kem'>, epochs: number[]): Promise<Wrap[]> =>
    Promise.all(
      epochs.slice(-MOST_WRAPS).map((ep) => wrapEpoch(at.keys.get(ep)!, { conv: me.conv, epoch: ep }, to, { keys: me.kem, pub: me.pub })),
    )

  /** An offer made anew leaves the next challenge as it is: no offer has answered that one. */
  function noteUnanswered(offer: KeyOffer): void {
    const { sig, challenge, staffKid: kid, kem } = offer
    const before = isAnew(offer) ? at.unanswered : null
    if (!before) retireChallenge()
    at.lastSig = sig
    at.unanswered = { challenge, kid, kems: [...(before?.kems ?? []), kem] }
  }

  /** One entry for each person, even with several keys. */
  function readers(): Reader[] {
    const persons = new Map(at.given.map((g) => [g.person, g.name]))
    return [...persons].flatMap(([person, name]) => {
      const theirs = at.given.filter((g) => g.person === person)
      const epochs = ascending(theirs.flatMap((g) => g.epochs))
      const kids = [...new Set(theirs.map((g) => g.kid))]
      const now = epochs.includes(at.epoch)
      const computers = theirs.filter((g) => (now ? g.epochs.includes(at.epoch) : g.epochs.length > 0)).length
      const listens = ascending(theirs.flatMap((g) => g.listens ?? [])).filter((ep) => !theirs.some((g) => writesIn(g, ep)))
      const along = { ...(listens.length > 0 && { listens }), ...(listens.includes(at.epoch) && { listening: true as const }) }
      return epochs.length > 0 ? [{ person, name, kids, epochs, ...along, now, ...(computers > 1 && { computers }) }] : []
    })
  }

  /** The changes of key, in order, with the names from the roster. */
  const devices = (): NamedChange[] =>
    at.devices.map(({ kid, after }) => ({ kid, after, name: at.given.find((g) => g.kid === kid)?.name ?? '' }))

  /** The page takes its challenge back. Nobody answers the one before any more, either. */
  function renewChallenge(): string {
    at.unanswered = null
    return retireChallenge()
  }

  return { considerOffer, wrapsFor, wrapsTo, renewChallenge, seen: { readers, devices } }
}

export type Giving = ReturnType<typeof createGiving>

/** Makes a new key for an epoch that nothing was written under yet. Nobody counts as having this epoch: an earlier key of it opens nothing. */
export function makeKey(at: Pick<Giver, 'given' | 'keys'>, ep: number): void {
  const others = (epochs: number[]) => epochs.filter((given) => given !== ep)
  for (const g of at.given) {
    g.epochs = others(g.epochs)
    if (g.listens) g.listens = others(g.listens)
  }
  at.keys.set(ep, random(32))
}

const ascending = (epochs: number[]): number[] => [...new Set(epochs)].sort((a, b) => a - b)
