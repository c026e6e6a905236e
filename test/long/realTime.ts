import { expect, vi } from 'vitest'
import { counsellorAt, talking } from '../server/sockets/people.ts'
import { newInstallation, startServer, type TestServer } from '../support/servers/server.ts'
import { emptyPages } from '../support/web.ts'
import type { Wire } from '../support/wire.ts'

const s = 1000
/** How much later than said something may be heard on a busy machine, and how much sooner by the grain of the clocks. */
const LATE_MS = 15 * s
const SOON_MS = 500

/** A server of its own for one story, with the spans as they are. */
export async function aServer(): Promise<TestServer> {
  return startServer({ installation: newInstallation(), dist: emptyPages() })
}

export const cookieOf = async (server: TestServer, nth: number) =>
  (await fetch(server.origin + server.links.counsellors[nth]!, { redirect: 'manual' })).headers.getSetCookie()[0]?.split(';')[0] ?? ''

export async function onDutyAt(server: TestServer, nth: number, seats = 1) {
  const page = await counsellorAt(server.origin, await cookieOf(server, nth))
  await page.onDuty(seats)
  return page
}

export const talkingAt = async (server: TestServer) =>
  talking({ youth: server.origin, counsellor: server.origin, cookie: await cookieOf(server, 0) })

// biome-ignore lint/suspicious/noExplicitAny: a notice of whichever door, as its own schema says
type Told = any
type AnyWire = Pick<Wire<never>, 'heard'>

const isSaid = (wire: AnyWire, notice: string, fits: (payload: Told) => boolean) => {
  const last = wire.heard.findLast((h) => h.notice === notice)
  return last !== undefined && fits(last.payload)
}

/** The last word under this name is such, now or in a moment. */
export const hearsNow = (wire: AnyWire, notice: string, fits: (payload: Told) => boolean) =>
  vi.waitFor(() => expect(isSaid(wire, notice, fits), `${notice} is so`).toBe(true), { timeout: LATE_MS, interval: 50 })

/** … once so long has passed since `from`: not sooner, and not much later. */
export async function hearsAfter(wire: AnyWire, ms: number, notice: string, fits: (payload: Told) => boolean, from = Date.now()) {
  const isSo = () => isSaid(wire, notice, fits)
  expect(isSo(), `${notice} is so already`).toBe(false)
  await vi.waitFor(() => expect(isSo(), `${notice} became so`).toBe(true), { timeout: from + ms + LATE_MS - Date.now(), interval: 100 })
  expect(Date.now() - from).toBeGreaterThanOrEqual(ms - SOON_MS)
}
