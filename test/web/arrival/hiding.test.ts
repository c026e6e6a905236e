// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import { COVER_AFTER_MS, openCover } from '../../../web/arrival/cover.ts'
import { type Exit, heldIn, quickExit } from '../../../web/arrival/exit.ts'
import { weekOf } from '../../../web/arrival/pages/almanac.ts'
import { arrivalPage } from '../../../web/arrival/pages/arrivalPage.ts'
import { shiftThrice } from '../../../web/arrival/shiftThrice.ts'
import { resumeStore } from '../../../web/cipher/resumeStore.ts'
import { anArrival } from './aLine.ts'
import { parsed } from './parsed.ts'

const conv = 'c'.repeat(22)
const token = 't'.repeat(43)

beforeEach(() => {
  sessionStorage.clear()
  document.body.innerHTML = parsed(arrivalPage(anArrival('open'))).body.innerHTML
})

/** What happened, in order; `broken` parts throw. */
function aBrowser(broken: string[] = []) {
  const happened: string[] = []
  const step = (name: string) => {
    happened.push(`${name}${document.body.childElementCount === 0 ? ', blank' : ''}`)
    if (broken.includes(name)) throw new Error('no network, no storage')
  }
  const browser: Exit = {
    document,
    store: () => {
      if (broken.includes('store')) throw new Error('storage is blocked')
      return {
        getItem: (key) => sessionStorage.getItem(key),
        clear: () => {
          step('clear')
          sessionStorage.clear()
        },
      }
    },
    beacon: (address, words) => step(`beacon ${address} ${words}`),
    replace: (address) => step(`gone to ${address}`),
  }
  return { browser, happened }
}

test('[PRI1] a quick exit is blank first, then forgets, tells by beacon and is gone', () => {
  const { browser, happened } = aBrowser()
  sessionStorage.setItem('anything', 'at all')
  quickExit(browser, { conv, token }, 'https://www.dmi.dk/')
  expect(happened).toEqual([
    'clear, blank',
    `beacon /leave {"conv":"${conv}","token":"${token}"}, blank`,
    'gone to https://www.dmi.dk/, blank',
  ])
  expect(sessionStorage.length).toBe(0)
})

test('[PRI1] it works with the server down and storage blocked', () => {
  const beacon = `beacon /leave {"conv":"${conv}","token":"${token}"}`
  const { browser, happened } = aBrowser(['store', beacon])
  quickExit(browser, { conv, token }, 'https://www.dmi.dk/')
  expect(happened.at(-1)).toBe('gone to https://www.dmi.dk/, blank')
})

test('[PRI1] before the app is there it ends what an earlier page of this tab left', () => {
  resumeStore(sessionStorage).begin({ conv, token, line: 'aabenraa' })
  expect(heldIn(sessionStorage)).toEqual({ conv, token })
  const { browser, happened } = aBrowser()
  quickExit(browser, null, 'https://www.dmi.dk/')
  expect(happened[1]).toContain(conv)
  expect(sessionStorage.length).toBe(0)
})

test('[PRI2] three bare taps on Shift within two seconds leave; capital letters do not', () => {
  const key = (name: string) => ({ key: name, repeat: false, ctrlKey: false, altKey: false, metaKey: false })
  const left = vi.fn()
  const shift = shiftThrice(left)
  const tap = (...moments: number[]) => {
    for (const at of moments) {
      shift.down(key('Shift'))
      shift.up(key('Shift'), at)
    }
  }
  tap(0, 100)
  shift.down(key('Shift'))
  shift.down(key('A'))
  shift.up(key('A'), 150)
  shift.up(key('Shift'), 160)
  tap(200, 300)
  expect(left).not.toHaveBeenCalled()
  tap(2400, 2500)
  expect(left).not.toHaveBeenCalled()
  tap(2600)
  expect(left).toHaveBeenCalledOnce()
})

