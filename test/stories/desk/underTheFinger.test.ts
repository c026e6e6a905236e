import { expect, test } from 'vitest'
import { meet, openCounsellor, openYouth } from '../people.ts'
import { soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500 } }))
const { counsellor: words, waiting } = pages.da

test('[DES13] a press meant for "Akut" does not take the call that comes just then and moves what is beneath it', {
  timeout: 90_000,
}, async () => {
  const { one, two, browser } = stage
  const counsellor = await openCounsellor(browser, two)
  await counsellor.onDuty()
  await meet(await openYouth(browser, one), counsellor, 'hej')
  const akut = await counsellor.pane().getByRole('button', { name: words.talk.acute, exact: true }).boundingBox()
  // What lies under the pointer in the first picture with the ring in it.
  const under = counsellor.page.evaluate(
    ([x, y]) =>
      new Promise<string>((told) => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector('.ring')) return
          observer.disconnect()
          requestAnimationFrame(() => told(document.elementFromPoint(x!, y!)?.closest('button')?.textContent ?? 'nothing'))
        })
        observer.observe(document.body, { subtree: true, childList: true })
      }),
    [akut!.x + akut!.width / 2, akut!.y + akut!.height / 2],
  )
  await (await openYouth(browser, one)).join()
  await counsellor.rung()
  expect(await under).toBe('nothing')
  // A moment later the call is taken as ever.
  await counsellor.accept()
  await soon(() => counsellor.page.locator('[data-pane]').count()).toBe(2)
})

test('[WAI18] in the queue, with something written already, the question before leaving stays in view where it opens', {
  timeout: 60_000,
}, async () => {
  const { one, browser } = stage
  const youth = await openYouth(browser, one)
  await youth.join()
  await youth.say('hej')
  await youth.log.getByText(waiting.ready, { exact: true }).waitFor()
  await youth.tap(waiting.leave)
  const yes = youth.page.getByRole('button', { name: waiting.leaveYes, exact: true })
  const top = await youth.page.locator('.talk-scroll').boundingBox()
  const box = await yes.boundingBox()
  expect(box!.y).toBeGreaterThanOrEqual(top!.y)
  expect(box!.y + box!.height).toBeLessThanOrEqual(top!.y + top!.height)
  await yes.click()
  await youth.at('goodbye')
})
