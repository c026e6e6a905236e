// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { emptyOutside, type OutsideCard, type OutsideStep } from '../../../../shared/sealing/outside.ts'
import type { Keeper } from '../../../../web/chat/keeper.ts'
import { type HelpOutside, noOutside } from '../../../../web/chat/outside/outside.ts'
import { emptyTranscript, type Transcript } from '../../../../web/chat/transcript.ts'
import { randomId } from '../../../../web/cipher/keys/p256.ts'
import type { Reader } from '../../../../web/cipher/youthCipher.ts'
import { withDialogs } from '../dialogs.ts'
import { draw } from '../draw.tsx'
import { aKeeper, METTE, readers, someScreens } from '../someScreens.ts'

withDialogs()
afterEach(cleanup)

const card: OutsideCard = { called: 'Ravn', reach: '12 34 56 78', safely: 'kun sms', pass: '' }
const base = { duty: false, done: 0 }
const given: HelpOutside = { ...base, phase: 'given', card, giving: 1, ep: 0, seenBy: [] }
const user = userEvent.setup()

function talkWith(
  outside: HelpOutside,
  { part = {} as Partial<Transcript>, draft = null as OutsideCard | null, at = 'chat', all = readers } = {},
) {
  const said: OutsideStep[] = []
  let held = draft
  const steps: Keeper['outside'] = {
    draft: () => held,
    keepDraft(next) {
      held = next
    },
    say: (does) => void said.push(does),
  }
  const say = vi.fn()
  const keeper = { ...aKeeper({ ...emptyTranscript, outside, ...part }), outside: steps }
  draw(someScreens[at]!, { say, keeper: () => keeper, readers: () => all })
  return { said, say, held: () => held }
}
const sheet = () => screen.getByRole('dialog', { name: 'Hjælp uden for chatten' })
const tap = (name: string | RegExp) => user.click(screen.getByRole('button', { name }))

test('[OUT5] the youth opens it in the menu of the talk, and reads first what it is', async () => {
  const { said } = talkWith(noOutside)
  expect(screen.queryByRole('dialog', { name: 'Hjælp uden for chatten' })).toBeNull()
  await user.click(screen.getByLabelText('Mere'))
  await tap('Hjælp uden for chatten')
  expect(sheet().textContent).toMatch(
    /Du bestemmer, og du kan sige nej.*Er du under 18.*skal vi sige det til kommunen.*Ellers giver Mette kun det videre/,
  )
  await tap('Ja, jeg vil skrive det')
  expect(said).toEqual([{ step: 'open' }])
})

test('[OUT71] while a colleague reads along, the youth reads before and while writing that the colleague can get to know it', async () => {
  const jonas: Reader = { person: 'j', name: 'Jonas', kids: [randomId()], epochs: [1], now: true, listening: true }
  for (const phase of ['none', 'open'] as const) {
    talkWith({ ...base, phase }, { all: [...readers, jonas], draft: emptyOutside })
    if (phase === 'none') await user.click(screen.getByLabelText('Mere'))
    await tap(phase === 'none' ? 'Hjælp uden for chatten' : 'Skriv videre')
    expect(sheet().textContent).toContain('læser med lige nu og kan også få det at vide.')
    cleanup()
  }
  talkWith({ ...base, phase: 'open' })
  await tap('Skriv videre')
  expect(sheet().textContent).not.toContain('læser med lige nu')
})

test('[OUT5] a question opens nothing and moves no focus; the line above the box leads to it', async () => {
  const { said } = talkWith({ ...base, phase: 'asked', by: METTE })
  expect(screen.queryByRole('dialog', { name: 'Hjælp uden for chatten' })).toBeNull()
  expect(sheetLine().textContent).toContain('Mette spørger, om du vil have hjælp uden for chatten.')
  await tap('Se mere')
  await tap('Nej tak')
  expect(said).toEqual([{ step: 'close' }])
  expect(screen.queryByRole('dialog', { name: 'Hjælp uden for chatten' })).toBeNull()
})
const sheetLine = () => screen.getAllByRole('status').find((one) => one.querySelector('.outside-strip'))!

test('[OUT6] four fields; without a way to reach the youth nothing is given, and the page says why', async () => {
  const { said, held } = talkWith({ ...base, phase: 'open' }, { draft: emptyOutside })
  await tap('Skriv videre')
  const fields = within(sheet()).getAllByRole<HTMLTextAreaElement>('textbox')
  expect(fields.map((one) => one.name)).toEqual(['called', 'reach', 'safely', 'pass'])
  expect(document.activeElement).toBe(fields[0])
  await user.type(fields[0]!, 'Ravn')
  await tap('Giv det til Mette')
  expect(said).toEqual([])
  expect(document.activeElement).toBe(fields[1])
  expect(screen.getByRole('alert').textContent).toBe('Skriv først, hvordan vi kan få fat i dig.')
  await user.type(fields[1]!, '12 34 56 78')
  await tap('Giv det til Mette')
  expect(said).toEqual([{ step: 'give', giving: 1, card: { ...emptyOutside, called: 'Ravn', reach: '12 34 56 78' } }])
  expect(held()).toMatchObject({ called: 'Ravn' })
})

