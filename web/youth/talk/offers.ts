import type { KeyOffer } from '../../../shared/sealing/keys.ts'
import { type CheckedRoster, checkRoster } from '../../cipher/keys/roster.ts'
import type { Considered } from '../../cipher/youthCipher.ts'
import { askUntilAnswered, pause } from '../visit/askUntilAnswered.ts'
import { part } from '../visit/part.ts'
import type { Newcomer } from '../visit/screen.ts'
import { forget, type Running, type Visit } from '../visit/visit.ts'
import { partedBy } from './partedBy.ts'

type Good = Extract<Considered, { ok: true }>

/**
 * Handles key offers: checks each offer, asks the youth if a newcomer would take over, and gives the wraps. The signature identifies an
 * offer. An offer is checked each time it comes, because its other fields may have been changed since. `sayAnew` tells the server again who
 * we are, and with it the challenge that the next offer must answer.
 */
export function meetOffers(visit: Visit, sayAnew: () => void) {
  const { world } = visit
  /** Whether a newcomer may read what came before, as the youth answered. By seating: an offer made anew is not asked about again. */
  const answers = new Map<string, boolean>()
  /** Seatings whose offer was refused, and the reason. If a refusal is lost on its way, the page says it again. */
  const refused = new Map<string, 'not-safe' | 'not-wanted'>()
  /** Offers that this page made wraps for, by seating. */
  const wrapped = new Map<string, string[]>()
  /** Offers of seatings whose wraps the server holds. A late view may still name such an offer: nothing is left to do for it. */
  const settled = new Set<string>()
  let inHand: string | null = null
  let roster: CheckedRoster | null = null
  /** The last roster that came was good except for its dates. */
  let isOutOfDate = false
  let fetchedAt = 0

  const isOffered = ({ sig }: KeyOffer): boolean => {
    const view = 'view' in visit.screen ? visit.screen.view : null
    if (view === null || !('offer' in view)) return false
    return view.offer?.sig === sig || (view.phase === 'chat' && view.lookOn?.offer?.sig === sig)
  }

  /** Null when the offer went away, or a newer one came, before a roster came. */
  async function consider(offer: KeyOffer, running: Running): Promise<Considered | null> {
    let found: Considered = { ok: false, why: 'roster' }
    // An unknown kid fetches the roster again: a counsellor may have come on duty since. An old roster is fetched again, too, so that a
    // removed counsellor is not believed for long.
    const isFresh = Math.abs(world.now() - fetchedAt) < ROSTER_MS
    for (const again of isFresh && roster?.find(offer.staffKid) ? [false] : [true, true]) {
      if (again && !(await renewRoster(offer, running))) return null
      if (!roster) continue
      // A newer offer has come while the roster was on its way. Wraps can only be made for the offer that was considered last, so an older one must
      // not be considered after it.
      if (!isOffered(offer)) return null
      found = await running.cipher.considerOffer(offer, roster)
      if (found.ok || found.why !== 'unknown-staff') break
    }
    return found
  }

  /** A roster that does not come is asked for again: the counsellor is not to blame. A roster that fails its check counts as no roster. */
  async function renewRoster(offer: KeyOffer, running: Running): Promise<boolean> {
    for (;;) {
      const raw = await world.roster(offer.line).catch(() => null)
      if (visit.running !== running) return false
      if (raw !== null) {
        const expected = { line: offer.line, now: world.now(), minSerial: running.cipher.rosterSerial }
        const checked = await checkRoster(raw, world.shell.facts.rootPublicKey, expected)
        roster = checked.ok ? checked : null
        isOutOfDate = !checked.ok && checked.why === 'expired'
        fetchedAt = world.now()
        return true
      }
      await pause()
      if (visit.running !== running || !isOffered(offer)) return false
    }
  }

  async function meet(offer: KeyOffer, running: Running): Promise<void> {
    if (inHand === offer.sig || settled.has(offer.sig)) return
    inHand = offer.sig
    const considered = await consider(offer, running)
    if (inHand === offer.sig) inHand = null
    if (visit.running !== running || considered === null) return
    // An old view names an offer that a newer one has replaced. The newer one is answered by itself.
    if (!considered.ok && considered.why === 'replaced') return
    if (!considered.ok) return refuse(offer, running, 'not-safe', roster === null && isOutOfDate)
    const answered = answers.get(seatingOf(offer))
    if (answered === undefined && isNewcomer(considered, running)) {
      // The last counsellor's goodbye may still be on its way.
      await running.keeper.catchUp()
      if (visit.running !== running) return
      return visit.happen({ is: 'asked-to-hand-over', newcomer: introduce(considered, running) })
    }
    await hand(offer, considered, running, answered ?? true)
  }

  /** A hand-over always brings a newcomer. A first seat does, too, if this page has made wraps for another person before. */
  const isNewcomer = ({ purpose, entry }: Good, { cipher }: Running): boolean =>
    purpose === 'handover' || (purpose === 'seat' && cipher.readers().some((reader) => reader.person !== entry.person))

  function introduce({ entry }: Good, running: Running): Newcomer {
    const { name, title, person } = entry
    const parted = partedBy(running, entry)
    const hasRead = running.cipher.readers().some((reader) => reader.person === person)
    return { name, title, from: parted?.name ?? null, left: parted?.why ?? (hasRead ? 'again' : 'gone') }
  }

  /** The new challenge is kept before the server hears it: a reload must not go back to the old one. A refused offer stays refused. */
  async function refuse(offer: KeyOffer, running: Running, reason: 'not-safe' | 'not-wanted', isOld = false): Promise<void> {
    const why = refused.get(seatingOf(offer)) ?? reason
    inHand = offer.sig
    if (!refused.has(seatingOf(offer))) {
      refused.set(seatingOf(offer), why)
      running.cipher.renewChallenge()
      await running.keeping.now()
    }
    const isStill = () => visit.running === running && isOffered(offer)
    const say = () => world.ask('offer:refuse', { why, sig: offer.sig, nextChallenge: running.cipher.challenge })
    const heard = isStill() ? await askUntilAnswered(say, isStill) : null
    if (inHand === offer.sig) inHand = null
    if (heard === null) sayAnew()
    if (why === 'not-safe' && visit.running === running) visit.happen({ is: 'unsafe', clock: isOld && world.isClockRight?.() !== true })
  }

  /** The youth has answered whether a newcomer may read what came before. */
  async function give(offer: KeyOffer, running: Running, history: boolean): Promise<void> {
    answers.set(seatingOf(offer), history)
    // If the offer came again and is being checked at this moment, that check goes on with this answer.
    await meet(offer, running)
  }

  async function hand(offer: KeyOffer, { purpose }: Good, running: Running, history: boolean): Promise<void> {
    if (running.giving) {
      // The wraps of another offer are still on their way. If this offer still stands after a pause, it is checked anew.
      await pause()
      return visit.running === running && isOffered(offer) ? meet(offer, running) : undefined
    }
    // Before the first seat everything lies under one key: a counsellor cannot be let in without the words from the queue.
    if (purpose === 'seat' && !history) return refuse(offer, running, 'not-wanted')
    const { keeper } = running
    await running.parting
    if (visit.running !== running || !isOffered(offer)) return
    running.giving = true
    inHand = offer.sig
    await keeper.catchUp()
    if (purpose !== 'rejoin') {
      // Messages of the old epoch go out before it closes. The new epoch opens with its own first envelope.
      await keeper.rest(REST_MS)
      keeper.setOpen(false)
    }
    const given = await giveWraps(offer, running, history)
    running.giving = false
    if (inHand === offer.sig) inHand = null
    if (visit.running !== running) return
    if (given === 'held') {
      for (const sig of wrapped.get(seatingOf(offer)) ?? []) settled.add(sig)
      await begin(offer.epoch, running)
    }
    // The lost request also carried the next challenge. Without it the next offer would answer a used challenge, and its counsellor would
    // be refused.
    if (given === 'lapsed') sayAnew()
    if (visit.running !== running) return
    // The talk was given back before the page knew that the server holds the wraps.
    if (visit.screen.at === 'waiting') await part(visit, visit.screen.view, running)
    keeper.setOpen(true)
    await running.keeping.now()
    if (given === 'held') await hearThatTheyTalk(offer, running)
    if (given === 'refused') await tellNextChallenge(offer, running)
  }

  /**
   * The seat was gone, so the server took neither the wraps nor the next challenge. If the offer still stands, the page waits 2 s before it
   * says the challenge.
   */
  async function tellNextChallenge(offer: KeyOffer, running: Running): Promise<void> {
    if (isOffered(offer)) await pause()
    if (visit.running === running) sayAnew()
  }

  /** The server sends the `chat` view by itself. If that view is lost, the page asks for it, so that the screen does not stand still. */
  async function hearThatTheyTalk(offer: KeyOffer, running: Running): Promise<void> {
    await pause()
    if (visit.running === running && visit.screen.at === 'connecting' && isOffered(offer)) sayAnew()
  }

  /**
   * The server must hold the state before the wraps are given. The page gives them again until it knows the result, or the offer is gone.
   */
  async function giveWraps(offer: KeyOffer, running: Running, history: boolean): Promise<'held' | 'refused' | 'lapsed'> {
    const { cipher } = running
    const wraps = await cipher.wrapsFor(offer, { history }).catch(() => null)
    if (visit.running !== running) return 'refused'
    if (wraps === null) {
      // The key cannot be wrapped for. Or another offer has come meanwhile and is handled by itself.
      if (isOffered(offer)) await refuse(offer, running, 'not-safe')
      return 'refused'
    }
    wrapped.set(seatingOf(offer), [...(wrapped.get(seatingOf(offer)) ?? []), offer.sig])
    const isStill = () => visit.running === running && isOffered(offer)
    const isKept = await running.keeping.alone(isStill)
    if (visit.running !== running) return 'refused'
    if (!isKept) return 'lapsed'
    // Shown before the server hears of the wraps, so that no answer of the server can hide it.
    running.keeper.showDevices(cipher.devices())
    visit.happen({ is: 'readers-changed' })
    const outcome = await askUntilAnswered(() => world.ask('wraps:give', { wraps, nextChallenge: cipher.challenge }), isStill)
    return outcome === null ? 'lapsed' : outcome.ok ? 'held' : 'refused'
  }

  /**
   * The server holds the wraps of this epoch: its first envelope goes before all others. `isAsked`: the view that says so asks for wraps, too.
   */
  async function begin(epoch: number, running: Running, isAsked = false): Promise<void> {
    const { cipher, keeper } = running
    // What the staff wrote before the epoch ends must be among its final heads. The server takes nothing more of it.
    if (epoch > cipher.epoch) await keeper.catchUp()
    const first = await cipher.began(epoch, isAsked)
    if (first) keeper.postFirst(first)
    if (visit.running !== running) return
    // The `chat` view may be drawn before this page begins the epoch: then the screen still names the readers of the epoch before.
    if (cipher.epoch >= epoch) return visit.happen({ is: 'readers-changed' })
    // The talk goes on under a key that this page has lost or never made: the counsellor could read nothing that is written here.
    await world.ask('conversation:end', {})
    forget(visit)
    visit.happen({ is: 'stopped', why: 'lost' })
  }

  return {
    /** Not awaited: while it waits for the server, a new connection must be able to say who it is. */
    meet: (offer: KeyOffer, running: Running): void => void meet(offer, running),
    consider,
    give,
    begin,
  }
}

/** One key of a counsellor, and the challenge that it answers. A page that was loaded anew offers again for both. */
const seatingOf = ({ challenge, staffKid }: KeyOffer): string => `${challenge} ${staffKid}`

const REST_MS = 3000
/** A roster older than this is fetched again. */
const ROSTER_MS = 60_000
