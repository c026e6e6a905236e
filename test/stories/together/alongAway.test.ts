import { expect, test } from 'vitest'
import { asksAlong } from '../asksAlong.ts'
import { JONAS, meet, openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({
  spans: { counsellorAwayToldMs: 1500, counsellorAwayReturnMs: 9000, placesMs: 500, presenceBeatMs: 500, presenceLapseMs: 5000 },
}))
const { talk, counsellor, waiting } = pages.da
const words = counsellor.lookOn
/** As counsellors' desks often are. */
const desk = { viewport: { width: 1280, height: 720 } }
const darkDesk = { ...desk, colorScheme: 'dark' as const }

test('[TOG62] in a browser: a youth who reloads keeps the colleague who reads along; when the asker vanishes, the colleague reads no more and may take the talk', {
  timeout: 180_000,
}, async () => {
  const { one, two, browser } = stage
  const mette = await openCounsellor(browser, two, { options: desk })
  await mette.onDuty()
  const youth = await openYouth(browser, one)
  await meet(youth, mette, 'Det begyndte i går')
  const jonas = await openCounsellor(browser, one, { nth: JONAS, options: darkDesk })
  await jonas.onDuty()
  await asksAlong(mette, /^Jonas/)
  await seen(jonas.page, 'counsellor-asked-along-desk-dark')
  await jonas.page.keyboard.press('Alt+a')
  await youth.tap(talk.along.yes)
  await youth.say('Nu læser I begge to')
  await jonas.sees('Nu læser I begge to')
  await jonas.page.getByRole('button', { name: new RegExp(words.tabName('Jonas|Mette')) }).waitFor()
  await seen(jonas.page, 'counsellor-reads-along-desk-dark')

  await youth.page.reload()
  await youth.show()
  await youth.reads(talk.along.says('Jonas'))
  await youth.say('Jeg er her igen')
  await mette.sees('Jeg er her igen')
  await jonas.sees('Jeg er her igen')
  await mette.say('Godt')
  await youth.sees('Godt')
  await jonas.sees('Godt')

  // The asker is gone. The youth comes back to the head of the queue, and is asked as in every hand-over.
  await mette.page.context().close()
  await youth.reads(talk.counsellorAway('Mette'))
  await youth.reads(waiting.returned)
  await jonas.reads(counsellor.notices.lookOnOver)
  expect(await jonas.page.locator('[data-along=true]').count()).toBe(0)
  await jonas.accept()
  await youth.at('hand-over')
  await youth.tap(talk.handOverYes)
  for (const text of ['Det begyndte i går', 'Nu læser I begge to', 'Jeg er her igen', 'Godt']) await jonas.sees(text)
  await jonas.say('Nu skriver jeg selv')
  await youth.sees('Nu skriver jeg selv')
  expect(await youth.page.getByText(talk.along.says('Jonas')).count()).toBe(0)
  expect([...youth.complaints(), ...jonas.complaints()]).toEqual([])
})
