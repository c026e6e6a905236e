import { expect, test } from 'vitest'
import { METTE, openCounsellor, openYouth, type YouthPage } from '../people.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { chat, counsellor: words } = pages.da
/** A phone, and the same with its keyboard up. */
const HEIGHTS = [740, 400]
/** A line of large text. */
const A_LINE = 40

/** The box and the button beside it are whole on the screen; above them a line at least of what is said; the way out is, too. */
async function holdsTogether({ page }: YouthPage, name: string) {
  for (const height of HEIGHTS) {
    await page.setViewportSize({ width: 360, height })
    const looked = () =>
      page.evaluate(() => {
        const edges = (where: string) => {
          const { top = -1, bottom = -1, right = -1 } = document.querySelector(where)?.getBoundingClientRect() ?? {}
          return { top, bottom, right }
        }
        return {
          row: edges('.composer-row'),
          said: edges('.talk-scroll'),
          exit: edges('.top [data-exit]'),
          wide: document.documentElement.scrollWidth,
        }
      })
    await expect.poll(async () => (await looked()).row.bottom, { message: `${name} at ${height}` }).toBeLessThanOrEqual(height)
    const { row, said, exit, wide } = await looked()
    const at = `${name} at ${height}: ${JSON.stringify({ row, said, exit })}`
    expect(row.top, at).toBeGreaterThanOrEqual(said.bottom)
    expect(said.bottom - said.top, at).toBeGreaterThanOrEqual(A_LINE)
    expect(exit.top, at).toBeGreaterThanOrEqual(0)
    expect(Math.max(exit.right, wide), at).toBeLessThanOrEqual(360)
  }
}

test('[ACC16] with text twice as large the box stays whole in view in the queue and in the talk, the keyboard up or not', {
  timeout: 120_000,
}, async () => {
  const { one, two, browser } = stage
  const mette = await openCounsellor(browser, two, { nth: METTE })
  await mette.onDuty()
  const youth = await openYouth(browser, one)
  await youth.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await youth.join()
  await holdsTogether(youth, 'queue')
  await youth.say('hej')
  await mette.accept()
  await mette.sees('hej')
  await youth.chatting()
  await mette.say('Hej. Godt, du skriver.')
  await holdsTogether(youth, 'talk')
  await youth.write('jeg hedder Anne Jensen, 12 34 56 78')
  await youth.tap(chat.send)
  await youth.page.getByRole('alertdialog').waitFor()
  await holdsTogether(youth, 'asked before sending')
  await youth.tap(chat.dontSend)
  await youth.write('')
  await mette.pane().getByRole('button', { name: words.danger.askWhere }).click()
  await youth.reads(chat.justSend('Mette'))
  await holdsTogether(youth, 'asked where')
  expect([...youth.complaints(), ...mette.complaints()]).toEqual([])
})
