import { expect, test } from 'vitest'
import { exitIn } from './largeText.ts'
import { openCounsellor, openYouth } from './people.ts'
import { seen } from './seen.ts'
import { openStage } from './stage.ts'
import { pages } from './words.ts'

const stage = openStage()
const { after, chat, choices } = pages.da

test('[LK24] what a youth taps is at least 44 pixels high, from arrival to goodbye', { timeout: 90_000 }, async () => {
  const { one, two, browser } = stage
  const counsellor = await openCounsellor(browser, two)
  await counsellor.onDuty()
  const youth = await openYouth(browser, one)
  const { page } = youth
  const small = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, summary, a.button, .top a, .lines a, .more li a, input[type=checkbox]')]
        .map((target) => (target instanceof HTMLInputElement ? (target.closest('label') ?? target) : target))
        .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 43.5)
        .map((target) => `${target.className} ${target.textContent?.trim()} ${target.getBoundingClientRect().height}`),
    )
  const held = async (name: string) => expect(await small(), name).toEqual([])
  await held('arrival')
  await page.locator('[data-start]').click()
  for (const step of ['topic', 'about', 'age', 'wants', 'mood']) {
    await youth.at(`choices-${step}`)
    await held(step)
    await youth.tap(choices.skip)
  }
  await youth.at('choices-nickname')
  await held('nickname')
  await youth.tap(choices.goToQueue)
  await counsellor.accept()
  await youth.chatting()
  await exitIn(page, 'chat')
  await page.getByRole('textbox', { name: chat.boxLabel }).fill('jeg ville også sige')
  await counsellor.end()
  await youth.at('ended')
  await page.getByText('jeg ville også sige').waitFor()
  await held('ended')
  await exitIn(page, 'ended')
  await seen(page, 'youth-ended-by-counsellor-phone')
  await youth.tap(after.answer)
  await held('question')
  await youth.tap(after.mood.answers[0]!)
  await youth.at('sorry')
  await held('sorry')
  await seen(page, 'youth-sorry-phone')
  await youth.tap(after.sorry.write)
  // Back at the start: the line as it stands now.
  await page.locator('[data-start]').waitFor()
})
