import type { CounsellorPage } from './people.ts'
import { seen } from './seen.ts'
import { pages } from './words.ts'

const words = pages.da.counsellor.handOver

/** Opens the question to whom, chooses this colleague, and asks. Without a note: the counsellor may know this youth. */
export async function offersTo(mette: CounsellorPage, name: string, note: string | null): Promise<void> {
  await mette.pane().getByRole('button', { name: words.open, exact: true }).click()
  const dialog = mette.page.getByRole('dialog', { name: words.title })
  await dialog.getByRole('radio', { name: new RegExp(`^${name}`) }).check()
  if (note === null) await dialog.getByRole('checkbox', { name: new RegExp(words.blind) }).check()
  else await dialog.getByRole('textbox', { name: words.note }).fill(note)
  await seen(mette.page, note === null ? 'counsellor-hand-over-blind-desk' : 'counsellor-hand-over-desk')
  await dialog.getByRole('button', { name: words.ask(name) }).click()
  await mette.page.getByText(words.waitsFor(name)).waitFor()
}
