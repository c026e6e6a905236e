import type { Page } from 'playwright-core'
import { freePorts } from '../support/alerts/freePorts.ts'
import { NOTHING_SET_UP } from '../support/alerts/nothingSetUp.ts'
import { openStage } from './stage.ts'
import { pages } from './words.ts'

const { alerts: said, tabs } = pages.da.coordinator
export const ALERTED_LINE = 'Ungerådgivningen under 18'

/** A stage whose servers may speak to three ports of this machine: two webhooks and a mail server, in this order. */
export function openAlertStage() {
  const ports: number[] = []
  const stage = openStage(async () => {
    ports.push(...(await freePorts(3)))
    return {
      spans: { placesMs: 300, alertTestMs: 500 },
      outside: {
        ...NOTHING_SET_UP,
        mail: { url: `smtp://127.0.0.1:${ports[2]}`, tls: 'if-offered', from: 'chatten@kommune.example' },
        hosts: ports.map((port) => `127.0.0.1:${port}`),
      },
    }
  })
  return { stage, ports }
}

/** The screen "Varsler" of the line. */
export async function onAlerts(page: Page) {
  await page.getByRole('button', { name: tabs.alerts, exact: true }).click()
  await page.getByRole('combobox', { name: pages.da.staff.line }).selectOption({ label: ALERTED_LINE })
  await page.getByRole('button', { name: said.add, exact: true }).waitFor()
}

export async function addReceiver(page: Page, name: string, way: 'webhook' | 'email', address: string) {
  await page.getByRole('button', { name: said.add, exact: true }).click()
  const box = page
    .getByRole('group')
    .filter({ has: page.getByRole('textbox', { name: said.name }) })
    .last()
  await box.getByRole('textbox', { name: said.name }).fill(name)
  await box.getByRole('combobox', { name: said.way }).selectOption(way)
  await box.getByRole('textbox', { name: said.address[way] }).fill(address)
  return box
}

export async function saveReceivers(page: Page) {
  await page.getByRole('button', { name: said.save, exact: true }).click()
  await page.getByText(said.savedNow, { exact: true }).waitFor()
}