test('[OUT6] no, after some was written, is one tap and leaves nothing of it', async () => {
  const { said, held } = talkWith({ ...base, phase: 'open' }, { draft: card })
  await tap('Skriv videre')
  await tap('Nej, jeg giver det ikke')
  expect([said, held()]).toEqual([[{ step: 'close' }], null])
})

test.each([
  ['said when asked', { ...base, phase: 'asked', by: METTE, duty: true } as HelpOutside, {}],
  ['asked where the youth is', { ...base, phase: 'asked', by: METTE } as HelpOutside, { askedWhere: METTE }],
])('[OUT7] a duty or a danger is told, and not offered as a choice: %s', async (_, outside, part) => {
  talkWith(outside, { part })
  await tap('Se mere')
  expect(sheet().textContent).toMatch(/skal vi sige det til dem, der kan hjælpe/)
  expect(sheet().textContent).not.toMatch(/Du bestemmer|eneste|kun det videre/)
  expect(within(sheet()).getByRole('link', { name: /112/ })).toBeTruthy()
})

test('[OUT8] a closed sheet keeps what was written; a page that was loaded anew says that it is gone', async () => {
  talkWith({ ...base, phase: 'open' }, { draft: emptyOutside })
  await tap('Skriv videre')
  await user.type(within(sheet()).getAllByRole('textbox')[1]!, 'hos min tante')
  await tap('Luk')
  await tap('Skriv videre')
  expect(within(sheet()).getAllByRole<HTMLTextAreaElement>('textbox')[1]!.value).toBe('hos min tante')
  expect(screen.queryByText(/Siden er hentet igen/)).toBeNull()
  cleanup()
  talkWith({ ...base, phase: 'open' })
  await tap('Skriv videre')
  expect(within(sheet()).getByText(/Siden er hentet igen/)).toBeTruthy()
})

test('[OUT9] what was given can be read and taken back; its text stays in the fields of this page alone', async () => {
  const { said, held } = talkWith({ ...given, seenBy: [METTE] })
  expect(sheetLine().textContent).toContain('Mette har set det.')
  await tap('Vis det')
  expect(sheet().textContent).toMatch(/Ravn.*12 34 56 78.*kun sms/)
  await tap('Træk det tilbage')
  expect(said).toEqual([{ step: 'withdraw', giving: 1 }])
  expect(held()).toEqual(card)
})

test('[OUT9] once it is written down the page says so and takes nothing back', async () => {
  const { said } = talkWith({ ...base, phase: 'used', by: METTE, card, giving: 1, ep: 0, done: 1 })
  await tap('Vis det')
  expect(sheet().textContent).toMatch(/Mette har skrevet det ned.*Nu kan det ikke trækkes tilbage/)
  expect(within(sheet()).queryByRole('button', { name: 'Træk det tilbage' })).toBeNull()
  await tap('Skriv noget nyt')
  expect(said).toEqual([{ step: 'open' }])
})

test('[OUT10] a counsellor who began afresh has not got it, and the youth may give it again', async () => {
  expect(readers[0]!.epochs).toEqual([0])
  const { said } = talkWith({ ...given, ep: 7, seenBy: ['j'.repeat(43)] })
  expect(sheetLine().textContent).toContain('Mette har ikke fået det, du gav før.')
  await tap('Vis det')
  await tap('Giv det til Mette')
  expect(said).toEqual([{ step: 'give', giving: 2, card }])
})

test.each<[string, HelpOutside, boolean]>([
  ['open', { ...base, phase: 'open' }, false],
  ['given', given, false],
  ['asked', { ...base, phase: 'asked', by: METTE }, true],
  ['declined', { ...base, phase: 'declined' }, true],
  ['withdrawn', { ...base, phase: 'withdrawn' }, true],
])('[OUT11] the box of the talk asks about numbers, or does not: %s', async (_, outside, asks) => {
  const { say } = talkWith(outside)
  await user.type(screen.getByRole('textbox'), 'ring til mig på 12 34 56 78')
  await tap('Send')
  expect([say.mock.calls.length, screen.queryAllByRole('alertdialog').length]).toEqual(asks ? [0, 1] : [1, 0])
})

test('[OUT8] while both are silent long, writing here counts as a sign of life', async () => {
  const { said } = talkWith({ ...base, phase: 'open' }, { draft: emptyOutside, at: 'chat, still there' })
  await tap('Skriv videre')
  await user.type(within(sheet()).getAllByRole('textbox')[1]!, 'h')
  expect(said).toEqual([{ step: 'open' }])
})
