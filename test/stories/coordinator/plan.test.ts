import { expect, test } from 'vitest'
import { openPage, screens } from '../../support/browser.ts'
import { coordinatorOf } from '../ledgerHands.ts'
import { faultsOn, seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage()
const { coordinator: words } = pages.da
const { dutyPlan: plan, members } = words

test('[PLA12] a coordinator makes a colleague a leader, plans the week and the leader on call, by what stands on the screen', {
  timeout: 90_000,
}, async () => {
  const { one, browser } = stage
  const { page, complaints } = await openPage(browser)
  await page.goto(one.origin + (await coordinatorOf(one.installation, 'ungeraadgivningen')))
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await press(words.tabs.team)
  await press(`${members.change} Jonas`)
  await page.getByRole('checkbox', { name: new RegExp(`^${members.roles.leader}`) }).check()
  await press(members.save)
  await page.getByRole('article', { name: /Jonas/ }).getByText(members.said.changed).waitFor()

  await press(words.tabs.plan)
  await page.getByText(plan.noneOnCall).waitFor()
  // Open day and night: nobody is planned at any hour.
  expect(await page.getByRole('region', { name: plan.gaps.title }).getByRole('listitem').count()).toBeGreaterThan(0)
  const put = async (kind: 'duty' | 'onCall', day: string, from: string, to: string, person: string) => {
    const part = page.getByRole('region', { name: plan.kinds[kind] })
    await part.getByRole('button', { name: plan.change(day), exact: true }).click()
    await page.keyboard.press('Enter')
    const row = part.getByRole('group', { name: plan.edit.row(1) })
    await row.getByLabel(plan.edit.from).fill(from)
    await row.getByLabel(plan.edit.to).fill(to)
    await row.getByLabel(plan.edit.person).selectOption({ label: person })
    await page.keyboard.press('Tab')
    await part.getByRole('button', { name: plan.edit.save }).click()
    await part.getByText(plan.said.saved).last().waitFor()
  }
  for (const day of ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag']) {
    await put('duty', day, '0', '24', 'Mette')
    await put('onCall', day, '0', '24', 'Jonas')
  }
  await page.getByText(plan.onCallNow('Jonas')).waitFor()
  await page.getByText(plan.gaps.none).waitFor()
  await page
    .getByRole('region', { name: plan.kinds.duty })
    .getByRole('button', { name: plan.change('mandag'), exact: true })
    .click()
  for (const size of ['desk', 'phone'] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(screens[size].viewport)
      await page.emulateMedia({ colorScheme })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screens[size].viewport.width)
      if (colorScheme === 'light') await seen(page, `coordinator-plan-${size}`)
      else expect(await faultsOn(page)).toEqual([])
    }
  await press(words.tabs.team)
  await page.getByRole('article', { name: /Jonas/ }).waitFor()
  for (const size of ['desk', 'phone'] as const) {
    await page.setViewportSize(screens[size].viewport)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screens[size].viewport.width)
    expect(await faultsOn(page)).toEqual([])
  }
  expect(complaints()).toEqual([])
})
