// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { helpNumbers } from '../../../../seeds/helpNumbers.ts'
import { lines } from '../../../../seeds/lines.ts'
import type { PageFacts } from '../../../../shared/doors/page.ts'
import { offersFor } from '../../../../shared/help/helpFor.ts'
import type { Offer } from '../../../../shared/help/offer.ts'
import { langs } from '../../../../shared/lang.ts'
import type { AgeBand } from '../../../../shared/topic.ts'
import { help as da } from '../../../../shared/words/da/youths/help.ts'
import { help as en } from '../../../../shared/words/en/youths/help.ts'
import { loadYouthWords } from '../../../../shared/words/words.ts'
import type { Chosen } from '../../../../web/youth/choices/steps.ts'
import type { Screen } from '../../../../web/youth/visit/screen.ts'
import { Youth } from '../../../../web/youth/Youth.tsx'
import { withDialogs } from '../dialogs.ts'
import { aShell, aSocket, aTalk, someScreens } from '../someScreens.ts'

const words = await loadYouthWords('da')
afterEach(cleanup)
withDialogs()

const place = (id: string, name: string, change: Partial<Offer>): Offer => ({
  id,
  name,
  what: { da: 'Et sted.', en: 'A place.' },
  ages: null,
  relations: ['self'],
  lines: [],
  contacts: [{ way: 'call', value: '11 22 33 44' }],
  checkedOn: '2026-11-03',
  ...change,
})
const kombas = place('kombas', 'KOMBAS', { ages: ['18-20', '21-25', 'over_25'] })
const forParents = place('for-parents', 'For forældre', { relations: ['parent'] })
const anywhere = place('anywhere', 'For alle', {})
const offers = [kombas, forParents, anywhere]

const numbersOn = (line: string) =>
  helpNumbers
    .filter(({ regionLines }) => regionLines.length === 0 || regionLines.includes(line))
    .map(({ sources: _, askAgainFrom: __, ...number }) => ({ ...number, checked: null }))

/** What a page of the seeded line holds, as the server would write it. */
const facts: PageFacts = {
  ...aShell().facts,
  helpNumbers: numbersOn('aabenraa'),
  offers,
  line: {
    ...aShell().facts.line,
    overflow: lines
      .filter(({ id }) => id !== 'aabenraa')
      .map(({ id, path, name, ages }) => ({ id, path, name, ages, state: 'open' as const })),
  },
}
const drawn = (of: Screen, change: Partial<PageFacts> = {}) =>
  render(<Youth talk={aTalk(of)} shell={aShell({ facts: { ...facts, ...change } })} words={words} socket={aSocket(true)} device="phone" />)
    .container
const waitingAt = (age: AgeBand): Screen => {
  const at = someScreens['waiting, nobody yet']
  if (at?.at !== 'waiting') throw new Error('no such screen')
  return { ...at, chosen: { ...at.chosen, age } }
}
const endedAt = (age: AgeBand): Screen => {
  const at = Object.values(someScreens).find((one) => one.at === 'ended')
  if (at?.at !== 'ended') throw new Error('no such screen')
  return { ...at, chosen: { ...at.chosen, age } }
}

test('[HEL25] somebody of 21 to 25 is offered no line and no number for those under 18, waiting or after', () => {
  for (const at of [waitingAt('21-25'), endedAt('21-25')]) {
    const text = drawn(at).textContent ?? ''
    expect(text).not.toContain('BørneTelefonen')
    expect(text).not.toContain('Ungerådgivningen under 18')
    cleanup()
  }
  const others = drawn(endedAt('21-25')).querySelector('.others')?.textContent ?? ''
  expect(others).toContain('Faxe')
  expect(others).toContain('headspace')
  cleanup()
  const young = drawn(endedAt('15-17')).querySelector('.others')?.textContent ?? ''
  expect(young).toContain('BørneTelefonen')
  expect(young).toContain('Ungerådgivningen under 18')
})

test('[HEL26] a place for another age is not named where the age is known, and not held back where it is not', () => {
  const named = (age: AgeBand) => {
    const text = drawn(endedAt(age)).querySelector('.others')?.textContent ?? ''
    cleanup()
    return offers.filter(({ name }) => text.includes(name)).map(({ name }) => name)
  }
  expect(named('15-17')).toEqual(['For alle'])
  expect(named('21-25')).toEqual(['KOMBAS', 'For alle'])
  expect(named('unknown')).toEqual(['KOMBAS', 'For alle'])
  expect(offersFor(offers, { age: null, role: 'parent' })).toEqual([forParents])
})

