import { expect, test } from 'vitest'
import { meet, openCounsellor, openYouth } from '../people.ts'
import { openStage } from '../stage.ts'

const stage = openStage()

test('[PRI4] a beacon that the browser holds back: a quick exit in a talk is told within two seconds', { timeout: 90_000 }, async () => {
  const { one, two, browser } = stage
  const counsellor = await openCounsellor(browser, two)
  await counsellor.onDuty()
  const youth = await openYouth(browser, one)
  await meet(youth, counsellor, 'Hej')
  await youth.page.context().route('https://www.dmi.dk/**', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Vejret</h1>' }))
  await youth.page.evaluate(() => {
    navigator.sendBeacon = () => true
  })
  await youth.leaveQuickly()
  const left = performance.now()
  await counsellor.page.locator('[data-pane][data-over=true]').last().waitFor()
  expect(performance.now() - left).toBeLessThan(2000)
})
