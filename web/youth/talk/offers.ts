import type { KeyOffer } from '../../../shared/sealing/keys.ts'
import { type CheckedRoster, checkRoster } from '../../cipher/keys/roster.ts'
import type { Considered } from '../../cipher/youthCipher.ts'
import { insist, pause } from '../visit/insist.ts'
import { part } from '../visit/part.ts'
import type { Newcomer } from '../visit/screen.ts'
import { forget, type Running, type Visit } from '../visit/visit.ts'
import { partedBy } from './partedBy.ts'

type Good = Extract<Considered, { ok: true }>

/**
 * Meets key offers: checks each, asks the youth where a newcomer would take over, and gives the wraps. An offer is known by its
 * signature and checked each time it is shown: what else stands in it may have been changed since. `sayAnew` tells the server again who
 * we are, and with it the challenge that the next offer must answer.
 */
export function meetOffers(visit: Visit, sayAnew: () => void) {
  const { world } = visit
  /** What the youth answered to a newcomer. */
  const answers = new Map<string, boolean>()
  /** These were turned away, and why; should that be lost on the way, it is said again. */
  const refused = new Map<string, 'not-safe' | 'not-wanted'>()
  /** The server holds the wraps of these: told of again by a view that was under way, they are done. */
  const settled = new Set<string>()
  let inHand: string | null = null
  let roster: CheckedRoster | null = null
  /** The last one that came holds but for its days. */
  let isOutOfDate = false
  let fetchedAt = 0

  const isOffered = ({ sig }: KeyOffer): boolean => {
    const view = 'view' in visit.screen ? visit.screen.view : null
    return view !== null && 'offer' in view && view.offer?.sig === sig
  }

  /** Null when the offer went away before a roster came. */
  async function consider(offer: KeyOffer, running: Running): Promise<Considered | null> {
    let found: Considered = { ok: false, why: 'roster' }
    // Fetched again for a kid nobody knows yet: somebody may have come on duty since. And whoever was removed is not believed for long.
    const isFresh = Math.abs(world.now() - fetchedAt) < ROSTER_MS
    for (const again of isFresh && roster?.find(offer.staffKid) ? [false] : [true, true]) {
      if (again && !(await renewRoster(offer, running))) return null
      if (!roster) continue
      found = await running.cipher.considerOffer(offer, roster)
      if (found.ok || found.why !== 'unknown-staff') break
    }
    return found
  }

  /** One that does not come is asked for again: that is no fault of whoever made the offer. One that came and does not hold is none. */
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
    if (!considered.ok) return refuse(offer, running, 'not-safe', roster === null && isOutOfDate)
    const answered = answers.get(offer.sig)
    if (answered === undefined && isNewcomer(considered, running)) {
      // A goodbye may still be on its way.
      await running.keeper.catchUp()
      if (visit.running !== running) return
      return visit.happen({ is: 'asked-to-hand-over', newcomer: introduce(considered, running) })
    }
    await hand(offer, considered, running, answered ?? true)
  }

  /** Every seating after a wrap was made is somebody new, also a first seat that goes to another one than was wrapped for. */
  const isNewcomer = ({ purpose, entry }: Good, { cipher }: Running): boolean =>
    purpose === 'handover' || (purpose === 'seat' && cipher.readers().some((reader) => reader.person !== entry.person))

  function introduce({ entry }: Good, running: Running): Newcomer {
    const { name, title, person, kid } = entry
    const parted = partedBy(running, person)
    const newcomer = (left: Newcomer['left']): Newcomer => ({ name, title, from: parted?.name ?? null, left })
    if (parted === null) return newcomer(running.cipher.readers().some((reader) => reader.person === person) ? 'again' : 'gone')
    // Said to somebody else than whoever comes, it says nothing of this one.
    if (parted.why === 'gave-on' && parted.to !== null) return newcomer(parted.to === kid ? 'to-newcomer' : 'gone')
    return newcomer(parted.why)
  }

  /** The new challenge is kept before it is told: a reload must not go back to the one before. What was refused stays refused. */
  async function refuse(offer: KeyOffer, running: Running, reason: 'not-safe' | 'not-wanted', isOld = false): Promise<void> {
    const why = refused.get(offer.sig) ?? reason
    inHand = offer.sig
    if (!refused.has(offer.sig)) {
      refused.set(offer.sig, why)
      running.cipher.renewChallenge()
      await running.keeping.now()
    }
    const isStill = () => visit.running === running && isOffered(offer)
    const say = () => world.ask('offer:refuse', { why, nextChallenge: running.cipher.challenge })
    const heard = isStill() ? await insist(say, isStill) : null
    if (inHand === offer.sig) inHand = null
    if (heard === null) sayAnew()
    if (why === 'not-safe' && visit.running === running) visit.happen({ is: 'unsafe', clock: isOld && world.isClockRight?.() !== true })
  }

  /** The youth has answered whether a newcomer may read what came before. */
  async function give(offer: KeyOffer, running: Running, history: boolean): Promise<void> {
    answers.set(offer.sig, history)
    // Told of again and being looked at this very moment: that goes on with this answer.
    await meet(offer, running)
  }

  async function hand(offer: KeyOffer, { purpose }: Good, running: Running, history: boolean): Promise<void> {
    if (running.giving) {
      // Another one's wraps are still on their way; if this one stands when that is known, it is looked at anew.
      await pause()
      return visit.running === running && isOffered(offer) ? meet(offer, running) : undefined
    }
    // What waits in the queue lies under the one key of the first seat: nobody is let in without it.
    if (purpose === 'seat' && !history) return refuse(offer, running, 'not-wanted')
    const { keeper } = running
    await running.parting
    if (visit.running !== running || !isOffered(offer)) return
    running.giving = true
    inHand = offer.sig
    await keeper.catchUp()
    if (purpose !== 'rejoin') {
      // What was written under the old epoch goes out before it closes; the new one opens with its own first words.
      await keeper.rest(REST_MS)
      keeper.setOpen(false)
    }
    const given = await giveWraps(offer, running, history)
    running.giving = false
    if (inHand === offer.sig) inHand = null
    if (visit.running !== running) return
    if (given === 'held') {
      settled.add(offer.sig)
      await begin(offer.epoch, running)
    }
    // What went lost told the next challenge as well: the next offer would answer a used one, and its counsellor be turned away.
    if (given === 'lapsed') sayAnew()
    if (visit.running !== running) return
    // Given back again before the wraps were known to be held.
    if (visit.screen.at === 'waiting') await part(visit, visit.screen.view, running)
    keeper.setOpen(true)
    await running.keeping.now()
    if (given === 'held') await hearThatTheyTalk(offer, running)
    if (given === 'refused') await tellNextChallenge(offer, running)
  }

  /** What came when the seat was gone was not taken, and the next challenge with it. Still offered, it is not given again at once. */
  async function tellNextChallenge(offer: KeyOffer, running: Running): Promise<void> {
    if (isOffered(offer)) await pause()
    if (visit.running === running) sayAnew()
  }

  /** The server's word comes by itself. A word may be lost on its way; then it is asked for, and nobody sits before a screen that stands still. */
  async function hearThatTheyTalk(offer: KeyOffer, running: Running): Promise<void> {
    await pause()
    if (visit.running === running && visit.screen.at === 'connecting' && isOffered(offer)) sayAnew()
  }

  /** Kept before they are given, and given again until it is known what became of them, or the offer is gone. */
  async function giveWraps(offer: KeyOffer, running: Running, history: boolean): Promise<'held' | 'refused' | 'lapsed'> {
    const { cipher } = running
    const wraps = await cipher.wrapsFor(offer, { history }).catch(() => null)
    if (visit.running !== running) return 'refused'
    if (wraps === null) {
      // Not a key one can wrap for; or another offer has come meanwhile, and is met by itself.
      if (isOffered(offer)) await refuse(offer, running, 'not-safe')
      return 'refused'
    }
    await running.keeping.alone()
    if (visit.running !== running) return 'refused'
    // Before the server hears of it, so that no answer of the server keeps it from being shown.
    running.keeper.showDevices(cipher.devices())
    visit.happen({ is: 'readers-changed' })
    const isStill = () => visit.running === running && isOffered(offer)
    const outcome = await insist(() => world.ask('wraps:give', { wraps, nextChallenge: cipher.challenge }), isStill)
    return outcome === null ? 'lapsed' : outcome.ok ? 'held' : 'refused'
  }

  /** The server holds the wraps of this epoch: its first words go before all else. */
  async function begin(epoch: number, running: Running): Promise<void> {
    const { cipher, keeper } = running
    const first = await cipher.began(epoch)
    if (first) keeper.postFirst(first)
    if (visit.running !== running) return
    // The server's word that they talk may have been drawn before the key was ours: then the screen still names the one before.
    if (cipher.epoch >= epoch) return visit.happen({ is: 'readers-changed' })
    // They go on under a key this page has lost or never made: whatever is written here, the counsellor there could not read it.
    await world.ask('conversation:end', {})
    forget(visit)
    visit.happen({ is: 'stopped', why: 'lost' })
  }

  return {
    /** Nobody waits for it: while it waits for the server, a new connection must be able to say who it is. */
    meet: (offer: KeyOffer, running: Running): void => void meet(offer, running),
    give,
    begin,
  }
}

const REST_MS = 3000
/** How long a roster is looked things up in before it is fetched again. */
const ROSTER_MS = 60_000
