import type { YouthView } from '../../../shared/doors/youthView.ts'
import { listFor } from '../../../shared/help/helpFor.ts'
import type { Moving } from '../../../shared/moving.ts'
import type { Placed } from '../../../shared/sealing/envelope.ts'
import { toB64 } from '../../../shared/sealing/tuple.ts'
import { waitAtMost } from '../../../shared/waitAtMost.ts'
import { hearTyping, openTyping } from '../../chat/typing.ts'
import { openProofs } from '../choices/proofs.ts'
import { chosenBy, whomOf } from '../choices/steps.ts'
import { meetLookOn } from '../talk/lookOn.ts'
import { nameSoon } from '../talk/nameSoon.ts'
import { meetOffers } from '../talk/offers.ts'
import { hearWish, partedBy } from '../talk/partedBy.ts'
import { openMoving } from '../waiting/moving.ts'
import { askUntilAnswered } from './askUntilAnswered.ts'
import { coverSaid } from './coverSaid.ts'
import { entering } from './entering.ts'
import { part } from './part.ts'
import { firstScreen, screenAfter } from './screen.ts'
import { afterEnd, forget, hadOf, leftOf, type Running, run, type Visit } from './visit.ts'
import type { World } from './world.ts'

export type Talk = ReturnType<typeof openTalk>

/** Longer than this a youth who wants to write again does not wait for the answers to the questions. */
const ANSWERS_MS = 2000

