import { PROTOCOL } from '../../../shared/doors/protocol.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { HeldInTab } from '../../cipher/resumeStore.ts'
import { type Chosen, choicesOf } from '../choices/steps.ts'
import { isUnheard, pause } from '../visit/askUntilAnswered.ts'
import { chosenOn, type ToldHere } from '../visit/screen.ts'
import { spokenNow } from '../visit/spokenNow.ts'
import { forget, type Visit } from '../visit/visit.ts'
import type { World } from '../visit/world.ts'

/** The page to move to: of another line, or, with `line` null, the page that lists all lines. */
export type Goal = { line: LineId | null; path: string }
/** A goal, with the name for the question. `name` null: the page with all lines. */
export type Move = Goal & { name: string | null }
/** Nothing has changed. `not-open`: that line takes no youth now. `unheard`: no answer came. */
export type MoveRefused = 'not-open' | 'unheard'
export type Moved = 'going' | MoveRefused

/**
 * Moves from one line to another in this tab. The place or talk is given up only once the other line is known to take the youth. It is left
 * as with the leave button, so that no counsellor waits for a page that will not come back. The next page gets the choices, but not the
 * nickname.
 */
export function openMoving(visit: Visit, lookAgain: () => void) {
  const { world } = visit

  /** Why the youth cannot move to that line; null: the line takes the youth. */
  async function refusalOf(path: string, urgent: boolean): Promise<MoveRefused | null> {
    const state = await world.stateOf(path)
    if (state === null) return 'unheard'
    return takesSomebody(state, urgent) ? null : 'not-open'
  }

  async function moveTo(goal: Goal): Promise<Moved> {
    if (visit.leaving) return 'going'
    const chosen = chosenOn(visit.screen)
    const refused = goal.line === null ? null : await refusalOf(goal.path, chosen.urgent || isUrgent(visit))
    if (refused) return refused
    const { running, screen } = visit
    if (running && 'view' in screen) {
      visit.leaving = true
      const left = await world.ask(screen.at === 'waiting' ? 'queue:leave' : 'conversation:end', {})
      if (!left.ok && isUnheard(left.why)) {
        visit.leaving = false
        lookAgain()
        return 'unheard'
      }
    }
    go(goal, { ...chosen, urgent: chosen.urgent || isUrgent(visit) })
    return 'going'
  }

  /** Moves to this page's line from the line on which an earlier page of this tab holds a place or a talk. */
  async function moveHere(): Promise<void> {
    if (visit.held === null || visit.leaving) return
    visit.leaving = true
    tellHere('busy')
    const refused = await refusalOf(world.shell.facts.line.path, false)
    if (!refused) return world.connect()
    visit.leaving = false
    tellHere(refused)
  }

  /**
   * Leaves what an earlier page holds on another line. Only a page that has resumed may leave, so this one resumes first. It repeats until
   * the result is known.
   */
  async function leaveHeld({ conv, token, shares }: HeldInTab): Promise<void> {
    const { line } = world.shell.facts
    const gen = Math.max(0, ...shares.map((share) => share.gen))
    const outcome = await world.ask('youth:resume', { protocol: PROTOCOL, conv, token, page: visit.page, gen })
    if (!outcome.ok && isUnheard(outcome.why)) return askLater()
    if (!outcome.ok && outcome.why === 'superseded') return stop({ is: 'superseded' })
    if (!outcome.ok && outcome.why === 'old-page') return stop({ is: 'stopped', why: 'old-page' })
    let chosen = chosenOn(visit.screen)
    if (outcome.ok && outcome.value.view.phase !== 'ended') {
      const { view, choices } = outcome.value
      const left = await world.ask(view.phase === 'waiting' ? 'queue:leave' : 'conversation:end', {})
      if (!left.ok && isUnheard(left.why)) return askLater()
      chosen = { ...chosen, ...choices, urgent: view.phase === 'waiting' && view.urgent }
    }
    go({ line: line.id, path: line.path }, chosen)
  }

  function askLater(): void {
    tellHere('trying')
    void pause().then(lookAgain)
  }

  function tellHere(told: ToldHere): void {
    if (visit.held) visit.happen({ is: 'elsewhere', line: visit.held.line, told })
  }

  /** Goes back to the line that holds the place or talk. The youth tapped for it, so the page there need not start covered. */
  function backThere(path: string): void {
    if (visit.held) world.leaveChoicesForNextPage({ line: visit.held.line, chosen: null })
    world.shell.go?.(path)
  }

  function stop(why: Parameters<Visit['happen']>[0]): void {
    forget(visit)
    world.disconnect()
    visit.happen(why)
  }

  function go({ line, path }: Goal, chosen: Chosen): void {
    forget(visit)
    const { mood, urgent, parent } = chosen
    const lang = spokenNow(world.shell)
    // On a borrowed phone nothing is stored, not even for the moment of moving.
    if (line !== null && !chosen.borrowed)
      world.leaveChoicesForNextPage({
        line,
        chosen: { choices: choicesOf(chosen, lang), urgent, ...(mood !== undefined && { mood }), ...(parent && { parent }) },
      })
    world.shell.go?.(`${path}?lang=${lang}`)
  }

  /** Whether this page's own line takes a youth now; null without an answer. */
  async function takesHere(): Promise<boolean | null> {
    const refused = await refusalOf(world.shell.facts.line.path, false)
    return refused === 'unheard' ? null : refused === null
  }

  return { leaveHeld, ways: { moveTo, moveHere, backThere, takesHere } }
}

type State = NonNullable<Awaited<ReturnType<World['stateOf']>>>
/** A full line keeps places for youths who say that it is urgent. */
export const takesSomebody = (state: State, urgent: boolean): boolean =>
  state === 'full' ? urgent : state !== 'closed' && state !== 'down'

/** If the youth says "urgent" after the choices, only the waiting screen knows it. */
const isUrgent = ({ screen }: Visit): boolean => screen.at === 'waiting' && (screen.view.urgent || screen.saysUrgent === true)
