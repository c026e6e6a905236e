// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { done } from '../../../../shared/outcome.ts'
import { faults } from '../../faults.ts'
import { card, changed, entryOf, openNumbers, view, words } from './openNumbers.tsx'

beforeEach(() => sessionStorage.clear())
afterEach(cleanup)

const DOCTOR = 'laegevagt-sjaelland'
const doctor = entryOf(DOCTOR, { shown: 'shown', standing: 'checked', mayChange: true, mustHave: 'doctor' })
const opened = async (answers: Parameters<typeof openNumbers>[0] = {}) => {
  const there = { ...view, entries: [...view.entries, doctor] }
  return openNumbers({ 'numbers:read': () => done(there), ...answers })
}
const press = (name: string) => screen.getByRole('button', { name })

test('[NUM27] before a number that the line must have is switched off, the page says what youths see instead and that the line stays open', async () => {
  const off = { ...doctor, shown: null, standing: 'off' as const, off: { on: '2026-11-19', by: 'Karin', here: true } }
  const { server, user } = await opened({
    'numbers:switch': ({ back }) => done({ did: 'done', entry: back ? doctor : off }),
  })
  await user.click(press(words.notWorkingNamed('1818')))
  const question = screen.getByRole('heading', { name: words.sure.off('1818') })
  expect(document.activeElement).toBe(question)
  expect(card(/^1818/)?.textContent).toContain('I stedet ser de unge: 112')
  expect(card(/^1818/)?.textContent).toContain(words.sure.mustHave)
  expect(await faults()).toEqual([])
  await user.click(press(words.sure.no))
  expect(server.ofKind('numbers:switch')).toEqual([])
  expect(card(/^1818/)?.contains(document.activeElement)).toBe(true)
  await user.click(press(words.notWorkingNamed('1818')))
  await user.click(press(words.sure.yes.off))
  expect((await screen.findByText(words.isOff('1818'))).contains(document.activeElement)).toBe(true)
  expect(server.ofKind('numbers:switch')).toEqual([{ line: 'faxe', id: DOCTOR, print: `print-of-${DOCTOR}`, back: false }])
  expect(card(/^1818/)?.textContent).toContain('Meldt 19. november 2026 af Karin.')
  await user.click(press(words.workingAgainNamed('1818')))
  expect(await screen.findByText(words.isOn('1818'))).toBeTruthy()
})

test('[NUM27] removing such a number, and taking its check back, ask first; another entry is removed at once', async () => {
  const { server, user } = await opened({ 'numbers:remove': () => done({ did: 'done', entry: null }) })
  await user.click(press(words.removeNamed('1818')))
  expect(screen.getByRole('heading', { name: words.sure.remove('1818') })).toBeTruthy()
  await user.click(press(words.sure.no))
  await user.click(press(words.withdrawNamed('1818')))
  expect(screen.getByRole('heading', { name: words.sure.withdraw('1818') })).toBeTruthy()
  expect([...server.ofKind('numbers:remove'), ...server.ofKind('numbers:withdraw')]).toEqual([])
  await user.click(press(words.removeNamed('Rusmiddelcenter Faxe')))
  await waitFor(() => expect(server.ofKind('numbers:remove')).toHaveLength(1))
})

test('[NUM9] a changed entry shows what youths still see, before and now; 112 is switched off by nobody', async () => {
  const before = doctor.record
  const now = changed(doctor, { call: '56 20 27 21', version: 1, earlier: before }, 'new-print')
  const there = { ...view, entries: [view.entries[0]!, { ...now, standing: 'changed' as const }] }
  await openNumbers({ 'numbers:read': () => done(there) })
  const text = card(/^1818/)?.textContent
  expect(text).toContain(words.shown.earlier)
  expect(within(card(/^1818/)).getByText('Ring: 1818').tagName).toBe('DEL')
  expect(within(card(/^1818/)).getByText('Ring: 56 20 27 21').tagName).toBe('INS')
  expect(screen.queryByRole('button', { name: words.notWorkingNamed('112') })).toBeNull()
})
