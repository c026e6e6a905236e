import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { printOf } from '../../../server/ledger/confirmations.ts'
import type { HelpNow } from '../../../shared/doors/page.ts'
import { helpNews } from '../../../web/arrival/helpNews.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { closeWires } from '../../support/wire.ts'
import { youthAt } from './people.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere({ production: true })
})
afterEach(closeWires)
afterAll(async () => void (await here?.app.close()))

const PAGES = 100
const CHANGES = 100
const PROMISED_MS = 5000
const line = 'ungeraadgivningen'

test('[NUM29] after a hundred confirmations in a moment a hundred pages ask a few times, spread out, and all hold the last one in five seconds', {
  timeout: 60_000,
}, async () => {
  const { service } = here.app
  const number = (await service.ledger.helpNumbers.all()).find(({ id }) => id === 'boernetelefonen')!
  const given = { id: number.id, print: printOf(number), by: 'somebody', demo: false }
  const askedAt: number[] = []
  const held = new Map<number, HelpNow>()
  const timers = vi.spyOn(globalThis, 'setInterval')
  const pages = Array.from({ length: PAGES }, (_, page) =>
    helpNews({
      document: Object.assign(new EventTarget(), { visibilityState: 'visible' as const }),
      async read(version) {
        askedAt.push(performance.now())
        const answer = await fetch(`${here.origin}/help/${line}${version === null ? '' : `?version=${version}`}`)
        return answer.status === 200 ? ((await answer.json()) as HelpNow) : null
      },
      isTold: () => true,
      isOnline: () => true,
      chance: Math.random,
      heard: (help) => void held.set(page, help),
    }),
  )
  for (const { value } of timers.mock.results) clearInterval(value as NodeJS.Timeout)
  timers.mockRestore()
  const youth = await youthAt(here.origin)
  let told = 0
  youth.wire().socket.on('help:news', () => {
    told += 1
    for (const page of pages) page.look()
  })
  const day = (at: number) => new Date(Date.parse('2026-01-01') + at * 86_400_000).toISOString().slice(0, 10)
  for (let at = 0; at < CHANGES; at++)
    expect(await service.ledger.confirmations.confirm({ ...given, on: day(at) }, { who: 'somebody', now: at })).toBe('confirmed')
  const changedAt = performance.now()
  const checked = (help: HelpNow | undefined) => help?.helpNumbers.find(({ id }) => id === number.id)?.checked
  await vi.waitFor(() => expect([...Array(PAGES).keys()].filter((page) => checked(held.get(page)) !== day(CHANGES - 1))).toEqual([]), {
    timeout: PROMISED_MS,
    interval: 20,
  })
  expect(performance.now() - changedAt).toBeLessThan(PROMISED_MS)
  // The pages have asked for the last time: twice after the last notice.
  await vi.waitFor(() => expect(performance.now() - (askedAt.at(-1) ?? 0)).toBeGreaterThan(3500), { timeout: 20_000 })
  const seconds = (askedAt.at(-1)! - askedAt[0]!) / 1000
  expect(told).toBeLessThanOrEqual(Math.ceil(seconds) + 1)
  expect(askedAt.length).toBeLessThanOrEqual(PAGES * (told + 1))
  // Half of the asks after a notice lie in at least a quarter of a second. Without a moment of its own every page would ask at once.
  const first = askedAt.slice(0, PAGES).sort((a, b) => a - b)
  expect(first[Math.floor(PAGES * 0.75)]! - first[Math.floor(PAGES * 0.25)]!).toBeGreaterThan(250)
})
