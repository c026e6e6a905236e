// @vitest-environment jsdom
import { cleanup, screen as page, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { helpNumbers } from '../../../../seeds/helpNumbers.ts'
import { lines } from '../../../../seeds/lines.ts'
import { dayAndNight, firstHelp, type Whom } from '../../../../shared/help/helpFor.ts'
import { type AgeBand, ageBands } from '../../../../shared/topic.ts'
import { after } from '../../../../shared/words/da/youths/after.ts'
import { nothingChosen } from '../../../../web/youth/choices/steps.ts'
import type { Screen } from '../../../../web/youth/visit/screen.ts'
import { aLine, NOW } from '../../arrival/aLine.ts'
import { draw } from '../draw.tsx'
import { aShell, someScreens } from '../someScreens.ts'

afterEach(cleanup)
const HOUR = 3_600_000

const everybody: [string, Whom][] = [
  ['a parent', { age: null, role: 'parent' }],
  ['somebody of whom nothing is known', { age: null, role: 'youth' }],
  ...ageBands.map((age: AgeBand): [string, Whom] => [age, { age, role: 'youth' }]),
]

/** As the pages of one seeded line hold them. */
const on = (line: string) =>
  helpNumbers
    .filter(({ regionLines }) => regionLines.length === 0 || regionLines.includes(line))
    .map(({ sources: _, askAgainFrom: __, ...number }) => ({ ...number, checked: null }))

/** Open to whatever one has to tell, and by a source: Giftlinjen is there day and night for poison alone. */
const openAllHours = helpNumbers.filter(({ id, hours, sources }) => id !== 'giftlinjen' && hours?.da === dayAndNight.da && sources.hours)
const atNightAndNoon = ['2026-11-24T03:00:00+01:00', '2026-11-24T12:00:00+01:00', '2026-11-29T03:00:00+01:00'].map(Date.parse)
const asked = lines.flatMap(({ id }) => atNightAndNoon.map((now) => ({ id, now })))

test.each(everybody)('[AFT9] on every seeded line, by day and at 3 in the night, %s is shown one who is open', (_, whom) => {
  for (const { id, now } of asked) {
    const numbers = firstHelp(on(id), whom)
    expect(numbers.length, id).toBeLessThanOrEqual(4)
    const sorry = someScreens.sorry
    if (sorry?.at !== 'question') throw new Error('no question')
    const chosen = { ...nothingChosen, age: whom.age ?? undefined, parent: whom.role === 'parent' }
    draw({ ...sorry, chosen }, { now: () => now }, { facts: { ...aShell().facts, helpNumbers: on(id) } })
    const names = [...document.querySelectorAll('.screen-body .help-name strong')].map((name) => name.textContent)
    expect(names, id).toEqual(numbers.map(({ name }) => name))
    const open = openAllHours.filter(({ name }) => names.includes(name))
    expect(open.length, `${id} ${new Date(now).toISOString()}`).toBeGreaterThan(0)
    expect(document.body.textContent, id).toContain(dayAndNight.da)
    for (const entry of document.querySelectorAll('.screen-body .help-entry'))
      expect(entry.querySelectorAll('a').length, id).toBeGreaterThan(0)
    cleanup()
  }
})

const sorryOn = (line: Parameters<typeof aLine>[1], now: number, takes: boolean | null = null) =>
  draw(someScreens.sorry!, { now: () => now, takesHere: async () => takes }, { facts: { ...aShell().facts, line: aLine('open', line) } })
const mayWrite = () => page.queryByRole('button', { name: 'Skriv med en igen nu' }) !== null

test('[AFT13] to write again is offered while the line takes somebody, and said otherwise once it is shut', async () => {
  const closesAt = NOW + HOUR
  const reopensAt = NOW + 24 * HOUR
  sorryOn({ closesAt, reopensAt }, NOW)
  expect(mayWrite()).toBe(true)
  expect(document.body.textContent).toContain(after.sorry.ways)
  cleanup()
  // By its hours: the page was opened before.
  sorryOn({ closesAt, reopensAt }, closesAt + 1)
  expect(mayWrite()).toBe(false)
  expect(document.body.textContent).toContain(after.sorry.waysElse)
  expect(document.body.textContent).toMatch(/Vi har åbent igen/)
  expect(page.getByRole('link', { name: 'Ring 116 111' })).toBeTruthy()
  expect(page.getByRole('button', { name: 'Gå videre' })).toBeTruthy()
  cleanup()
  // By hand, or full.
  sorryOn({ closesAt, reopensAt }, NOW, false)
  await waitFor(() => expect(mayWrite()).toBe(false))
  cleanup()
  // Later than the hours said.
  sorryOn({ closesAt, reopensAt }, closesAt + 1, true)
  await waitFor(() => expect(mayWrite()).toBe(true))
})

test('[AFT13] a place that was lost while the line shut is not said to be had again', () => {
  const lapsed = someScreens.lapsed as Screen
  const closesAt = NOW + HOUR
  const shown = (now: number) =>
    draw(lapsed, { now: () => now }, { facts: { ...aShell().facts, line: aLine('open', { closesAt, reopensAt: NOW + 24 * HOUR }) } })
  shown(NOW)
  expect(document.body.textContent).toContain(after.joinAgain)
  expect(page.getByRole('button', { name: 'Start en ny chat' })).toBeTruthy()
  cleanup()
  shown(closesAt + 1)
  expect(document.body.textContent).not.toContain(after.joinAgain)
  expect(document.body.textContent).toMatch(/Vi har åbent igen/)
  expect(page.getByRole('button', { name: 'Til forsiden' })).toBeTruthy()
})
