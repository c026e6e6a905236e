import type { KeyOffer, RosterEntry } from '../../shared/keys.ts'
import { type CheckedRoster, checkRoster } from '../cipher/roster.ts'
import type { Newcomer } from './screen.ts'
import type { Running, Visit } from './visit.ts'

/** Meets key offers: checks each, asks the youth where a newcomer would take over, and gives the wraps. */
export function meetOffers(visit: Visit) {
  const { world } = visit
  /** The offers found good, and what the youth answered to a newcomer; each by its key. */
  const good = new Map<string, RosterEntry>()
  const answers = new Map<string, boolean>()
  let inHand: string | null = null
  let roster: CheckedRoster | null = null

  async function find(offer: KeyOffer, running: Running): Promise<RosterEntry | null> {
    const known = good.get(offer.kem)
    if (known) return known
    // Fetched again for a kid nobody knows yet: somebody may have come on duty since.
    for (const again of roster?.find(offer.staffKid) ? [false] : [true, true]) {
      if (again) roster = await fetchRoster(offer.line, running)
      if (!roster) continue
      const considered = await running.cipher.considerOffer(offer, roster)
      if (considered.ok) {
        good.set(offer.kem, considered.entry)
        return considered.entry
      }
      if (considered.why !== 'unknown-staff') return null
    }
    return null
  }

  async function fetchRoster(line: string, { cipher }: Running): Promise<CheckedRoster | null> {
    const raw = await world.roster(line).catch(() => null)
    const checked = await checkRoster(raw, world.shell.facts.rootPublicKey, { line, now: world.now(), minSerial: cipher.rosterSerial })
    return checked.ok ? checked : null
  }

  async function meet(offer: KeyOffer, running: Running): Promise<void> {
    if (inHand === offer.kem) return
    inHand = offer.kem
    const entry = await find(offer, running)
    if (visit.running !== running) return
    if (!entry) {
      inHand = null
      await world.ask('offer:refuse', { why: 'not-safe', nextChallenge: running.cipher.renewChallenge() })
      return visit.happen({ is: 'unsafe' })
    }
    const answered = answers.get(offer.kem)
    if (offer.purpose === 'handover' && answered === undefined)
      return visit.happen({ is: 'asked-to-hand-over', newcomer: introduce(entry, running) })
    await give(offer, running, answered ?? true)
  }

  /** Without a goodbye that names the newcomer, the one before is simply away: never "gives you on". */
  function introduce(entry: RosterEntry, { cipher, leaving }: Running): Newcomer {
    const before = cipher.readers().filter((reader) => reader.now && reader.person !== entry.person)
    return { name: entry.name, title: entry.title, from: before.at(-1)?.name ?? null, planned: leaving?.to === entry.kid }
  }

  async function give(offer: KeyOffer, running: Running, history: boolean): Promise<void> {
    inHand = offer.kem
    answers.set(offer.kem, history)
    const { cipher, keeper } = running
    await keeper.catchUp()
    if (offer.purpose !== 'rejoin') {
      // What was written under the old epoch goes out before it closes; the new one opens with its own first words.
      await keeper.rest(REST_MS)
      keeper.setOpen(false)
    }
    const wraps = await cipher.wrapsFor(offer, { history })
    await running.keeping.now()
    const outcome = await world.ask('wraps:give', { wraps, nextChallenge: cipher.challenge })
    inHand = null
    if (visit.running !== running) return
    if (outcome.ok) await begin(offer.epoch, running)
    keeper.setOpen(outcome.ok || outcome.why !== 'no-answer')
    await running.keeping.now()
  }

  /** The server holds the wraps of this epoch: its first words go before all else. */
  async function begin(epoch: number, { cipher, keeper }: Running): Promise<void> {
    const first = await cipher.began(epoch)
    if (first) keeper.postFirst(first)
  }

  return { meet, give, begin }
}

const REST_MS = 3000
