import type { Door, Notice, Payload, Reply } from '../../../shared/doors/door.ts'
import { type Outcome, refuse } from '../../../shared/outcome.ts'
import type { DoorSocket } from '../../../web/connection/ask.ts'

type Answers<D extends Door> = {
  [R in keyof D['requests']]?: (payload: Payload<D, R>) => Outcome<Reply<D, R>> | Promise<Outcome<Reply<D, R>>>
}

/**
 * A door's socket without a net: what is asked is written down and answered by `answers`; `tell` speaks as the server. As the
 * server does, a door with a desk refuses every other request until `desk:open` is answered on that connection.
 */
export function fakeSocket<D extends Door>(answers: Answers<D>) {
  let connections = 0
  let openOn: string | undefined
  const ears = new Map<string, Set<(payload?: unknown) => void>>()
  const asked: { request: string; payload: unknown }[] = []
  /** `payload` of a notice, or the reason of an event of the socket itself. */
  const heard = (event: string, payload?: unknown) => {
    for (const ear of [...(ears.get(event) ?? [])]) ear(payload)
  }
  const bare = {
    connected: false,
    id: undefined as string | undefined,
    active: true,
    on(event: string, ear: (payload?: unknown) => void) {
      ears.set(event, (ears.get(event) ?? new Set()).add(ear))
      return bare
    },
    off(event: string, ear: (payload?: unknown) => void) {
      ears.get(event)?.delete(ear)
      return bare
    },
    timeout: () => ({
      async emitWithAck(request: string, payload: unknown) {
        asked.push({ request, payload })
        const answer = (answers as Record<string, ((payload: unknown) => unknown) | undefined>)[request]
        const on = bare.id
        if ('desk:open' in answers && on !== openOn && !request.startsWith('desk:')) return refuse('not-allowed')
        const said = answer ? await answer(payload) : refuse('unknown-request')
        if (request === 'desk:open' && (said as Outcome<unknown>).ok) openOn = on
        return said
      },
    }),
    connect() {
      bare.connected = true
      bare.id = `connection ${++connections}`
      heard('connect')
      return bare
    },
    disconnect() {
      bare.connected = false
      heard('disconnect')
      return bare
    },
  }
  return {
    /** Connects, and opens at once. */
    open() {
      bare.connect()
      openOn = bare.id
    },
    // Only what the pages use of Socket.IO's class is here.
    socket: bare as unknown as DoorSocket<D>,
    asked,
    /** From now on. */
    answer<R extends keyof D['requests'] & string>(request: R, how: NonNullable<Answers<D>[R]>) {
      answers[request] = how
    },
    /** Whoever asks this waits for the answer until what is handed back is called. */
    hold<R extends keyof D['requests'] & string>(request: R): () => void {
      const { promise, resolve } = Promise.withResolvers<void>()
      const how = answers[request]
      answers[request] = (payload) => promise.then(() => how?.(payload) ?? refuse('unknown-request'))
      return resolve
    },
    ofKind: <R extends keyof D['requests'] & string>(request: R) =>
      asked.filter((a) => a.request === request).map((a) => a.payload as Payload<D, R>),
    tell: <N extends keyof D['notices'] & string>(notice: N, payload: Notice<D, N>) => heard(notice, payload),
    turnedAway(why = 'not-allowed') {
      bare.connected = false
      bare.active = false
      heard('connect_error', new Error(why))
    },
    /** As when the server lets this page go: Socket.IO does not come back by itself. */
    cutOff() {
      bare.connected = false
      heard('disconnect', 'io server disconnect')
    },
  }
}