test('[PRI8] the cover hides everything at once, with the title as it was, and help on it', () => {
  const title = document.title
  const cover = openCover(document, () => 0)
  const changed = vi.fn()
  cover.subscribe(changed)
  cover.raise()
  expect(document.getElementById('page')?.hidden).toBe(true)
  expect(document.getElementById('cover')?.textContent).toContain('november 2026')
  expect(document.querySelector('#cover a[href="tel:112"]')).not.toBeNull()
  expect(document.title).toBe(title)
  cover.lift()
  expect(document.getElementById('page')?.hidden).toBe(false)
  expect(changed).toHaveBeenCalledTimes(2)
})

test('[PRI8] a page that holds a talk covers itself after 30 seconds out of view, also when the browser slept', () => {
  vi.useFakeTimers()
  let now = 0
  let visible: DocumentVisibilityState = 'visible'
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visible)
  const turn = (state: DocumentVisibilityState) => {
    visible = state
    document.dispatchEvent(new Event('visibilitychange'))
  }
  let holds = true
  const cover = openCover(document, () => now)
  cover.watch(() => holds)
  turn('hidden')
  vi.advanceTimersByTime(COVER_AFTER_MS - 1)
  expect(cover.isUp()).toBe(false)
  vi.advanceTimersByTime(1)
  expect(cover.isUp()).toBe(true)

  cover.lift()
  turn('hidden')
  now += COVER_AFTER_MS
  turn('visible')
  expect(cover.isUp()).toBe(true)

  cover.lift()
  holds = false
  turn('hidden')
  vi.advanceTimersByTime(COVER_AFTER_MS)
  expect(cover.isUp()).toBe(false)
  vi.useRealTimers()
})

test('[PRI12] a cover that came by itself says which button leads back; one raised by hand says nothing, and none names the chat', () => {
  vi.useFakeTimers()
  const visible = vi.spyOn(document, 'visibilityState', 'get')
  const cover = openCover(document, () => 0)
  const hint = document.querySelector<HTMLElement>('[data-cover-why]')
  cover.watch(() => true)
  cover.raise('hand')
  expect([hint?.hidden, cover.why()]).toEqual([true, 'hand'])
  cover.lift()
  cover.raise('reload')
  expect([hint?.hidden, cover.why()]).toEqual([false, 'reload'])
  expect(hint?.textContent).toContain('Tryk på Vis')
  expect(hint?.textContent).not.toMatch(/chat/i)
  cover.lift()
  visible.mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  vi.advanceTimersByTime(COVER_AFTER_MS)
  expect([hint?.hidden, cover.why()]).toEqual([false, 'view'])
  visible.mockRestore()
  vi.useRealTimers()
})

test('[PRI15] the cover is a whole month: its weeks by their numbers, and what stands in any calendar', () => {
  const month = document.querySelector('#cover .calendar')
  expect([...(month?.querySelectorAll('th[scope=row]') ?? [])].map((week) => week.textContent)).toEqual([
    '44',
    '45',
    '46',
    '47',
    '48',
    '49',
  ])
  expect(document.querySelector('#cover .calendar-days')?.textContent).toContain('Mortensaften')
  expect([weekOf(2026, 1, 1), weekOf(2027, 1, 3), weekOf(2024, 12, 30)]).toEqual([1, 53, 1])
})

test('[CON36] a clock that is put back while the page is out of view takes no cover away', () => {
  let now = 5 * 3_600_000
  let visible: DocumentVisibilityState = 'visible'
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visible)
  const turn = (state: DocumentVisibilityState) => {
    visible = state
    document.dispatchEvent(new Event('visibilitychange'))
  }
  const cover = openCover(document, () => now)
  cover.watch(() => true)
  turn('hidden')
  now -= 4 * 3_600_000
  turn('visible')
  expect([cover.isUp(), cover.isByHand()]).toEqual([true, false])
  cover.lift()
  cover.raise()
  expect(cover.isByHand()).toBe(true)
  cover.lift()
  cover.close()
  expect([cover.isUp(), cover.isByHand()]).toEqual([true, false])
})
