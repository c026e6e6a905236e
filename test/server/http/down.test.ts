import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { hashPassword } from '../../../server/ledger/people/passwords.ts'
import { line as lineSchema } from '../../../shared/line.ts'
import { factsIn } from '../../support/factsIn.ts'
import { type CutLine, openCutLine } from '../../support/servers/cutLine.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { bytes } from '../../support/service.ts'
import { closeWires } from '../../support/wire.ts'
import { youthAt } from '../sockets/people.ts'

let here: AppHere
const cuts: Partial<Record<'live' | 'ledger', CutLine>> = {}
beforeAll(async () => {
  cuts.live = await openCutLine(inject('liveUrl'))
  cuts.ledger = await openCutLine(inject('ledgerUrl'))
  here = await openAppHere({ redis: { liveUrl: cuts.live.url, ledgerUrl: cuts.ledger.url } })
})
afterEach(closeWires)
afterAll(async () => {
  await here?.app.close()
  for (const cut of Object.values(cuts)) await cut.close()
})

/** Twice what it takes at most: a machine may be busy. */
const AT_ONCE_MS = 1200

async function ask(path: string, headers: Record<string, string> = {}) {
  const since = performance.now()
  const res = await fetch(here.origin + path, { headers, redirect: 'manual' })
  const text = await res.text()
  return { status: res.status, retryAfter: res.headers.get('retry-after'), text, ms: performance.now() - since }
}
const ready = async () => (await ask('/health/ready')).status

/** Runs with one Redis out of reach, and waits until it is found again. */
async function without(which: 'live' | 'ledger', look: () => Promise<void>) {
  await cuts[which]?.cut()
  try {
    await vi.waitFor(async () => expect(await ready()).toBe(503), { timeout: 10_000, interval: 20 })
    await look()
  } finally {
    await cuts[which]?.mend()
    await vi.waitFor(async () => expect(await ready()).toBe(200), { timeout: 10_000, interval: 20 })
  }
}

test.each(['live', 'ledger'] as const)(
  '[FAU9] without the %s Redis a line’s page comes at once, whole, and says that the chat is down',
  async (which) => {
    await ask('/')
    await without(which, async () => {
      for (let again = 0; again < 3; again += 1) {
        const page = await ask('/u', { 'sec-fetch-dest': 'document' })
        expect(page.status).toBe(503)
        expect(page.retryAfter).toBe('5')
        expect(page.text).toContain('Chatten er nede lige nu')
        expect(page.text).not.toContain('data-start')
        for (const number of ['tel:112', 'tel:116111', 'tel:70201201', 'data-exit']) expect(page.text).toContain(number)
        expect(page.ms).toBeLessThan(AT_ONCE_MS)
      }
      // Whoever holds a talk finds the app on the page, and it reconnects by itself.
      expect(factsIn((await ask('/u?lang=en')).text).line.state).toBe('down')
      expect(await ask('/health/live')).toMatchObject({ status: 200 })
      expect(await ask('/health/ready')).toMatchObject({ status: 503 })
    })
    expect((await ask('/u')).status).toBe(200)
    expect(here.output()).not.toContain('"bug"')
  },
)

test.each(['live', 'ledger'] as const)('[FAU9] without the %s Redis every other page says so too, or does without', async (which) => {
  const cookie = await here.cookieOf(await here.coordinator())
  await without(which, async () => {
    const lines = await ask('/')
    expect(lines).toMatchObject({ status: 503 })
    expect(lines.text).toContain('Nede lige nu')
    expect(lines.text).toContain('tel:116111')
    for (const path of ['/privacy', '/privacy?line=faxe', '/statistics', '/statistics?line=faxe', '/sign-in'])
      expect(await ask(path)).toMatchObject({ status: 200 })
    expect(await ask('/nowhere')).toMatchObject({ status: 404 })
    const staff = await ask('/coordinator', { cookie })
    expect(staff.status).toBe(which === 'live' ? 200 : 503)
    if (which === 'ledger') expect(staff.text).toContain('Siden er nede lige nu')
    const roster = await ask('/rosters/faxe')
    if (which === 'ledger') expect(roster).toMatchObject({ status: 503, text: JSON.stringify({ ok: false, why: 'failed' }) })
  })
  expect(here.output()).not.toContain('"bug"')
})

