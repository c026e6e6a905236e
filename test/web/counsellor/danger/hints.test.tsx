// @vitest-environment jsdom
import { act, cleanup, renderHook, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { langs } from '../../../../shared/lang.ts'
import { type Entry, emptyTranscript } from '../../../../web/chat/transcript.ts'
import { dangerWords } from '../../../../web/counsellor/danger/hints/dangerWords.ts'
import { hasHint } from '../../../../web/counsellor/danger/hints/hasHint.ts'
import { HintsWanted, useDangerHint } from '../../../../web/counsellor/danger/hints/useDangerHint.ts'
import { atTheDesk, faults, inConversation } from '../atTheDesk.tsx'

afterEach(cleanup)

test.each([
  'jeg vil bare DØ...',
  'nogle gange vil jeg bare dø',
  'jeg gider ikke leve mere',
  'Jeg har selvmordstanker',
  'min far slår mig',
  'han voldtog mig, tror jeg',
  'jeg\nskærer   mig hver aften',
  'I don’t want to live',
  "i don't want to be here anymore",
  'he raped me',
])('[EVE14] a word of the lists is found, however it is written: %s', (text) => expect(hasHint(text)).toBe(true))

test.each([
  '',
  'jeg har det fint',
  'jeg vil døbe min hund',
  'vi slog græsset',
  'en radio',
  'rapport om kapers',
  'min mor hedder Incesta Nielsen 7',
  '🌱',
])('[EVE14] other words are not: %s', (text) => expect(hasHint(text)).toBe(false))

test('[EVE14] the lists stand as they are compared: small letters, no signs, no phrase twice', () => {
  for (const lang of langs) {
    expect(new Set(dangerWords[lang]).size).toBe(dangerWords[lang].length)
    for (const phrase of dangerWords[lang]) {
      expect(phrase).toMatch(/^[\p{Ll}\p{N}]+( [\p{Ll}\p{N}]+)*\*?$/u)
      expect(hasHint(`Han sagde: ${phrase.replace('*', 'x')}!`)).toBe(true)
    }
  }
})

const hints = () => screen.getByRole('checkbox', { name: /Vis »måske fare« ved en samtale/ })
async function chooseHints() {
  await userEvent.click(screen.getByRole('button', { name: /På vagt/ }))
  await userEvent.click(hints())
  await userEvent.keyboard('{Escape}')
}
const inList = () => screen.queryByText('måske fare')

test('[EVE14] off by default; then a talk is marked in the list and above it, until it was seen, and again at the next word', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  await act(() => desk.server.youthWrites(conv, 'jeg vil ikke leve'))
  await within(pane).findByText('jeg vil ikke leve')
  expect(within(pane).queryByText(/Kun din browser har set efter/)).toBeNull()
  await chooseHints()
  await within(pane).findByText(/Kun din browser har set efter/)
  await waitFor(() => expect(inList()).not.toBeNull())
  expect(await faults()).toEqual([])
  await userEvent.click(within(pane).getByRole('button', { name: 'Set' }))
  await waitFor(() => expect(inList()).toBeNull())
  await act(() => desk.server.youthWrites(conv, 'det gør ondt'))
  await within(pane).findByText('det gør ondt')
  expect(inList()).toBeNull()
  await act(() => desk.server.youthWrites(conv, 'min far slår mig'))
  await within(pane).findByText(/Kun din browser har set efter/)
})

test('[EVE90] the same word of a colleague who had the talk before marks nothing', () => {
  const isHinted = (from: string) => {
    const entry: Entry = { kind: 'text', key: 'one', from, mine: false, text: 'har du tanker om selvmord?', place: 1, at: 0, mark: null }
    const wrapper = ({ children }: { children: ReactNode }) => <HintsWanted value={true}>{children}</HintsWanted>
    return renderHook(() => useDangerHint({ ...emptyTranscript, entries: [entry] }), { wrapper }).result.current.isHinted
  }
  expect([isHinted('youth'), isHinted('k'.repeat(43))]).toEqual([true, false])
})

test('[EVE15] with the hint on and a word found, the page asks the server the same as without', async () => {
  const asked = async (wanted: boolean) => {
    const desk = await atTheDesk()
    const { conv, pane } = await inConversation(desk)
    if (wanted) await chooseHints()
    const before = desk.server.asked.length
    await act(() => desk.server.youthWrites(conv, 'jeg vil ikke leve'))
    await within(pane).findByText('jeg vil ikke leve')
    if (wanted) await within(pane).findByText(/Kun din browser har set efter/)
    await waitFor(() => expect(desk.server.asked.slice(before).map(({ request }) => request)).toContain('mark:send'))
    cleanup()
    // How often a mark goes out is a matter of time.
    return new Set(desk.server.asked.slice(before).map(({ request }) => request))
  }
  expect(await asked(true)).toEqual(await asked(false))
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0])
})

test('[EVE13] the steps of an acute talk are ticked off in this page alone, and it says that nobody can be traced', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  await act(async () => void desk.server.change(conv, { acute: true }))
  const list = within(pane).getByText('Når det er akut').closest('details')!
  within(list).getByText('Vi kan ikke finde den unge: vi har ingen adresse og intet nummer. Vi ved kun, hvad den unge selv skriver.')
  const before = desk.server.asked.length
  const step = () => within(list).getByRole<HTMLInputElement>('checkbox', { name: 'Hent en kollega eller din leder.' })
  await userEvent.click(step())
  within(list).getByText('1 af 4')
  expect(await faults()).toEqual([])
  // What comes meanwhile leaves the ticks alone.
  await act(() => desk.server.youthWrites(conv, 'jeg er hjemme'))
  await within(pane).findByText('jeg er hjemme')
  expect(step().checked).toBe(true)
  await userEvent.click(step())
  expect(within(list).queryByText('1 af 4')).toBeNull()
  expect(desk.server.asked.slice(before).filter(({ request }) => request !== 'mark:send')).toEqual([])
})
