import type { CounsellorPage } from './people.ts'
import { seen } from './seen.ts'
import { pages } from './words.ts'

const words = pages.da.counsellor.lookOn

/** Asks who stands in the list by this name to read along. */
export async function asksAlong(mette: CounsellorPage, who: RegExp): Promise<void> {
  // While somebody is asked, or reads along, the shortcut does nothing.
  await mette.page.locator('[data-along]').waitFor({ state: 'detached' })
  await mette.page.keyboard.press('Alt+l')
  const dialog = mette.page.getByRole('dialog', { name: words.title })
  await dialog.getByRole('radio', { name: who }).check({ force: true })
  await seen(mette.page, 'counsellor-ask-along-desk')
  await dialog.getByRole('button', { name: /Spørg/ }).click()
  await mette.page.locator('[data-along=asked]').waitFor()
}
