import type { Browser } from 'playwright-core'
import { lines } from '../../seeds/lines.ts'
import type { Served } from '../support/servers/server.ts'
import { LINE, openCoordinator } from './people.ts'
import { seen } from './seen.ts'
import { pages } from './words.ts'

const { coordinator } = pages.da
const words = coordinator.numbers.bridges
const lineName = lines.find(({ path }) => path === LINE)?.name.da ?? ''

/** A coordinator of the line of the stories writes a bridge whose person is the counsellor of this name. Answers the complaints of the page. */
export async function namesBridge(
  browser: Browser,
  server: Served,
  { name, place }: { name: string; place: string },
): Promise<() => string[]> {
  const { page, chooseLine, complaints } = await openCoordinator(browser, server, { viewport: { width: 1280, height: 720 } })
  await page.getByRole('button', { name: coordinator.tabs.numbers, exact: true }).click()
  await chooseLine(lineName)
  await page.getByRole('button', { name: words.add, exact: true }).click()
  const form = page.getByRole('form', { name: words.newOne })
  for (const [label, text] of [
    [words.name, name],
    [words.place, place],
    [words.when, 'Tirsdag 15–17'],
    [words.owner, `${name} Holm`],
  ] as const)
    await form.getByRole('textbox', { name: label }).fill(text)
  await form.getByRole('combobox', { name: words.account }).selectOption({ label: name })
  await seen(page, 'coordinator-bridge-form-desk')
  await form.getByRole('button', { name: coordinator.numbers.save, exact: true }).click()
  await page.getByText(words.mayBeInvited(name)).waitFor()
  await page.getByRole('article', { name }).scrollIntoViewIfNeeded()
  await seen(page, 'coordinator-bridge-desk')
  return complaints
}