test('[HEL28] over 25 one reads a list of their own, and Help now names no line for children', async () => {
  const at = someScreens['over 25']
  if (at?.at !== 'choices') throw new Error('no such screen')
  const container = drawn({ ...at, chosen: { ...at.chosen, age: 'over_25' } })
  expect(container.textContent).toContain('Livslinien')
  expect(container.textContent).toContain('Alkolinjen')
  expect(container.textContent).toContain('70 11 07 07')
  expect(container.textContent).not.toContain('BørneTelefonen')
  await userEvent.click(screen.getByRole('button', { name: /Hjælp nu/ }))
  const dialog = screen.getByRole('dialog', { name: 'Hjælp nu' })
  expect(dialog.textContent).not.toContain('BørneTelefonen')
  expect(dialog.querySelector('a[href="tel:116111"]')).toBeNull()
  // Livslinien never alone: the doctor stands beside it.
  const door = within(dialog).getByText('Tænker du på at dø?').closest('details')
  for (const number of ['tel:112', 'tel:70201201', 'tel:70110707']) expect(door?.querySelector(`a[href="${number}"]`)).not.toBeNull()
})

const grownUps: [string, Partial<Chosen>][] = [
  ['21 to 25', { age: '21-25' }],
  ['over 25', { age: 'over_25' }],
  ['a parent', { parent: true }],
]
const doctorClosed = {
  da: /din egen læge har lukket\. Har lægen åbent, så ring der/,
  en: /your own doctor is closed\. If your own doctor is open, call there/,
}

test.each(grownUps)('[HEL30] at noon, too, %s is led to a doctor who is open, on every seeded line', async (_, chosen) => {
  const at = waitingAt('unknown')
  if (at.at !== 'waiting') throw new Error('no such screen')
  for (const { id } of lines) {
    drawn({ ...at, chosen: { ...at.chosen, age: undefined, ...chosen } }, { helpNumbers: numbersOn(id) })
    await userEvent.click(screen.getByRole('button', { name: /Hjælp nu/ }))
    const door = within(screen.getByRole('dialog', { name: 'Hjælp nu' }))
      .getByText('Tænker du på at dø?')
      .closest('details')
    const say = door?.textContent ?? ''
    expect(say.indexOf('din egen læge'), id).toBeGreaterThan(say.indexOf('Livslinien'))
    expect(say.indexOf('din egen læge'), id).toBeLessThan(say.indexOf('lægevagten her'))
    expect(say, id).toMatch(doctorClosed.da)
    cleanup()
  }
})

test('[HEL30] every doctor out of hours names the own doctor, in both languages, and no number that nobody knows', () => {
  for (const { id } of lines) {
    const doctors = numbersOn(id).filter(({ regionLines }) => regionLines.length > 0)
    expect(doctors, id).toHaveLength(1)
    for (const lang of langs) expect(doctors[0]?.what[lang]).toMatch(doctorClosed[lang])
  }
  expect(en.dying.sayGrown).toMatch(/your own doctor.*out-of-hours doctor/)
})

test('[HEL31] help of others, numbers and places alike, says when they may ask who one is', async () => {
  drawn(endedAt('21-25'))
  const places = [...document.querySelectorAll('summary')].find((summary) => summary.textContent === da.places)
  expect(places?.nextElementSibling?.textContent).toBe(da.duty)
  await userEvent.click(screen.getByRole('button', { name: /Hjælp nu/ }))
  const dialog = screen.getByRole('dialog', { name: 'Hjælp nu' })
  expect(within(dialog).getByRole('heading', { name: da.others }).nextElementSibling?.textContent).toBe(da.duty)
})

test('[HEL24] a child under 12 is shown BørneTelefonen first', () => {
  const at = someScreens['under 12']
  if (at?.at !== 'choices') throw new Error('no such screen')
  const container = drawn({ ...at, chosen: { ...at.chosen, age: 'under_12' } })
  expect(container.querySelector('.help-entry')?.textContent).toContain('BørneTelefonen')
})
