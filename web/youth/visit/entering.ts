import { PROTOCOL } from '../../../shared/doors/protocol.ts'
import type { YouthView } from '../../../shared/doors/youthView.ts'
import { done, passing, type Refusal } from '../../../shared/outcome.ts'
import type { Proof } from '../../../shared/proof.ts'
import type { HeldInTab } from '../../cipher/resumeStore.ts'
import { oneAfterAnother } from '../../connection/oneAfterAnother.ts'
import { type Chosen, choicesOf } from '../choices/steps.ts'
import { isUnheard } from './askUntilAnswered.ts'
import { coverSaid } from './coverSaid.ts'
import { packets } from './packets.ts'
import { spokenNow } from './spokenNow.ts'
import { forget, leftOf, type Running, run, type Visit } from './visit.ts'

const AGAIN_MS = 2000
/** So many proofs are tried. If the server accepts none of them, the proof is not the problem. */
const WORKED = 3
const UNPROVED: ReadonlySet<Refusal> = new Set(['unproved', 'stale', 'replayed'])

/**
 * At every new connection the page first says who it is. Only one such run goes on at a time. `see`: `fresh` when the view counts whatever its
 * `rev` is.
 */
export function entering(
  visit: Visit,
  see: (view: YouthView, fresh: boolean) => Promise<void>,
  leaveHeld: (held: HeldInTab) => Promise<void>,
) {
  const { world } = visit
  let timer: ReturnType<typeof setTimeout> | undefined

  const shown = () => ('view' in visit.screen ? visit.screen.view : null)

  // A connection that comes during a run gets a run of its own: the server does not know that connection yet.
  const connected = oneAfterAnother(enter)

  async function enter(): Promise<void> {
    // This run replaces a repeat that still waits in the timer: later, the repeat would take the talk back from a newer page.
    clearTimeout(timer)
    if (visit.held && visit.leaving) await leaveHeld(visit.held)
    else if (visit.held) await comeBack(visit.held)
    else if (visit.running && visit.joined) await resume(visit.running)
    else if (visit.running) await join(visit.running)
  }

  async function join(running: Running): Promise<void> {
    if (visit.screen.at !== 'joining') return
    const { chosen } = visit.screen
    let made = running.proof === null ? await visit.proofs.take(false) : done(running.proof)
    for (let worked = 0; worked < WORKED; worked++) {
      if (visit.running !== running) return
      if (!made.ok) break
      running.proof = made.value
      const outcome = await askForPlace(running, running.proof, chosen)
      if (outcome === null) return
      // The proof is too old or used up. Or others behind the same address said "urgent" before: then the server wants an urgent puzzle.
      running.proof = null
      made = await visit.proofs.take(outcome === 'unproved' && chosen.urgent)
    }
    if (visit.running !== running) return
    forget(visit)
    visit.happen(made.ok || made.why === 'unproved' ? { is: 'no-proof' } : { is: 'turned-away', why: made.why })
  }

  /** Answers the refusal if a new proof may help, else null. */
  async function askForPlace({ cipher, token }: Running, proof: Proof, chosen: Chosen): Promise<Refusal | null> {
    const before = shown()
    const outcome = await world.ask('queue:join', {
      protocol: PROTOCOL,
      line: cipher.line,
      conv: cipher.conv,
      token,
      page: visit.page,
      youthPub: cipher.youthPub,
      challenge: cipher.challenge,
      device: world.device(),
      urgent: chosen.urgent,
      choices: choicesOf(chosen, spokenNow(world.shell)),
      proof,
    })
    if (outcome.ok) {
      visit.joined = true
      await onLine(outcome.value, before)
      return null
    }
    if (UNPROVED.has(outcome.why)) return outcome.why
    if (passing.has(outcome.why)) {
      again()
      return null
    }
    forget(visit)
    visit.happen(outcome.why === 'old-page' ? { is: 'stopped', why: 'old-page' } : { is: 'turned-away', why: outcome.why })
    return null
  }

  /** The same page, connected again. */
  async function resume(running: Running): Promise<void> {
    const { cipher, token } = running
    const { conv, gen, challenge } = cipher
    const before = shown()
    const outcome = await world.ask('youth:resume', { protocol: PROTOCOL, conv, token, page: visit.page, gen, challenge })
    if (outcome.ok) return onLine(outcome.value.view, before)
    if (outcome.why === 'gone') return rebuild(running)
    stopFor(outcome.why)
  }

  /** The live Redis was lost: the page sends back the server's sealed pass, then the envelopes with the server's receipts. */
  async function rebuild(running: Running): Promise<void> {
    const { cipher, token, keeper } = running
    const pass = 'view' in visit.screen && 'pass' in visit.screen.view ? visit.screen.view.pass : null
    if (pass === null) return lost()
    running.owed = true
    // Answers about the last envelopes before the loss may still be on their way to this page.
    await keeper.settled()
    const challenge = cipher.renewChallenge()
    const before = shown()
    const outcome = await world.ask('youth:rebuild', {
      protocol: PROTOCOL,
      conv: cipher.conv,
      token,
      page: visit.page,
      pass,
      challenge,
      epoch: cipher.heldEpoch,
      last: Math.max(0, ...keeper.envelopes().map(({ place }) => place)),
    })
    if (!outcome.ok) {
      return outcome.why === 'gone' ? lost() : outcome.why === 'full' ? turnedAway() : stopFor(outcome.why)
    }
    await onLine(outcome.value, before)
  }

  /**
   * Repeats until the server has answered every packet: an answer may be lost. Envelopes that the server does not accept are not sent
   * again.
   */
  async function giveBack(running: Running): Promise<void> {
    const all = packets(running.keeper.envelopes())
    if (all.length === 0) all.push([])
    for (const [i, envelopes] of all.entries()) {
      const outcome = await world.ask('transcript:rebuild', { envelopes, done: i === all.length - 1 })
      if (!outcome.ok && isUnheard(outcome.why)) return again()
      // The server took everything on an earlier try, and that answer was lost.
      if (!outcome.ok && outcome.why === 'out-of-order') break
    }
    running.owed = false
  }

  /** A new page after a reload: the browser's share opens the server's blob, or the talk is lost. */
  async function comeBack(held: HeldInTab): Promise<void> {
    const { conv, token, line, shares, wrote } = held
    const gen = Math.max(0, ...shares.map((share) => share.gen))
    const outcome = await world.ask('youth:resume', { protocol: PROTOCOL, conv, token, page: visit.page, gen })
    // The page was reloaded before the server gave a place, so nothing is lost.
    if (!outcome.ok && outcome.why === 'gone' && shares.length === 0) return beginAnew()
    if (!outcome.ok) return outcome.why === 'gone' ? lost() : stopFor(outcome.why)
    visit.joined = true
    const { view, blobs, choices } = outcome.value
    if (choices) visit.happen({ is: 'remembered', chosen: choices })
    // `held` still knows how many messages an earlier page wrote, so the end screen can say whether there was anything to delete.
    if (view.phase === 'ended') await see(view, true)
    visit.held = null
    if (view.phase === 'ended') return
    const opened = await world.openYouth({ conv, line, shares, blobs })
    if (!opened.ok) {
      await world.ask('conversation:end', {})
      return lost()
    }
    visit.store.settle(opened.youth.gen)
    void world.ask('resume:held', { gen: opened.youth.gen })
    // Resumes a second time: only the opened state holds the challenge that the server must know.
    const running = run(visit, opened.youth, token)
    running.wroteBefore = wrote
    await resume(running)
  }

  /**
   * The answer to this page's own request counts whatever its `rev` is, because a rebuilt server counts from the start. But the server may have
   * told this page something newer while the answer was on its way, such as an offer: then the answer is the older one. `before`: what was shown
   * when the page asked.
   */
  async function onLine(view: YouthView, before: YouthView | null): Promise<void> {
    if (visit.running?.owed) await giveBack(visit.running)
    await visit.running?.keeper.catchUp()
    if (visit.running) tellUnsent(visit.running)
    await see(view, shown() === before)
    if (!visit.running?.giving && !visit.running?.parting) visit.running?.keeper.setOpen(true)
    await sayCalled()
    if (world.shell.cover.isUp()) void world.ask('hidden:set', coverSaid(world.shell.cover))
    await visit.running?.keeping.now()
  }

  /**
   * The youth tapped a call: the server then holds the place or the talk. If the server did not hear it, or there was no place yet, the
   * page says it at the next connection.
   */
  async function sayCalled(): Promise<void> {
    if (!visit.called) return
    const outcome = await world.ask('calling:say', {})
    if (outcome.ok || !isUnheard(outcome.why)) visit.called = false
  }

  /** Runs once, when the transcript is read to its end. Messages of an earlier page that are not in it were never sent. */
  function tellUnsent(running: Running): void {
    const { keeper, wroteBefore } = running
    if (wroteBefore === null || !keeper.hadWritten(wroteBefore)) return
    running.wroteBefore = null
    visit.store.wrote(keeper.countMine())
  }

  function stopFor(why: Refusal): void {
    if (passing.has(why)) again()
    else if (why === 'superseded') {
      forget(visit)
      world.disconnect()
      visit.happen({ is: 'superseded' })
    } else visit.happen({ is: 'stopped', why: why === 'old-page' ? 'old-page' : 'broken' })
  }

  /** After a loss more youths came back than may wait. This youth sees what every youth sees at a full line. */
  function turnedAway(): void {
    const left = leftOf(visit)
    forget(visit)
    visit.happen({ is: 'turned-away', why: 'full', ...(left && { left }) })
  }

  function beginAnew(): void {
    forget(visit)
    visit.fresh()
  }

  function lost(): void {
    const left = leftOf(visit)
    forget(visit)
    visit.happen({ is: 'stopped', why: 'lost', ...(left && { left }) })
  }

  /**
   * A new connection enters by itself. This timer is for an answer that was lost on a connection that still stands. Several calls set one
   * timer.
   */
  function again(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void connected(), AGAIN_MS)
  }

  return { connected, sayCalled }
}