test('[FAU9] a line that is closed by its hours is said to be closed, also without the live Redis', async () => {
  const { lines } = here.app.service.ledger
  const u = lineSchema.parse(await lines.find('ungeraadgivningen'))
  await lines.put({ ...u, closedByHand: { message: { da: 'Ferie', en: 'Holiday' }, until: null } })
  await without('live', async () => {
    const page = await ask('/u', { 'sec-fetch-dest': 'document' })
    expect(page.status).toBe(200)
    expect(page.text).toContain('Vi har lukket nu')
    expect(page.ms).toBeLessThan(AT_ONCE_MS)
  })
  await lines.put(u)
})

test('[FAU8] ready is true again within about a second of a Redis that was down for long', async () => {
  for (const which of ['live', 'ledger'] as const) {
    await cuts[which]?.cut()
    // Long enough for every wait between two tries to have grown as long as it will.
    for (let tries = 0; tries < 8; tries += 1) await vi.waitFor(async () => expect(await ready()).toBe(503))
    await cuts[which]?.mend()
    const since = performance.now()
    await vi.waitFor(async () => expect(await ready()).toBe(200), { timeout: 10_000, interval: 20 })
    expect(performance.now() - since).toBeLessThan(1500)
  }
})

test('[FAU7] what a page asks while a Redis is down is to be asked again, and is no bug', async () => {
  const youth = await youthAt(here.origin)
  await youth.join()
  await without('live', async () => {
    expect(await youth.wire().raw('urgent:say', {})).toEqual({ ok: false, why: 'down' })
  })
  expect(await youth.wire().raw('urgent:say', {})).toMatchObject({ ok: true })
  expect(here.output()).not.toContain('"bug"')
})

describe('a sign-in while the ledger is down', () => {
  const password = 'tre blå køer i en have'
  const login = 'demo.signer'
  const signIn = async (typed: string) => {
    const body = new URLSearchParams({ login, password: typed })
    const res = await fetch(`${here.origin}/sign-in`, { method: 'POST', redirect: 'manual', body, headers: { origin: here.origin } })
    return { status: res.status, retryAfter: res.headers.get('retry-after'), cookies: res.headers.getSetCookie(), text: await res.text() }
  }
  beforeAll(async () => {
    const staff = { ...(await here.coordinator()), person: bytes(16), login, passwordHash: await hashPassword(password) }
    await here.app.service.ledger.staff.put(staff)
  })

  test('[FAU6] it is answered 503 with the form kept, said kindly, and counted as no wrong guess', async () => {
    await without('ledger', async () => {
      // More than anybody may guess wrong.
      for (let tries = 0; tries < 10; tries += 1) {
        const down = await signIn(tries % 2 === 0 ? password : 'not the password at all')
        expect(down).toMatchObject({ status: 503, retryAfter: '5', cookies: [] })
        expect(down.text).toContain('Systemet var nede lige da')
        expect(down.text).toContain(`value="${login}"`)
        expect(down.text).toContain('<form method="post" action="/sign-in')
        expect(down.text).not.toContain(password)
        expect(down.text).not.toContain('passer ikke sammen')
      }
    })
    expect((await signIn('not the password at all')).status).toBe(401)
    expect((await signIn(password)).status).toBe(303)
    expect(here.output()).not.toContain('"bug"')
  })
})

test('[RUN20] a Redis that is lost is said once, and once that it is back', async () => {
  const times = (event: string) => here.output().split(`"event":"${event}"`).length - 1
  const [lost, back] = [times('redis-lost'), times('redis-back')]
  await without('live', async () => {
    for (let again = 0; again < 3; again += 1) expect((await ask('/u')).status).toBe(503)
  })
  await vi.waitFor(() => expect([times('redis-lost'), times('redis-back')]).toEqual([lost + 1, back + 1]))
})
