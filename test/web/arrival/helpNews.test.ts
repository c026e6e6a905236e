// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { helpNumbers } from '../../../seeds/helpNumbers.ts'
import type { HelpNow } from '../../../shared/doors/page.ts'
import { numberShown } from '../../../shared/help/shownAs.ts'
import { AGAIN_MS, ASK_MS, helpNews, SPREAD_MS } from '../../../web/arrival/helpNews.ts'
import { arrivalPage } from '../../../web/arrival/pages/arrivalPage.ts'
import { turnHelp } from '../../../web/arrival/turnHelp.ts'
import { anArrival } from './aLine.ts'
import { parsed } from './parsed.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function opened(isTold = false) {
  const state = {
    isTold,
    isOnline: true,
    chance: 0,
    seen: 'visible' as DocumentVisibilityState,
    help: { version: 'one', helpNumbers: [], offers: [] } as HelpNow,
  }
  const asked: (string | null)[] = []
  const heard: string[] = []
  const page = new EventTarget()
  const news = helpNews({
    document: Object.defineProperty(page, 'visibilityState', { get: () => state.seen }) as unknown as Document, // only what is asked of it
    read: async (version) => {
      asked.push(version)
      return version === state.help.version ? null : state.help
    },
    isTold: () => state.isTold,
    isOnline: () => state.isOnline,
    chance: () => state.chance,
    heard: ({ version }) => heard.push(version),
  })
  return { state, asked, heard, news, page }
}

test('[NUM17] a page that is seen asks every few seconds, says what it holds, and tells only what is another', async () => {
  const { state, asked, heard } = opened()
  expect(ASK_MS).toBeLessThan(5000)
  await vi.advanceTimersByTimeAsync(ASK_MS * 2)
  state.help = { ...state.help, version: 'two' }
  await vi.advanceTimersByTimeAsync(ASK_MS)
  expect(asked).toEqual([null, 'one', 'one'])
  expect(heard).toEqual(['one', 'two'])
})

test('[NUM17] a hidden page and one that is told over its connection do not ask by themselves, one without a network not at all; news and being seen again ask at once', async () => {
  const { state, asked, news, page } = opened(true)
  await vi.advanceTimersByTimeAsync(ASK_MS * 3)
  expect(asked).toEqual([])
  news.look()
  await vi.advanceTimersByTimeAsync(AGAIN_MS)
  expect(asked).toEqual([null, 'one'])
  Object.assign(state, { isTold: false, seen: 'hidden' })
  await vi.advanceTimersByTimeAsync(ASK_MS * 3)
  expect(asked).toHaveLength(2)
  state.seen = 'visible'
  page.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toHaveLength(3)
  state.isOnline = false
  news.look()
  await vi.advanceTimersByTimeAsync(ASK_MS * 3)
  expect(asked).toHaveLength(3)
})

test('[NUM29] many news are asked about a few times, each page at its own moment, and the last news is never missed', async () => {
  const { state, asked, heard, news } = opened(true)
  state.chance = 0.5
  for (let told = 0; told < 100; told++) {
    news.look()
    state.help = { ...state.help, version: `number ${told}` }
    await vi.advanceTimersByTimeAsync(20)
  }
  await vi.advanceTimersByTimeAsync(AGAIN_MS + SPREAD_MS)
  expect(asked.length).toBeLessThanOrEqual(5)
  expect(heard.at(-1)).toBe('number 99')
  // News, gathered for a second by the server, the moment of the page, once again, and an answer of half a second ago.
  expect(1000 + SPREAD_MS + AGAIN_MS + 500).toBeLessThan(5000)
  asked.length = 0
  news.look()
  await vi.advanceTimersByTimeAsync(SPREAD_MS / 2 - 1)
  expect(asked).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(asked).toHaveLength(1)
})

const page = (doctor: string | null) => {
  const doctors = helpNumbers.filter(({ id }) => id === 'laegevagt-syddanmark').map((one) => numberShown({ ...one, call: doctor }, null))
  const others = helpNumbers.filter(({ regionLines }) => regionLines.length === 0).map((one) => numberShown(one, null))
  return parsed(arrivalPage({ ...anArrival('open'), helpNumbers: doctor === null ? others : [...others, ...doctors] }))
}

test('[NUM18] on a page before the chat the dead number goes; the panel and its door stay open, and the focus stays on its link', () => {
  document.body.innerHTML = page('70 11 07 07').body.innerHTML
  const panel = document.querySelector<HTMLDetailsElement>('.arrival-else details.help')!
  panel.open = true
  const [door] = panel.querySelectorAll<HTMLDetailsElement>('.door')
  door!.open = true
  const link = panel.querySelector<HTMLElement>('a[href="tel:70110707"]')!
  link.focus()
  turnHelp(document, page('70 11 07 08'))
  expect(document.body.innerHTML).not.toContain('70110707')
  expect(document.activeElement?.getAttribute('href')).toBe('tel:70110708')
  expect([panel.open, door!.open, panel.isConnected, door!.isConnected]).toEqual([true, true, true, true])
})

test('[NUM18] where the link that had the focus is gone, the focus goes to another link of the list, and nothing else is touched', () => {
  document.body.innerHTML = page('70 11 07 07').body.innerHTML
  const heading = document.querySelector('h1')
  document.querySelector<HTMLElement>('.arrival-else a[href="tel:70110707"]')!.focus()
  turnHelp(document, page(null))
  expect(document.body.innerHTML).not.toContain('70110707')
  expect(document.activeElement).not.toBe(document.body)
  expect(document.querySelector('h1')).toBe(heading)
})
