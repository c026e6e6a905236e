import type { Page } from 'playwright-core'
import { personas } from '../../seeds/practice/personas.ts'
import { pages } from './words.ts'

const { practice } = pages.da
/** The line that is open at every hour. */
export const LINE_NAME = 'Ungerådgivningen under 18'

/** Begins to practise on the line that is open at every hour. */
export async function beginPractice(page: Page): Promise<void> {
  await page.getByLabel(practice.lineLegend).selectOption({ label: LINE_NAME })
  await page.getByRole('button', { name: practice.start, exact: true }).click()
  await page.getByRole('heading', { name: practice.choose }).waitFor()
}

/** Lets an invented youth come, who writes six times as fast as a person. */
export async function letCome(page: Page, persona: string): Promise<void> {
  const name = personas.find(({ id }) => id === persona)?.name.da ?? persona
  await page.getByLabel(practice.fast).check()
  await page.getByRole('button', { name: practice.callWho(name), exact: true }).click()
}
