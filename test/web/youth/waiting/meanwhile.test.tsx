// @vitest-environment jsdom
import { cleanup, screen as page } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { facts } from '../../../../seeds/facts.ts'
import { shownFacts } from '../../../../server/actions/lines/shownHelp.ts'
import type { Ledger } from '../../../../server/ledger/ledger.ts'
import { waiting } from '../../../../shared/words/da/youths/waiting.ts'
import type { Screen } from '../../../../web/youth/visit/screen.ts'
import { draw } from '../draw.tsx'
import { aShell, someScreens } from '../someScreens.ts'

afterEach(cleanup)
const ledger = { facts: { all: async () => facts } } as Partial<Ledger> as Ledger
const inFaxe = await shownFacts({ ledger }, 'faxe')
const at = someScreens['waiting, nobody yet']
if (at?.at !== 'waiting') throw new Error('no such screen')
const drawn = (screen: Screen) => draw(screen, {}, { facts: { ...aShell().facts, toRead: inFaxe } })

test('[HEL6] whoever waits may unfold the facts of the line, each with its source and year', () => {
  drawn(at)
  const folded = page.getByText(waiting.meanwhile).closest('details')
  expect(folded?.open).toBe(false)
  const items = [...(folded?.querySelectorAll('li') ?? [])].map((item) => item.textContent)
  expect(items).toHaveLength(inFaxe.length)
  expect(items[0]).toMatch(/Faxe.*Kilde: Faxe Kommune, rusmiddelpolitik: Lokale tal fra 2015 \(2016\)$/)
  expect(items.at(-1)).toMatch(/^I 20\d\d .*Kilde: /)
})

test('[HEL6] the facts of another line are not shown, and those of the whole country come last', () => {
  const own = inFaxe.filter(({ id }) => id.startsWith('faxe-'))
  const rest = inFaxe.slice(own.length)
  expect(inFaxe.slice(0, own.length)).toEqual(own)
  expect(own.length * rest.length).toBeGreaterThan(0)
  for (const { id } of rest) expect(id).toMatch(/^danmark-/)
  expect(JSON.stringify(inFaxe)).not.toContain('Aabenraas plan')
})

test('[HEL6] somebody in danger, or under 12, is not asked', () => {
  const others: Screen[] = [
    { ...at, saysUrgent: true },
    { ...at, view: { ...at.view, urgent: true } },
    { ...at, chosen: { ...at.chosen, age: 'under_12' } },
  ]
  for (const screen of others) {
    drawn(screen)
    expect(page.queryByText(waiting.meanwhile)).toBeNull()
    cleanup()
  }
})
