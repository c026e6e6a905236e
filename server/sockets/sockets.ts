import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server, type Socket } from 'socket.io'
import type { PersonId } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/outcome.ts'
import { narrowShift } from '../actions/duty/narrowShift.ts'
import type { Service } from '../actions/service.ts'
import { openPage } from '../actions/staff/openPage.ts'
import { isReference } from '../actions/staff/reference.ts'
import { isNoted, mayBeTold, mayWatch, sessionName, whoIs } from '../actions/staff/whoIs.ts'
import type { AdmissionEntry } from '../admission/admission.ts'
import { staffHere } from '../domain/presence.ts'
import { isByItself, type StaffDoor } from './byItself.ts'
import { openConnections } from './connections.ts'
import { type CoordinatorSession, openCoordinator, toldNothing } from './coordinator.ts'
import { type CounsellorSession, openCounsellorDoor } from './counsellor.ts'
import { openDoorway } from './pace/doorway.ts'
import type { Limits } from './pace/limits.ts'
import type { PersonsTurn } from './pace/oneAtATime.ts'
import { openRunningWork } from './pace/runningWork.ts'
import { openTrials } from './pace/trials.ts'
import { inOrder, trustFor } from './pace/trust.ts'
import type { Guard } from './serve.ts'
import { neverStood, openStaffHere, type SeenSession } from './staffHere.ts'
import type { ConnectedPages } from './telling/connectedPages.ts'
import { gathered } from './telling/gathered.ts'
import { openRefresh } from './telling/refresh.ts'
import type { HearsChanges } from './telling/stirred.ts'
import { openYouthDoor, type YouthSession } from './youth.ts'

/** Larger packets close the connection before they are read. */
const LARGEST_PACKET = 16_000
/** A session is looked up again this often, so that a sign-out elsewhere has effect here too. */
const TRUST_MS = 2000
/** A session that the refresh round has looked up counts as valid for this long. The round comes every two seconds. */
const SEEN_MS = 5000

export type SocketsNeed = {
  http: HttpServer
  service: Service
  people: ConnectedPages
  processId: string
  origins: string[]
  limits: Limits
  /** Large readings of one person, one at a time. */
  turns: PersonsTurn
  /** Admits a new connection. Its entry is all that is kept about the address it comes from. */
  enter(request: IncomingMessage): AdmissionEntry
  /** The reference in a staff session's cookie. */
  referenceIn(cookieHeader: string | undefined): string | null
  /** Closes the connections that are older than a loss of the live Redis. */
  letGoAfterLoss(): Promise<void>
  hearChanges: HearsChanges
  /** This is a demo: what its invented coordinators confirm counts. */
  demo: boolean
  onBug(where: string, error: unknown): void
}

