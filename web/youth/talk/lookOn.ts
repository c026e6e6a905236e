import type { YouthView } from '../../../shared/doors/youthView.ts'
import type { Kid } from '../../../shared/ids.ts'
import type { KeyOffer } from '../../../shared/sealing/keys.ts'
import { askUntilAnswered, pause } from '../visit/askUntilAnswered.ts'
import type { Running, Visit } from '../visit/visit.ts'
import type { meetOffers } from './offers.ts'
import type { NamedOnlooker } from './onlooker.ts'

type ChatView = Extract<YouthView, { phase: 'chat' }>

/** An offer for another challenge is a late one, or a replayed one. The page lets nobody in by it, and waits for the next. */
const LATE: ReadonlySet<string> = new Set(['challenge', 'used', 'replaced'])
const REST_MS = 3000

/**
 * A colleague reads along. The page checks the colleague's key offer, asks the youth, and gives the key of a new epoch: that is the yes. When
 * the server says that the colleague reads no more, or the youth ends it, the page begins an epoch for the counsellor alone.
 */
export function meetLookOn(visit: Visit, offers: Pick<ReturnType<typeof meetOffers>, 'consider' | 'begin' | 'meet'>, sayAnew: () => void) {
  const { world } = visit
  /** The colleague to whom the youth has said yes. The same colleague's page may have to offer anew before the key is given. */
  let said: Kid | null = null
  /** The youth has ended it, and the epoch without the colleague has not begun yet. */
  let stopped = false

  const chat = (running: Running): ChatView | null => (visit.running === running && visit.screen.at === 'chat' ? visit.screen.view : null)
  const standing = (running: Running): KeyOffer | null => chat(running)?.lookOn?.offer ?? null
  const ask = (onlooker: NamedOnlooker | null) => visit.happen({ is: 'asked-to-look-on', onlooker })

  async function meet(view: ChatView, running: Running): Promise<void> {
    const { lookOn } = view
    // The counsellor's page waits for its keys. That uses the challenge, so the colleague's page offers anew after it.
    if (view.offer) return offers.meet(view.offer, running)
    if (!lookOn?.offer) ask(null)
    if (!lookOn) said = null
    if ((stopped || !lookOn?.reads) && running.cipher.isListenedTo()) return change(running, null)
    if (lookOn?.offer) await consider(lookOn.offer, running)
  }

  async function consider(offer: KeyOffer, running: Running): Promise<void> {
    const found = await offers.consider(offer, running)
    if (found === null || standing(running)?.sig !== offer.sig) return
    if (!found.ok) return LATE.has(found.why) ? undefined : refuse(offer, running, 'not-safe')
    const { kid, name, title } = found.entry
    // A colleague who reads along already has loaded the page anew. The browser knows that itself.
    if (said === kid || running.cipher.listensNow(kid)) return change(running, offer)
    const place = chat(running)?.lookOn?.place
    ask({ kid, name, title, ...(place && { place }) })
  }

  async function answer(yes: boolean): Promise<void> {
    const { running, screen } = visit
    const onlooker = screen.at === 'chat' ? screen.onlooker : undefined
    const offer = running && standing(running)
    ask(null)
    if (!running || !onlooker || !offer) return
    said = yes ? onlooker.kid : null
    stopped &&= !yes
    if (!yes) return refuse(offer, running, 'not-wanted')
    await consider(offer, running)
  }

  /** The new challenge is kept before the server hears it: a reload must not go back to the old one. */
  async function refuse(offer: KeyOffer, running: Running, why: 'not-safe' | 'not-wanted'): Promise<void> {
    running.cipher.renewChallenge()
    await running.keeping.now()
    const isStill = () => standing(running)?.sig === offer.sig
    const say = () => world.ask('lookOn:refuse', { why, sig: offer.sig, nextChallenge: running.cipher.challenge })
    if (!isStill() || (await askUntilAnswered(say, isStill)) === null) sayAnew()
  }

  /**
   * Begins the next epoch: for this colleague, too, or for the counsellor alone. What was written goes out first, and nothing goes out until the
   * new epoch has begun.
   */
  async function change(running: Running, listen: KeyOffer | null): Promise<void> {
    const { cipher, keeper, keeping } = running
    const view = chat(running)
    if (!view || running.giving) return later(running)
    const { epoch } = cipher
    const isStill = () => chat(running)?.epoch === epoch && (listen === null || standing(running)?.sig === listen.sig)
    running.giving = true
    await keeper.catchUp()
    await keeper.rest(REST_MS)
    keeper.setOpen(false)
    const wraps = isStill() ? await cipher.wrapsToRead(view.counsellor, listen).catch(() => null) : null
    const isKept = wraps !== null && (await keeping.alone(isStill))
    let held = false
    if (wraps && isKept && visit.running === running) {
      // Shown before the server hears of it, so that no answer of the server can hide it.
      visit.happen({ is: 'readers-changed' })
      const give = () => world.ask('readers:change', { wraps, nextChallenge: cipher.challenge })
      held = (await askUntilAnswered(give, isStill))?.ok === true
    }
    if (visit.running === running && held) await offers.begin(epoch + 1, running)
    // The yes was for this once. After the end a colleague is let in only by another one, whatever the server shows.
    if (held) said = null
    stopped &&= running.cipher.isListenedTo()
    running.giving = false
    if (visit.running !== running) return
    keeper.setOpen(true)
    await keeping.now()
    visit.happen({ is: 'readers-changed' })
    // The offer is gone, or the talk has moved on. The next view says how things stand.
    if (!held) await later(running)
  }

  async function later(running: Running): Promise<void> {
    await pause()
    if (visit.running === running) sayAnew()
  }

  return {
    /** Not awaited: while it waits for the server, other views must be taken. */
    meet: (view: ChatView, running: Running): void => void meet(view, running),
    ways: {
      answerLookOn: (yes: boolean): void => void answer(yes),
      /** The youth ends it. It does not wait for anybody. */
      stopLookOn(): void {
        said = null
        stopped = visit.running?.cipher.isListenedTo() ?? false
        if (visit.running && stopped) void change(visit.running, null)
      },
    },
  }
}