/** A youth's whole visit: the screen it is on, and what holds it together through lost connections, reloads and lost servers. */
export function openTalk(world: World) {
  const listeners = new Set<() => void>()
  const visit: Visit = {
    world,
    page: toB64(world.random(16)),
    store: world.resumeStore(true),
    proofs: openProofs(world),
    ...{ running: null, joined: false, held: null, called: false, leaving: false },
    screen: firstScreen,
    fresh: () => undefined,
    happen(happened) {
      const next = screenAfter(visit.screen, happened)
      if (next === visit.screen) return
      visit.screen = next
      for (const changed of listeners) changed()
    },
  }
  const { happen } = visit
  const typing = openTyping((on) => void world.ask('typing:set', { typing: on }))
  const theirTyping = hearTyping((on) => happen({ is: 'typing', typing: on }))
  const sayAnew = () => void enter.connected()
  const offers = meetOffers(visit, sayAnew)
  const lookOn = meetLookOn(visit, offers, sayAnew)

  /** Takes a view from the server and does what this view requires. */
  async function see(view: YouthView, fresh: boolean): Promise<void> {
    if (visit.leaving) return
    const left = view.phase === 'ended' ? leftOf(visit) : null
    happen({ is: 'seen', view, fresh, ...(left && { left }) })
    const taken = 'view' in visit.screen && visit.screen.view === view
    if (!taken) return
    if (view.phase === 'ended') return afterEnd(visit, view.survey !== null)
    const { running } = visit
    if (!running) return
    // Also where the answer to `queue:join` is lost: the next connection resumes.
    visit.joined = true
    if (view.phase === 'waiting') {
      hearWish(running, view.wished === true)
      happen({ is: 'parted', parted: partedBy(running, view.ringing ? 'rung' : undefined) })
      return part(visit, view, running)
    }
    if (view.phase === 'connecting') return offers.meet(view.offer, running)
    if (view.phase === 'chat') {
      await offers.begin(view.epoch, running, view.offer !== null)
      void nameSoon(visit, running)
      lookOn.meet(view, running)
    }
  }
  const moving = openMoving(visit, sayAnew)
  const enter = entering(visit, see, moving.leaveHeld)

  /** Ends the visit on this page, whether or not the server has heard it. */
  function over(had = hadOf(visit)): void {
    typing.stop()
    forget(visit)
    world.disconnect()
    happen({ is: 'goodbye', had })
  }

  /** Leaves the queue or ends the talk. If the server does not hear it, the visit on this page is over all the same. */
  async function leave(): Promise<void> {
    const waits = visit.screen.at === 'waiting' || visit.screen.at === 'joining'
    // Read before the request: the `ended` view may come before the answer, and then the page has forgotten the talk.
    const had = hadOf(visit)
    const outcome = await world.ask(waits ? 'queue:leave' : 'conversation:end', {})
    if (waits || !outcome.ok) over(had)
  }

  /** Repeats until the server has heard it: one tap is enough, with or without a connection. */
  async function sayUrgent(running: Running): Promise<void> {
    const isStill = () => visit.running === running && visit.screen.at === 'waiting' && !visit.screen.view.urgent
    const said = await askUntilAnswered(() => world.ask('urgent:say', {}), isStill)
    if (said === null || said.ok || said.why !== 'unproved') return
    // Others behind the same address said "urgent" before: then the server wants a proof. The place is held meanwhile.
    const proof = await visit.proofs.take(true)
    if (proof.ok && isStill()) await askUntilAnswered(() => world.ask('urgent:say', { proof: proof.value }), isStill)
  }

  async function sendAnswers(): Promise<void> {
    const { screen } = visit
    const survey = screen.at === 'question' ? screen.view.survey : null
    if (screen.at === 'question' && survey !== null && Object.keys(screen.answers).length > 0)
      await world.ask('survey:answer', { survey, answers: screen.answers })
  }

  async function join() {
    const { screen } = visit
    if (visit.running || (screen.at !== 'choices' && screen.at !== 'turned-away' && screen.at !== 'no-proof')) return
    happen({ is: 'joined' })
    visit.store = world.resumeStore(!screen.chosen.borrowed)
    const cipher = await world.createYouth({ line: world.shell.facts.line.id, called: screen.chosen.nickname })
    const token = toB64(world.random(32))
    const list = listFor(whomOf(screen.chosen))
    visit.store.begin({ conv: cipher.conv, token, line: cipher.line, ...(list !== 'young' && { list }) })
    run(visit, cipher, token)
    world.connect()
    await enter.connected()
  }

  return {
    snapshot: () => visit.screen,
    subscribe(changed: () => void) {
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
      }
    },
    happen,
    keeper: () => visit.running?.keeper ?? null,
    readers: () => visit.running?.cipher.readers() ?? [],
    durable: () => visit.store.durable,
    /** By the server's clock, as far as it is known. */
    now: world.now,

    /** Starts the visit with what an earlier page of this tab left, or with the choices. */
    begin(urgent: boolean, nickname: string, moved: Moving['chosen'] = null) {
      if (!world.canSeal()) return happen({ is: 'no-crypto' })
      visit.fresh = () => {
        visit.proofs.prepare()
        happen({ is: 'began', urgent, nickname })
      }
      visit.held = visit.store.read()
      const { line, list } = visit.held ?? {}
      if (list) happen({ is: 'remembered', chosen: chosenBy(list) })
      if (line !== undefined && line !== world.shell.facts.line.id) return happen({ is: 'elsewhere', line })
      if (visit.held) return world.connect()
      visit.fresh()
      if (!moved) return
      // The youth made these choices on the page that led here.
      happen({
        is: 'set',
        change: {
          ...moved.choices,
          urgent: moved.urgent,
          mood: moved.mood,
          ...(moved.parent && { parent: true }),
        },
      })
      void join()
    },
    ...moving.ways,
    join,

    connected: sayAnew,
    disconnected: () => visit.running?.keeper.setOpen(false),
    seen: (view: YouthView) => void see(view, false),
    arrived(placed: Placed) {
      visit.running?.keeping.message()
      void visit.running?.keeper.arrived(placed)
    },
    heardTyping: theirTyping.heard,
    grew: (last: number) => void visit.running?.keeper.grew(last),
    superseded() {
      forget(visit)
      world.disconnect()
      happen({ is: 'superseded' })
    },
    coverMoved() {
      if (visit.joined) void world.ask('hidden:set', coverSaid(world.shell.cover))
    },
    pageHidden: () => void visit.running?.keeping.now(),

    say(text: string) {
      const { running } = visit
      if (!running) return
      typing.stop()
      const { nickname, nicknameSent } = running.cipher
      const named = nickname !== '' && !nicknameSent
      running.keeper.say({ kind: 'text', text, ...(named && { nickname }) })
      visit.store.wrote(running.keeper.countMine())
      running.keeping.message()
    },
    wrote: () => typing.wrote(),
    async urgent() {
      const { running, screen } = visit
      if (!running || screen.at !== 'waiting' || screen.saysUrgent) return
      happen({ is: 'says-urgent', on: true })
      await sayUrgent(running)
      happen({ is: 'says-urgent', on: false })
    },
    calling() {
      if (visit.running || visit.held) visit.called = true
      if (visit.joined) void enter.sayCalled()
    },
    answerHandOver(answer: 'yes' | 'no' | 'stop') {
      const { running, screen } = visit
      if (!running || screen.at !== 'hand-over') return
      if (answer === 'stop') return void leave()
      happen({ is: 'answered-newcomer' })
      void offers.give(screen.view.offer, running, answer === 'yes')
    },
    ...lookOn.ways,
    async another() {
      const { running, screen } = visit
      if (!running || screen.at !== 'chat') return
      const { cipher } = running
      const from = screen.view.counsellor
      running.askedIn = cipher.epoch
      cipher.renewChallenge()
      await running.keeping.now()
      const isStill = () => visit.running === running && visit.screen.at === 'chat' && visit.screen.view.counsellor === from
      const say = () => world.ask('counsellor:another', { nextChallenge: cipher.challenge })
      const heard = isStill() ? await askUntilAnswered(say, isStill) : null
      if (heard === null && visit.running === running) void enter.connected()
    },
    async same() {
      const { running } = visit
      if (!running) return
      running.sameIn = running.cipher.sharedEpoch
      const isStill = () => visit.running === running && visit.screen.at === 'waiting'
      await askUntilAnswered(() => world.ask('counsellor:same', {}), isStill)
    },
    leave,
    /** After the last question all answers are sent together. */
    async finishQuestions() {
      await sendAnswers()
      over()
    },
    sendAnswers: () => waitAtMost(ANSWERS_MS, sendAnswers(), () => {}),
    over: () => over(),
  }
}
