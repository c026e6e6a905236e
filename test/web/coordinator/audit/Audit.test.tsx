// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { auditEvents } from '../../../../shared/audit/auditEvents.ts'
import { auditSentence } from '../../../../shared/audit/auditSentence.ts'
import type { AuditChain, AuditLine, AuditView } from '../../../../shared/audit/auditWire.ts'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import { langs } from '../../../../shared/lang.ts'
import { done, refuse } from '../../../../shared/outcome.ts'
import { loadWords } from '../../../../web/coordinator/words.ts'
import { fakeSocket } from '../../counsellor/fakeSocket.ts'
import { faults } from '../../faults.ts'
import { openScreen, quietLine } from '../openScreen.tsx'

afterEach(cleanup)
const AT = Date.parse('2026-11-19T12:00:00Z')
const ANNA = { as: 'person' as const, person: 'a'.repeat(22), name: 'Anna' }
const entry = (n: number, part: Partial<AuditLine> = {}): AuditLine => ({
  ...{ n, at: AT, who: ANNA, what: 'switched-off', whom: 'Mette', thing: null, fields: [] },
  ...part,
})
const chain = (part: Partial<AuditChain> = {}): AuditChain => ({
  ...{ count: 1234, from: Date.parse('2026-01-05T12:00:00Z'), to: AT, end: 'e'.repeat(43), brokenAt: null },
  ...part,
})
async function log(part: Partial<AuditView> = {}) {
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () => done({ at: AT, lines: [{ ...quietLine, line: 'aabenraa', name: { da: 'Aabenraa-chatten', en: 'The chat' } }] }),
    'day:read': () => refuse('failed'),
    'month:read': () => refuse('failed'),
    'audit:read': ({ before }) =>
      done({
        ...{ line: 'aabenraa', chain: chain(), entries: before === null ? [entry(60), entry(59)] : [entry(3)] },
        ...{
          next: before === null ? 59 : null,
          people: [
            { of: ANNA.person, name: 'Anna' },
            { of: 'console' as const, name: '' },
          ],
        },
        kinds: ['switched-off', 'plan-changed'],
        ...part,
      }),
  })
  const user = await openScreen(server, 'audit')
  await screen.findByRole('heading', { name: 'Logbog' })
  const asked = () => server.asked.filter(({ request }) => request === 'audit:read').map(({ payload }) => payload)
  return { user, asked }
}

test('[AUD6] the newest stand first, older ones are turned to, and the list is narrowed to a person or a kind', async () => {
  const { user, asked } = await log()
  const rows = (await screen.findAllByRole('listitem')).map((one) => one.textContent)
  expect(rows[0]).toBe('19. november 2026 13.00Anna slog adgangen fra for MettePost 60')
  expect(await faults()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Vis ældre' }))
  await screen.findByText('Post 3')
  expect(document.activeElement?.textContent).toBe('Logbog')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Hvem' }), 'IT (fra serveren)')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Hvad' }), 'Vagtplan')
  await screen.findByText('Post 60')
  expect(asked().slice(1)).toEqual([
    { line: 'aabenraa', before: 59, of: null, what: null },
    { line: 'aabenraa', before: null, of: 'console', what: null },
    { line: 'aabenraa', before: null, of: 'console', what: 'plan-changed' },
  ])
})

test('[AUD8] a whole chain says from when to when, with the hash to write down and the file', async () => {
  await log()
  await screen.findByText('Nej. Kæden er hel fra 5. januar 2026 til 19. november 2026: 1.234 poster på hele serveren.')
  screen.getByText('e'.repeat(43))
  expect(screen.getByRole('link', { name: 'Hent logbogen som CSV' }).getAttribute('href')).toBe('/staff/audit/aabenraa/log.csv?lang=da')
})

test('[AUD8] a broken chain says at which entry and up to when it holds, and marks the entries from there on', async () => {
  await log({ chain: chain({ brokenAt: 60 }) })
  const alert = await screen.findByRole('alert')
  within(alert).getByText(/Kæden er brudt ved post 60 af 1\.234/)
  within(alert).getByText(/Op til 19\. november 2026 er kæden hel/)
  expect(screen.getAllByRole('listitem').map((one) => one.dataset.doubtful)).toEqual(['true', 'false'])
  cleanup()
  await log({ chain: chain({ brokenAt: 1, from: null, to: null }), entries: [] })
  await screen.findByText(/Ingen post før den er hel/)
  screen.getByText('Der er ingen poster at vise.')
})

test('[AUD3] every kind has a sentence of its own in each language, with names, roles, fields and days in words', async () => {
  for (const lang of langs) {
    const { coordinator } = await loadWords(lang)
    const said = auditEvents.map((what) => auditSentence(entry(1, { what }), coordinator, lang))
    expect(new Set(said).size).toBe(auditEvents.length)
    expect(said.filter((one) => one.trim().length < 8)).toEqual([])
  }
  const { coordinator } = await loadWords('da')
  const say = (part: Partial<AuditLine>) => auditSentence(entry(1, part), coordinator, 'da')
  expect(say({ what: 'roles-changed', fields: ['counsellor', 'leader'] })).toBe('gav Mette rollerne: rådgiver, leder')
  expect(say({ what: 'plan-changed', fields: ['onCall', '2'] })).toBe('ændrede vagtplanen: bagvagt, tirsdag')
  expect(say({ what: 'plan-changed', fields: ['duty', '2026-12-24'] })).toBe('ændrede vagtplanen: vagt, 24. december 2026')
  expect(say({ what: 'line-changed', fields: ['hours', 'older-field'] })).toBe('ændrede på linjen: Åbningstider, older-field')
  expect(say({ what: 'number-confirmed', thing: 'Lægevagten' })).toBe('bekræftede, at det passer: Lægevagten')
  expect(say({ what: 'switched-off', whom: null })).toBe('slog adgangen fra for en, der ikke er her mere')
})
