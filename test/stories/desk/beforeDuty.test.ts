import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openCounsellor } from '../people.ts'
import { seen, soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { counsellor: words, practice } = pages.da

/** Where a heading begins, and how high the button to practise is. */
const measured = (page: Page) =>
  page.evaluate(
    ([duty, practise, start]) => {
      const heads = [...document.querySelectorAll('.panes h2')].filter(({ textContent }) => [duty, practise].includes(textContent))
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === start)
      return { tops: heads.map((head) => Math.round(head.getBoundingClientRect().top)), high: button?.offsetHeight ?? 0 }
    },
    [words.duty.title, practice.title, practice.start],
  )

test('[PRA80] off duty the two ways to begin stand beside each other at the top, on a low screen too, and below each other on a phone', {
  timeout: 60_000,
}, async () => {
  const { page, offDuty } = await openCounsellor(stage.browser, stage.one)
  await offDuty()
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(viewport)
    await soon(async () => (await measured(page)).tops.map((top) => top > 60 && top < 200)).toEqual([true, true])
    expect((await measured(page)).high).toBeLessThan(60)
    await seen(page, `counsellor-before-duty-${viewport.width}`)
  }
  await page.setViewportSize({ width: 360, height: 740 })
  const [duty, practise] = (await measured(page)).tops
  expect([duty! > 0 && duty! < 200, practise! > duty!]).toEqual([true, true])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
