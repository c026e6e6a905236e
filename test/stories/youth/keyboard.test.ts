import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage, screens } from '../../support/browser.ts'
import { openCounsellor, youthOn } from '../people.ts'
import { soon } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { choices, help, talk, after, waiting } = pages.da

/** Hands on a keyboard, and nothing else. After each key the focus is somewhere, in view, and can be seen. */
function keyboardOf(page: Page) {
  const at = () =>
    page.evaluate(() => {
      const here = document.activeElement
      if (!(here instanceof HTMLElement) || here === document.body) return null
      const { top, bottom, width } = here.getBoundingClientRect()
      const style = getComputedStyle(here)
      return {
        name: (here.getAttribute('aria-label') ?? here.textContent ?? '').trim().replace(/\s+/g, ' '),
        isInView: width > 0 && bottom > 0 && top < innerHeight,
        isSeen:
          here.tagName === 'H1' ||
          here.tagName === 'P' ||
          here.tagName === 'DIALOG' ||
          (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') ||
          style.boxShadow !== 'none' ||
          here.tagName === 'TEXTAREA',
      }
    })
  async function press(key: string) {
    await page.keyboard.press(key)
    await soon(at).toMatchObject({ isInView: true })
  }
  return {
    at,
    press,
    /** Tab until one stands on it: never past nothing, and not for ever. */
    async to(name: string | RegExp) {
      for (let tabs = 0; tabs < 60; tabs++) {
        const here = await at()
        if (here && (typeof name === 'string' ? here.name.startsWith(name) : name.test(here.name))) {
          expect(here).toMatchObject({ isInView: true, isSeen: true })
          return
        }
        await page.keyboard.press('Tab')
      }
      throw new Error(`no way to ${name} by Tab; at ${(await at())?.name}`)
    },
  }
}

/** What a screen reader is given of the page: role, name, and whether it has the focus or announces what changes. */
async function treeOf(page: Page) {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => {
      const property = (name: string) => node.properties?.find((p) => p.name === name)?.value.value
      return { role: node.role?.value, name: String(node.name?.value ?? ''), live: property('live'), focused: property('focused') === true }
    })
}

test('[ACC13] a whole visit by keyboard alone, and what a screen reader is given of it', { timeout: 90_000 }, async () => {
  const { one, two, browser } = stage
  const { page, complaints } = await openPage(browser, screens.desk)
  await page.goto(`${one.origin}/u`)
  const youth = youthOn(page)
  const keys = keyboardOf(page)
  const start = ((await page.locator('[data-start]').textContent()) ?? '').trim()

  await keys.to(start)
  await keys.press('Enter')
  await youth.at('choices-topic')
  await keys.to(choices.topic.answers['school-job'])
  await keys.press('Enter')
  await youth.at('choices-about')
  await keys.to(help.open)
  await keys.press('Enter')
  await page.getByRole('dialog', { name: help.heading }).waitFor()
  await keys.press('Escape')
  await soon(async () => (await keys.at())?.name).toContain(help.open)
  await keys.to(choices.straightIn)
  await keys.press('Space')
  await youth.at('waiting')

  const queue = await treeOf(page)
  expect(queue.filter(({ role, focused }) => role === 'heading' && focused)).toHaveLength(1)
  expect(queue.some(({ role, name }) => role === 'log' && name !== '')).toBe(true)
  await keys.to(waiting.urgentOpen)
  await keys.press('Enter')
  await page.getByRole('dialog', { name: waiting.urgentOpen }).waitFor()
  await keys.press('Escape')
  await soon(async () => (await keys.at())?.name).toContain(waiting.urgentOpen)
  await keys.to(pages.da.chat.boxLabel)
  await page.keyboard.type('hej')
  await keys.press('Enter')
  await youth.sees('hej')

  const counsellor = await openCounsellor(browser, two)
  await counsellor.onDuty()
  await counsellor.accept()
  await youth.chatting()
  // Seated, and the focus has not moved.
  const seated = await treeOf(page)
  expect(seated.find(({ focused, role }) => focused && role === 'textbox')?.name).toBe(pages.da.chat.boxLabel)
  expect(seated.some(({ role, name }) => role === 'heading' && name === 'Mette')).toBe(true)
  expect(seated.some(({ role, name }) => role === 'log' && name !== '')).toBe(true)
  await page.keyboard.type('er du der')
  await keys.press('Enter')
  await counsellor.sees('er du der')
  await counsellor.say('ja')
  await youth.sees('ja')
  await page.keyboard.type('ring på 20 30 40 50')
  await keys.press('Enter')
  const asked = await treeOf(page)
  expect(asked.some(({ role, name }) => role === 'alertdialog' && name !== '')).toBe(true)
  await page.keyboard.press('Shift+Tab')
  await keys.to(pages.da.chat.dontSend)
  await keys.press('Enter')

  await page.keyboard.press('Shift+Tab')
  for (let back = 0; back < 20 && (await keys.at())?.name !== talk.more; back++) await page.keyboard.press('Shift+Tab')
  await keys.press('Enter')
  await keys.press('Escape')
  expect((await keys.at())?.name).toBe(talk.more)
  await keys.press('Enter')
  await keys.to(talk.end)
  await keys.press('Enter')
  await keys.to(talk.endYes)
  await keys.press('Enter')
  await youth.at('ended')
  await soon(async () => (await treeOf(page)).filter(({ role, focused }) => role === 'heading' && focused).length).toBe(1)
  await keys.to(after.answer)
  await keys.press('Enter')
  await keys.to(after.enough)
  await keys.press('Enter')
  await youth.at('goodbye')
  await keys.to(after.toStart)
  expect(complaints()).toEqual([])
})
