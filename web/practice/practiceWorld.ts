import type { YouthDoor } from '../../shared/doors/youth.ts'
import type { Lang } from '../../shared/lang.ts'
import type { PracticeGiven } from '../../shared/practice/practicePass.ts'
import { puzzleAnswer } from '../../shared/proof.ts'
import { canSeal } from '../cipher/keys/canSeal.ts'
import { resumeStore } from '../cipher/resumeStore.ts'
import { createYouth, openYouth } from '../cipher/youthCipher.ts'
import { ask, type DoorSocket } from '../connection/ask.ts'
import type { World } from '../youth/visit/world.ts'

/** Where practice is: the server, its public root key, the pass into the queue of practice, and how this program solves puzzles. */
export type PracticePlace = { origin: string; rootPublicKey: string; given: PracticeGiven; solve: World['solve'] }

const PATIENCE_MS = 8000

/**
 * The world of an invented youth: the same visit as on a youth's page, without a page. It keeps nothing, so it is over when this process or this
 * page ends. It proves its work and checks the roster like every youth.
 */
export function practiceWorld(place: PracticePlace, lang: Lang, socket: DoorSocket<YouthDoor>, stopTrying: () => void): World {
  const { origin, rootPublicKey, given, solve } = place
  return {
    shell: {
      facts: { lang, rootPublicKey, line: { id: given.line, path: '' } },
      hold() {},
      cover: { isUp: () => false },
    },
    ask: (request, payload) => {
      const asked = request === 'queue:join' ? { ...payload, practice: given.pass } : payload
      return ask<YouthDoor, typeof request>(socket, request, asked as typeof payload) // the pass belongs to `queue:join`
    },
    connect: () => void socket.connect(),
    disconnect() {
      stopTrying()
      socket.disconnect()
    },
    createYouth,
    openYouth,
    resumeStore: () => resumeStore(null),
    async roster(line) {
      const held = await read(`${origin}/rosters/${line}`)
      return typeof held === 'object' && held !== null && 'roster' in held ? held.roster : null
    },
    canSeal,
    async puzzle(urgent) {
      const held = puzzleAnswer.safeParse(
        await read(`${origin}/puzzle`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ urgent }),
        }),
      )
      return held.success ? held.data.puzzle : null
    },
    solve,
    stateOf: async () => null,
    leaveChoicesForNextPage() {},
    device: () => 'computer',
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    now: Date.now,
  }
}

/** Null where no answer comes; the visit asks again. */
async function read(address: string, asking: RequestInit = {}): Promise<unknown> {
  try {
    const answer = await fetch(address, { ...asking, cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(PATIENCE_MS) })
    return await answer.json()
  } catch {
    return null
  }
}
