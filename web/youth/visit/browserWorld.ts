import { pageFacts, type Shell } from '../../../shared/doors/page.ts'
import type { YouthDoor } from '../../../shared/doors/youth.ts'
import type { ArrivalState } from '../../../shared/line.ts'
import { layDown } from '../../../shared/moving.ts'
import { puzzleAnswer } from '../../../shared/proof.ts'
import { canSeal } from '../../cipher/keys/canSeal.ts'
import { resumeStore } from '../../cipher/resumeStore.ts'
import { createYouth, openYouth } from '../../cipher/youthCipher.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { openServerClock } from '../../connection/serverClock.ts'
import { openSolver } from '../choices/openSolver.ts'
import type { World } from './world.ts'

/**
 * The world of the real page: this browser and its connection to the server. `stopTrying`: after the page disconnects, nothing reconnects.
 */
export const browserWorld = (shell: Shell, socket: DoorSocket<YouthDoor>, stopTrying: () => void, clock = openServerClock()): World => ({
  shell,
  ask: (request, payload) => ask<YouthDoor, typeof request>(socket, request, payload),
  connect: () => void socket.connect(),
  disconnect() {
    stopTrying()
    socket.disconnect()
  },
  createYouth,
  openYouth,
  resumeStore: (kept) => resumeStore(kept ? storage() : null),
  async roster(line) {
    const answer = await fetch(`/rosters/${line}`, { cache: 'no-store', credentials: 'omit' })
    clock.hear(answer.headers.get('date'))
    const held: unknown = await answer.json()
    return typeof held === 'object' && held !== null && 'roster' in held ? held.roster : null
  },
  canSeal,
  puzzle: (urgent) => askForPuzzle(urgent, clock.hear),
  solve: openSolver(shell.facts.solver),
  stateOf,
  leaveChoicesForNextPage(moving) {
    try {
      layDown(sessionStorage, moving, Date.now())
    } catch {
      // Storage is blocked or full: the next page asks for the choices again.
    }
  },
  // A finger as the pointer is the best sign of a phone that does not tell which phone it is.
  device: () => (matchMedia('(pointer: coarse)').matches ? 'phone' : 'computer'),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  now: clock.now,
  isClockRight: clock.isOwnRight,
})

/** An answer that takes longer counts as lost. Without a limit the browser waits for minutes. */
const PUZZLE_MS = 8000

/** `urgent` goes in the body and not in the address, so that nobody on the way learns that a youth said it. */
export async function askForPuzzle(urgent: boolean, hearDate: (date: string | null) => void = () => undefined) {
  try {
    const answer = await fetch('/puzzle', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ urgent }),
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(PUZZLE_MS),
    })
    hearDate(answer.headers.get('date'))
    const held = puzzleAnswer.safeParse(await answer.json())
    return held.success ? held.data.puzzle : null
  } catch {
    return null
  }
}

/**
 * Reads the state from the line's own page, which is the same for everybody. Its text is only searched: this page may make no document of
 * it.
 */
export async function stateOf(path: string): Promise<ArrivalState | null> {
  try {
    const answer = await fetch(path, { cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(PUZZLE_MS) })
    const [, written = 'null'] = /name="ungechat-page" content="([^"]*)"/.exec(await answer.text()) ?? []
    const facts = pageFacts.safeParse(JSON.parse(written.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))))
    return facts.success ? facts.data.line.state : null
  } catch {
    return null
  }
}

/** Null where the browser blocks storage: there even reading `sessionStorage` throws. */
function storage(): Storage | null {
  try {
    return sessionStorage
  } catch {
    return null
  }
}