/** Opens the three doors on an HTTP server, which may start to listen before or after this. */
export function openSockets(need: SocketsNeed) {
  const { http, service, people, processId, origins, limits, turns, enter, referenceIn, letGoAfterLoss, hearChanges, demo, onBug } = need
  const isStaff = ({ headers }: IncomingMessage) => isReference(service, referenceIn(headers.cookie) ?? '')
  const doorway = openDoorway({ origins, limits, isStaff })
  const io = new Server(http, {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: LARGEST_PACKET,
    connectTimeout: 10_000,
    pingInterval: 10_000,
    pingTimeout: 10_000,
    allowRequest: doorway.allow,
  })
  // The engine lets any WebSocket take over a connection by naming its id. It then checks no Origin, and watchConnection sees only the
  // first WebSocket. So a request that names an id is refused.
  io.engine.use((request: IncomingMessage, _response: unknown, next: (error?: Error) => void) =>
    next(namesConnection(request) ? new Error('not-allowed' satisfies Refusal) : undefined),
  )
  // The engine's types do not list this event.
  io.engine.on('connection', doorway.came)
  const inHand = openRunningWork()
  const trial = openTrials()
  const connections = openConnections(service, people, processId, inHand, letGoAfterLoss, onBug)
  const youths = new Map<string, YouthSession>()
  const counsellors = new Map<string, { session: CounsellorSession; socket: Socket }>()
  const coordinators = new Map<string, { session: CoordinatorSession; socket: Socket }>()
  const staffSockets = openStaffHere(service, onBug)

  // The default namespace is no door. Without this refusal any page with an allowed Origin could join it.
  io.use((_socket, next) => next(new Error('not-allowed' satisfies Refusal)))

  io.of('/youth').on('connection', (socket) => {
    const entry = enter(socket.conn.request)
    forget(socket)
    const session: YouthSession = { conv: null, told: null, passAt: 0, counsellor: undefined, entry }
    youths.set(socket.id, session)
    openYouthDoor(
      service,
      connections,
      socket,
      session,
      allowance(socket, () => youths.delete(socket.id)),
    )
  })

  for (const [name, role] of [
    ['/counsellor', 'counsellor'],
    ['/coordinator', 'coordinator'],
  ] as const) {
    io.of(name).use(async (socket, next) => {
      const reference = referenceIn(socket.handshake.headers.cookie)
      // If the ledger is down, nobody knows whose session this is. The answer is 'failed', which does not sign the person out.
      const opened = reference === null ? null : await openPage(service, reference, role, { use: false }).catch(() => 'unknown' as const)
      if (opened === 'unknown') return next(new Error('failed' satisfies Refusal))
      if (!opened?.may || reference === null) return next(new Error('not-allowed' satisfies Refusal))
      const { person } = opened.staff
      doorway.allowanceOf(socket.conn).proved(staffHere(person), Number.POSITIVE_INFINITY)
      const stood = neverStood()
      const admitted: Admitted = { person, reference, stood, guard: guardFor(service, role, reference, person, stood) }
      Object.assign(socket.data, admitted)
      next()
    })
  }
  io.of('/counsellor').on('connection', (socket) => {
    forget(socket)
    const { person, reference, stood, guard } = socket.data as Admitted // put there by the middleware above
    const session: CounsellorSession = { person, session: sessionName(reference), opened: null, queueTold: '', deskTold: null, over: false }
    const left = () => {
      counsellors.delete(socket.id)
      staffSockets.left(socket.id)
    }
    const { cutOff, letGo } = openCounsellorDoor(service, connections, socket, session, allowance(socket, left), guard, { demo })
    counsellors.set(socket.id, { session, socket })
    const lookAfter = async () => {
      if (!(await mayBeTold(service, reference, person))) return cutOff()
    }
    const changed = async () => {
      await lookAfter()
      if (!session.over) await narrowShift(service, person)
    }
    staffSockets.came(socket.id, { person, session: session.session, watches: false, stood, cutOff, letGo, lookAfter, changed })
  })
  io.of('/coordinator').on('connection', (socket) => {
    forget(socket)
    const { person, reference, stood, guard } = socket.data as Admitted // put there by the middleware above
    const session: CoordinatorSession = { person, told: null, minuteAt: Number.POSITIVE_INFINITY }
    const left = () => {
      coordinators.delete(socket.id)
      staffSockets.left(socket.id)
    }
    coordinators.set(socket.id, { session, socket })
    openCoordinator(service, connections, socket, session, allowance(socket, left), guard, { demo, trial, turns })
    const cutOff = async () => void socket.disconnect(true)
    const lookAfter = async () => {
      if (!(await mayWatch(service, reference, person))) await cutOff()
    }
    staffSockets.came(socket.id, {
      person,
      session: sessionName(reference),
      watches: true,
      stood,
      cutOff,
      letGo: cutOff,
      lookAfter,
      async changed() {
        await lookAfter()
        // A role was given or taken: the live view is of other lines now.
        if (session.told !== null) session.told = toldNothing()
      },
    })
  })

  function allowance(socket: Socket, left: () => void) {
    socket.on('disconnect', (reason) => {
      left()
      // A connection joins one door once. A page that leaves the door has nothing more to ask. If the connection stayed open, the page
      // could join again with fresh counts.
      if (reason === 'client namespace disconnect') socket.conn.close()
    })
    return doorway.allowanceOf(socket.conn)
  }

  const refresh = openRefresh(
    service,
    { people, processId, youths, counsellors, coordinators, lookAfterStaff: staffSockets.lookAfterAll },
    hearChanges,
    inHand,
    letGoAfterLoss,
    onBug,
  )
  const helpNews = gathered(() => {
    for (const door of ['/youth', '/counsellor', '/coordinator']) io.of(door).emit('help:news', {})
  }, HELP_NEWS_MS)
  const deskTextNews = gathered(() => {
    for (const door of ['/counsellor', '/coordinator']) io.of(door).emit('texts:news', {})
  }, HELP_NEWS_MS)
  return {
    /** Would a newcomer be turned away because all connections are taken? */
    isFull: doorway.isFull,
    /** Tells every page connected here that the help has changed. What changed is no secret, and the page asks for it. */
    tellHelpNews: helpNews.tell,
    /** The same for canned replies and procedure sheets: pages of staff ask for them. */
    tellDeskTextNews: deskTextNews.tell,
    async close() {
      helpNews.close()
      deskTextNews.close()
      refresh.close()
      doorway.close()
      await staffSockets.close()
      await io.close()
      // Each person's leaving must be reported while both Redis connections are still open.
      await inHand.finished()
    },
  }
}

/** Each notice makes every page ask. A coordinator who confirms a list of numbers would be a storm without this. */
const HELP_NEWS_MS = 1000

/** Does a request name an existing connection? Ours never do: a connection begins and ends with its WebSocket. */
const namesConnection = ({ url = '' }: IncomingMessage) => new URL(url, 'http://localhost').searchParams.has('sid')

type Admitted = { person: PersonId; reference: string; stood: SeenSession; guard: Guard }

/** After admission nothing about the origin of a connection (address, headers, query) stays in memory. */
function forget(socket: Socket) {
  // The engine keeps the upgrade request as long as the connection is open, so the request itself is emptied.
  Object.assign(socket.conn.request, { headers: {}, rawHeaders: [], url: '' })
  // Do not clear this already in the engine's 'connection' event: the namespaces read the query after it.
  Object.assign(socket.handshake, { headers: {}, address: '', query: {}, auth: {}, url: '', xdomain: false })
  Object.assign(socket.conn, { request: { headers: {}, connection: {} }, remoteAddress: '' })
}

/** What a page asks by itself needs a session that stands. Anything else is also a use of the session, which is noted once a minute. */
function guardFor(service: Service, door: StaffDoor, reference: string, person: PersonId, stood: SeenSession): Guard {
  const look = (use: boolean) => async () => (await whoIs(service, reference, { use }))?.person === person
  // What the refresh round has seen lately needs no look.
  const isSeen = () => performance.now() - stood.at < SEEN_MS
  const used = trustFor(TRUST_MS, look(true), () => isSeen() && isNoted(service, stood.seenAt))
  const stands = trustFor(TRUST_MS, look(false), isSeen)
  return inOrder((request, payload) => (isByItself(door, request, payload) ? stands() : used()))
}
