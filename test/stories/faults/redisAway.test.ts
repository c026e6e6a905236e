import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { picture, screens } from '../../support/browser.ts'
import { openRedisPair } from '../../support/servers/redis.ts'
import { pidOf, saved, stalled } from '../../support/servers/stall.ts'
import { openCoordinator, openCounsellor } from '../people.ts'
import { soon } from '../seen.ts'
import { openStageOfProcesses } from '../stage.ts'
import { pages } from '../words.ts'

let pair: Awaited<ReturnType<typeof openRedisPair>>
const stage = openStageOfProcesses(async () => {
  pair = await openRedisPair()
  return { redis: pair }
})
afterAll(() => pair.close())

const { counsellor: words, coordinator: figures, signIn, staff } = pages.da
const sizes = { phone: screens.phone, desk: { viewport: { width: 1280, height: 800 } } }
const ready = (origin: string) => soon(async () => (await fetch(`${origin}/health/ready`)).status).toBe(200)

/** Drawn anew, as when somebody opens the page; where the server says that it is down, the page fetches itself again. */
const openAnew = (page: Page, path: string) => page.goto(new URL(path, page.url()).href, { timeout: 20_000 })
/** The page itself, or the server where it could not even look up who comes. */
const saysDown = (page: Page, calm: string) => page.getByText(calm).or(page.getByText(pages.da.message.down.heading)).first().waitFor()

test.each(['live', 'ledger'] as const)(
  '[FAU16] a desk opened while the %s Redis is stopped says so calmly or opens all the same, and is open without a tap when it is back',
  { timeout: 120_000 },
  async (which) => {
    const { browser } = stage
    // Each has links of its own, and a link lets in once.
    const server = which === 'live' ? stage.one : stage.two
    for (const [size, options] of Object.entries(sizes)) {
      await ready(server.origin)
      const { page, offDuty } = await openCounsellor(browser, server, { options, nth: size === 'phone' ? 0 : 1 })
      await offDuty()
      await stalled(await pidOf(which === 'live' ? pair.liveUrl : pair.ledgerUrl), async () => {
        await openAnew(page, '/counsellor')
        // Without the ledger whoever was looked up a moment ago is let in all the same: then there is nothing to say.
        if (which === 'ledger') await offDuty()
        else await saysDown(page, words.opening.delayed)
        await picture(page, `opening-${which}-away-${size}`)
        // Nothing here asks to be tapped.
        expect(await page.getByRole('button', { name: words.opening.again }).count()).toBe(0)
      })
      await offDuty()
    }
  },
)

test('[FAU17] the coordinator’s page opened while the live Redis is stopped comes by itself when it is back', {
  timeout: 60_000,
}, async () => {
  const { one, browser } = stage
  await ready(one.origin)
  const { page } = await openCoordinator(browser, one, sizes.desk)
  const shown = () => page.getByRole('heading', { name: figures.now.title }).waitFor()
  await shown()
  await stalled(await pidOf(pair.liveUrl), async () => {
    await openAnew(page, '/coordinator')
    await saysDown(page, figures.delayed)
    await picture(page, 'coordinator-live-away')
  })
  await shown()
  expect(await page.getByText(staff.connectionLost).count()).toBe(0)
})

test('[FAU16] a desk opened while a Redis is killed opens by itself', { timeout: 90_000 }, async () => {
  const { one, browser } = stage
  await ready(one.origin)
  const { page, offDuty } = await openCounsellor(browser, one, { options: sizes.desk, nth: 2 })
  await offDuty()
  // Signed in for good: a ledger that is killed forgets a session of the last seconds.
  await saved(pair.ledgerUrl)
  for (const url of [pair.liveUrl, pair.ledgerUrl]) {
    process.kill(await pidOf(url), 'SIGKILL')
    await openAnew(page, '/counsellor')
    await offDuty()
  }
})

test('[FAU6] a sign-in while the ledger is stopped keeps the form and says why, and a second try lets in', {
  timeout: 60_000,
}, async () => {
  const { one, browser } = stage
  await ready(one.origin)
  for (const [size, options] of Object.entries(sizes)) {
    const context = await browser.newContext({ locale: 'da-DK', ...options })
    const page = await context.newPage()
    await page.goto(`${one.origin}/sign-in`)
    const submit = async () => {
      await page.getByLabel(signIn.password).fill('not the password at all')
      await page.getByRole('button', { name: signIn.submit }).click()
    }
    await page.getByLabel(signIn.login).fill('demo.mette')
    await stalled(await pidOf(pair.ledgerUrl), async () => {
      await submit()
      await page.getByRole('alert').getByText(signIn.down).waitFor()
      expect(await page.getByLabel(signIn.login).inputValue()).toBe('demo.mette')
      await picture(page, `sign-in-away-${size}`)
    })
    await ready(one.origin)
    await submit()
    await page.getByRole('alert').getByText(signIn.wrong).waitFor()
  }
})
