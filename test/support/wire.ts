import { io, type Socket } from 'socket.io-client'
import { expect } from 'vitest'
import type { CoordinatorDoor } from '../../shared/doors/coordinator.ts'
import type { CounsellorDoor } from '../../shared/doors/counsellor.ts'
import type { Door, Notice, Payload, Reply } from '../../shared/doors/door.ts'
import type { YouthDoor } from '../../shared/doors/youth.ts'
import type { Outcome } from '../../shared/outcome.ts'

type Doors = { [elsewhere: string]: Door; '/youth': YouthDoor; '/counsellor': CounsellorDoor; '/coordinator': CoordinatorDoor }
export type Heard = { notice: string; payload: unknown }

/** One real socket at one door, which keeps everything it hears. Nothing of it reconnects by itself. */
export type Wire<D extends Door> = {
  socket: Socket
  heard: Heard[]
  ask<R extends keyof D['requests'] & string>(request: R, payload: Payload<D, R>): Promise<Outcome<Reply<D, R>>>
  /** Whatever one likes, as an attacker would; the answer, or `silence` when the connection closed first. */
  raw(...packet: unknown[]): Promise<unknown>
  /** The first notice, heard already or yet to come, that fits. */
  hears<N extends keyof D['notices'] & string>(notice: N, fits?: (payload: Notice<D, N>) => boolean): Promise<Notice<D, N>>
  /** Resolves once the connection is closed, by whomever. */
  closed: Promise<string>
  close(): void
}
/** `origin`: null sends none. */
export type WireWish = { cookie?: string; origin?: string | null; headers?: Record<string, string> }

const PATIENCE_MS = 10_000
const open = new Set<Socket>()

/** Rejects with the server's word when it is not let in. */
export async function wireTo<N extends keyof Doors>(
  origin: string,
  door: N,
  { cookie, origin: from = origin, headers = {} }: WireWish = {},
): Promise<Wire<Doors[N]>> {
  const socket = io(origin + door, {
    path: '/socket.io/',
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { ...(from === null ? {} : { origin: from }), ...(cookie === undefined ? {} : { cookie }), ...headers },
  })
  open.add(socket)
  const heard: Heard[] = []
  const ears = new Set<() => void>()
  socket.onAny((notice: string, payload: unknown) => {
    heard.push({ notice, payload })
    for (const ear of ears) ear()
  })
  const closed = new Promise<string>((over) => socket.once('disconnect', over))
  await new Promise<void>((up, failed) => {
    socket.once('connect', up)
    socket.once('connect_error', failed)
  }).catch((error: unknown) => {
    closeWire(socket)
    throw error
  })

  const emit = socket.emitWithAck as (...packet: unknown[]) => Promise<unknown> // any name, any number of things
  const raw = (...packet: unknown[]) => emit.call(socket, ...packet).catch(() => 'silence')
  return {
    socket,
    heard,
    raw,
    closed,
    // What answers is held to the door's own schema by the tests of every request.
    ask: (request, payload) => raw(request, payload) as Promise<Outcome<never>>,
    async hears(notice, fits = () => true) {
      const found = () => heard.find((h) => h.notice === notice && fits(h.payload as never))?.payload // as the door says
      const late = AbortSignal.timeout(PATIENCE_MS)
      while (found() === undefined) {
        await new Promise<void>((again, giveUp) => {
          const ear = () => {
            ears.delete(ear)
            again()
          }
          ears.add(ear)
          late.addEventListener('abort', () =>
            giveUp(new Error(`never heard ${notice} that fits; heard ${JSON.stringify(heard.slice(-6))}`)),
          )
        })
      }
      return found() as never
    },
    close: () => closeWire(socket),
  }
}

function closeWire(socket: Socket) {
  open.delete(socket)
  socket.disconnect()
}

/** Every line a test has left open. */
export function closeWires() {
  for (const socket of [...open]) closeWire(socket)
}

/** The value of an answer that must be one. */
export function answered<V>(outcome: Outcome<V>): V {
  expect(outcome).toMatchObject({ ok: true })
  if (!outcome.ok) throw new Error(outcome.why)
  return outcome.value
}
