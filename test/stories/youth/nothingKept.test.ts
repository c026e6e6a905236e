import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openProfile, screens, watch } from '../../support/browser.ts'
import { scratch } from '../../support/servers/redis.ts'
import { LINE, openCounsellor, youthOn } from '../people.ts'
import { openStageOfProcesses } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStageOfProcesses()

/** Where Chromium keeps sessionStorage: a log in which what was removed stays until it is next packed. Nobody's page can reach into it. */
const SESSION_LOG = join('Default', 'Session Storage', '')

/** Where in a folder any of these stand, as bytes: UTF-8, and UTF-16 as browsers keep strings. */
function foundIn(folder: string, marks: Record<string, string>): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const file = join(folder, name)
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return []
    const bytes = readFileSync(file)
    return Object.entries(marks)
      .filter(([, text]) => bytes.includes(Buffer.from(text, 'utf8')) || bytes.includes(Buffer.from(text, 'utf16le')))
      .map(([what]) => `${what} in ${name}`)
  })
}

test('[PRI18] a youth leaves nothing in the browser: no cookie, no store, no third party, and in the profile on disk no word and no key', {
  timeout: 180_000,
}, async () => {
  const { one, two, browser } = stage
  const { choices } = pages.da
  mkdirSync(scratch, { recursive: true })
  const folder = mkdtempSync(join(scratch, 'profile-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const context = await openProfile(folder, { ...screens.phone, locale: 'da-DK' })
  onTestFinished(() => context.close())
  const { page, complaints } = watch(context.pages()[0] ?? (await context.newPage()))
  const youth = youthOn(page)
  const counsellor = await openCounsellor(browser, two)
  await counsellor.onDuty()

  await page.goto(one.origin + LINE)
  await page.locator('[data-start]').click()
  for (const step of ['topic', 'about', 'age', 'wants', 'mood']) {
    await youth.at(`choices-${step}`)
    await youth.tap(choices.skip)
  }
  await page.getByLabel(choices.nickname.label).fill('Kvækerfugl77')
  await youth.tap(choices.goToQueue)
  await youth.at('waiting')
  await youth.say('Mærketekst 4711 fra den unge')
  await counsellor.accept()
  await counsellor.sees('Mærketekst 4711 fra den unge')
  await counsellor.say('Mærketekst 4712 fra rådgiveren')
  await youth.sees('Mærketekst 4712 fra rådgiveren')
  await counsellor.reads('Kvækerfugl77')
  await page.getByRole('textbox', { name: pages.da.chat.boxLabel }).fill('Kladde 4713 som aldrig sendes')
  // As a phone does between two apps.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

  const kept = await page.evaluate(() => sessionStorage.getItem('ungechat') ?? '')
  const held = JSON.parse(kept) as { conv: string; token: string; shares: { a: string }[] } // as the youth's page writes it
  expect(Object.keys(held).sort()).toEqual(['conv', 'line', 'shares', 'token', 'wrote'])
  expect(await page.evaluate(() => sessionStorage.length)).toBe(1)
  const stores = () =>
    page.evaluate(async () => ({
      cookie: document.cookie,
      local: localStorage.length,
      databases: (await indexedDB.databases()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: (await caches.keys()).length,
    }))
  const nothing = { cookie: '', local: 0, databases: 0, workers: 0, caches: 0 }
  expect(await stores()).toEqual(nothing)
  expect(await context.cookies()).toEqual([])

  // The worst case: the browser has come round to writing its sessionStorage to the disk, whose log forgets slowly.
  // Chromium writes it at most sixty times an hour: after a first early write the next may come a minute later.
  const share = { conv: held.conv, token: held.token, ...Object.fromEntries(held.shares.map(({ a }, i) => [`share ${i}`, a])) }
  await expect.poll(() => foundIn(folder, { conv: held.conv }), { timeout: 75_000, interval: 500 }).not.toEqual([])

  await youth.end()
  await youth.at('ended')
  await youth.taps()
  await youth.at('goodbye')
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  expect(await stores()).toEqual(nothing)
  expect(await context.cookies()).toEqual([])
  expect(complaints()).toEqual([])
  // Whatever might still be found of the share: put back, it opens nothing that was written.
  await page.evaluate((text) => sessionStorage.setItem('ungechat', text), kept)
  await page.reload()
  await youth.show()
  await youth.at('ended')
  expect(await page.content()).not.toContain('Mærketekst')
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  await context.close()

  const words = {
    text: 'Mærketekst 4711',
    answer: 'Mærketekst 4712',
    draft: 'Kladde 4713',
    nickname: 'Kvækerfugl77',
  }
  expect(foundIn(folder, words)).toEqual([])
  expect(foundIn(folder, share).filter((where) => !where.includes(` in ${SESSION_LOG}`))).toEqual([])
})
