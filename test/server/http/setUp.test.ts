import { randomBytes } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { createClient } from 'redis'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openLedger } from '../../../server/ledger/ledger.ts'
import { axe } from '../../support/axe.ts'
import { openBrowser, openPage, screens } from '../../support/browser.ts'
import { startServer, type TestServer } from '../../support/servers/server.ts'
import { emptyPages } from '../../support/web.ts'

let server: TestServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer({ dist: emptyPages() }), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A set-up link for a demo counsellor, as a coordinator would send it. */
async function invite(login: string): Promise<string> {
  const client = createClient({ url: inject('ledgerUrl') })
  await client.connect()
  const ledger = openLedger(client, server.installation.prefix)
  const staff = await ledger.staff.byLogin(login)
  if (!staff) throw new Error('the demo has changed')
  const token = randomBytes(32).toString('base64url')
  await ledger.links.make(token, { person: staff.person, purpose: 'set-up' }, Date.now())
  await ledger.close()
  await client.close()
  return `/set-up/${token}`
}

test('[STA5] in a real browser, under the real policy, a counsellor chooses a password, is signed in, and later signs in with it', async () => {
  const link = await invite('demo.jonas')
  const { page, complaints } = await openPage(browser, screens.phone)
  await page.goto(server.origin + link)
  expect(await axe(page)).toEqual([])
  const choose = async (password: string, again: string) => {
    await page.getByLabel('Adgangskode').fill(password)
    await page.getByLabel('Skriv den igen').fill(again)
    await page.getByRole('button', { name: 'Gem og log ind' }).click()
  }
  await choose('aaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaa')
  await page.getByRole('alert').getByText('for let at gætte').waitFor()
  await choose('fire ord man kan huske', 'fire ord man glemmer')
  await page.getByRole('alert').getByText('ikke ens').waitFor()
  await choose('fire ord man kan huske', 'fire ord man kan huske')
  await page.waitForURL('**/counsellor')

  // The link is used up.
  expect((await page.goto(server.origin + link))?.status()).toBe(410)
  await page.goto(`${server.origin}/sign-in`)
  expect(await axe(page)).toEqual([])
  await page.getByLabel('Brugernavn').fill('demo.jonas')
  await page.getByLabel('Adgangskode').fill('fire ord man kan husks')
  await page.getByRole('button', { name: 'Log ind' }).click()
  await page.getByRole('alert').getByText('passer ikke sammen').waitFor()
  // What was typed before stands; only the password is asked again.
  expect(await page.getByLabel('Brugernavn').inputValue()).toBe('demo.jonas')
  await page.getByLabel('Adgangskode').fill('fire ord man kan huske')
  await page.getByRole('button', { name: 'Log ind' }).click()
  await page.waitForURL('**/counsellor')
  // The browser itself notes a page's refusal on the console; nothing else may stand there.
  expect(complaints().filter((said) => !/status of (4\d\d)/.test(said))).toEqual([])
  await page.context().close()
})
