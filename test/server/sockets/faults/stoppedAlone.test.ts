import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { DeskView } from '../../../../shared/doors/counsellorView.ts'
import { startServer, type TestServer } from '../../../support/servers/server.ts'
import { stalled } from '../../../support/servers/stall.ts'
import { emptyPages } from '../../../support/web.ts'
import { answered, closeWires } from '../../../support/wire.ts'
import { talking, youthAt } from '../people.ts'

let alone: TestServer
/** A stop of four and a half seconds is longer than everything that would take somebody for gone. */
const spans = {
  presenceBeatMs: 1200,
  presenceLapseMs: 2500,
  sweepMs: 100,
  ticketAwayComputerMs: 1000,
  placesMs: 300,
  hearingMs: 200,
  deafMs: 800,
}
const STOP_MS = 4500
beforeAll(async () => {
  alone = await startServer({ dist: emptyPages(), spans })
})
afterEach(closeWires)
afterAll(() => alone?.stop())

const later = (ms: number) => new Promise((on) => setTimeout(on, ms))

test('[PRE30] after the only server was stopped nobody has lost a talk or a place, or is told that somebody is gone', async () => {
  const cookie = (await fetch(alone.origin + alone.links.counsellors[0]!, { redirect: 'manual' })).headers.getSetCookie()[0]?.split(';')[0]
  const { youth, counsellor, conv } = await talking({ youth: alone.origin, counsellor: alone.origin, cookie: cookie ?? '' })
  const waiting = await youthAt(alone.origin)
  await waiting.join()
  await stalled(alone.process.pid!, () => later(STOP_MS))
  await later(2500)
  await counsellor.say(conv, 'vi er her stadig')
  await youth.say('ja')
  const desks = counsellor.wire().heard.flatMap(({ notice, payload }) => (notice === 'desk:view' ? [payload as DeskView] : []))
  expect(desks.flatMap(({ conversations }) => conversations.map((c) => c.youthPresence))).not.toContain('away')
  expect(youth.wire().heard.filter(({ payload }) => (payload as { counsellorPresence?: string }).counsellorPresence === 'away')).toEqual([])
  expect(answered(await waiting.resume()).view).toMatchObject({ phase: 'waiting', place: 1 })
  expect(alone.output()).not.toContain('"bug"')
})
