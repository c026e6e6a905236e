// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import type { ClosedNow, LineNow } from '../../../../shared/figures.ts'
import { done, type Outcome, refuse } from '../../../../shared/outcome.ts'
import type { CloseLineAnswer } from '../../../../shared/settings/closing.ts'
import { Coordinator } from '../../../../web/coordinator/Coordinator.tsx'
import { momentAt } from '../../../../web/coordinator/figures/calendar.ts'
import { loadWords, WordsProvider } from '../../../../web/coordinator/words.ts'
import { fakeSocket } from '../../counsellor/fakeSocket.ts'
import { quietLine } from '../openScreen.tsx'
import { AT, faults } from './openLine.tsx'

afterEach(cleanup)

const faxe = { ...quietLine, line: 'faxe', name: { da: 'Faxe', en: 'Faxe' } }
const opensAt = AT + 20 * 3_600_000
const shut: ClosedNow = { message: { da: 'Vi er syge.', en: 'We are ill.' }, until: opensAt, opensAt, by: 'Karin' }
const shutFaxe: LineNow = { ...faxe, state: 'closed', closed: shut }
const closed: Outcome<CloseLineAnswer> = done({ did: 'closed', at: AT + 1, now: shutFaxe })

async function firstScreen(answer: Outcome<CloseLineAnswer> = closed) {
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () => done({ at: AT, lines: [faxe] }),
    'line:closing': ({ until }) => done({ opensAt: until === 'day' ? opensAt : until === 'by-hand' ? null : until }),
    'line:close': () => answer,
    'line:open': () => done({ at: AT + 2, now: faxe }),
  })
  render(
    <WordsProvider value={await loadWords('da')}>
      <Coordinator socket={server.socket} protocol="1" />
    </WordsProvider>,
  )
  act(() => void server.socket.connect())
  const first = await screen.findByRole('button', { name: 'Luk nu: Faxe' })
  return { server, user: userEvent.setup(), first }
}

test('[LIN29] two taps close a line for the rest of the day, with a message in both languages', async () => {
  const { server, user, first } = await firstScreen()
  await user.click(first)
  expect(await faults()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Luk Faxe' }))
  await screen.findByText('Faxe er lukket. Åbner igen i morgen kl. 13.30, om 20 timer.')
  expect(server.ofKind('line:close')).toEqual([
    {
      line: 'faxe',
      message: {
        da: 'Vi holder lukket resten af dagen. Det er ikke noget, du har gjort.',
        en: 'We are closed for the rest of the day. It is nothing you did.',
      },
      until: 'day',
    },
  ])
})

test('[LIN29] a double click does not close, and "Luk ikke" closes nothing', async () => {
  const { server, user, first } = await firstScreen()
  fireEvent.click(first, { detail: 1 })
  fireEvent.click(first, { detail: 2 })
  expect(screen.getByRole('button', { name: 'Luk Faxe' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Luk ikke' }))
  expect(server.ofKind('line:close')).toEqual([])
  expect(screen.queryByRole('group', { name: 'Luk Faxe' })).toBe(null)
})

test('[LIN29] a time is sent as the moment it is on the wall; one that is over is asked about', async () => {
  const { server, user, first } = await firstScreen()
  await user.click(first)
  await user.click(screen.getByRole('radio', { name: 'til et tidspunkt' }))
  fireEvent.change(screen.getByLabelText('Dag'), { target: { value: '2026-11-19' } })
  fireEvent.change(screen.getByRole('textbox', { name: 'Kl.' }), { target: { value: '12' } })
  await user.click(screen.getByRole('button', { name: 'Luk Faxe' }))
  expect(screen.getByText('Vælg en dag og et klokkeslæt, der ikke er gået.')).toBeTruthy()
  expect(server.ofKind('line:close')).toEqual([])
  fireEvent.change(screen.getByRole('textbox', { name: 'Kl.' }), { target: { value: '20' } })
  await user.click(screen.getByRole('button', { name: 'Luk Faxe' }))
  await screen.findByText(/^Faxe er lukket\./)
  expect(server.ofKind('line:close')).toMatchObject([{ until: Date.parse('2026-11-19T20:00:00+01:00') }])
})

test('[LIN29] what is not taken is said, and what was written stays', async () => {
  const { user, first } = await firstScreen(done({ did: 'faults', faults: [{ field: 'closedByHand', why: 'message-empty', at: 'da' }] }))
  await user.click(first)
  await user.clear(screen.getByRole('textbox', { name: 'Besked til de unge, på dansk' }))
  await user.click(screen.getByRole('button', { name: 'Luk Faxe' }))
  expect(await screen.findByText('Skriv på dansk, hvorfor I har lukket. Én sætning er nok.')).toBeTruthy()
  expect((screen.getByRole('textbox', { name: 'Og på et sprog mere, hvis du vil: English' }) as HTMLInputElement).value).toMatch(
    /^We are closed for/,
  )
  expect(await faults()).toEqual([])
})

test('[CLO16] unseen signs are told at the message that has them, and a time over a year away at the end', async () => {
  const { user, first } = await firstScreen(
    done({
      did: 'faults',
      faults: [
        { field: 'closedByHand', why: 'unseen-signs', at: 'en' },
        { field: 'closedByHand', why: 'until-far' },
      ],
    }),
  )
  await user.click(first)
  await user.click(screen.getByRole('button', { name: 'Luk Faxe' }))
  const unseen = await screen.findByText(/^Her er tegn, som man ikke kan se/)
  const english = screen.getByRole('textbox', { name: 'Og på et sprog mere, hvis du vil: English' })
  const danish = screen.getByRole('textbox', { name: 'Besked til de unge, på dansk' })
  expect(english.getAttribute('aria-describedby')?.split(' ')).toContain(unseen.parentElement?.id)
  expect(danish.getAttribute('aria-describedby')).not.toBe(unseen.parentElement?.id)
  expect(screen.getByText('Det er mere end et år væk. Vælg et tidligere tidspunkt, eller luk, til I åbner igen.')).toBeTruthy()
  expect(await faults()).toEqual([])
})

test('[LIN32] a line closed by hand says so, and is opened again in one tap', async () => {
  const { server, user } = await firstScreen()
  act(() => void server.tell('now:view', { at: AT + 1, lines: [shutFaxe] }))
  expect(screen.queryByRole('button', { name: 'Luk nu: Faxe' })).toBe(null)
  expect(screen.getByText('Lukket af Karin. Åbner igen i morgen kl. 13.30, om 20 timer.')).toBeTruthy()
  expect(within(screen.getByRole('list', { name: 'Det læser de unge' })).getByText('»Vi er syge.«')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Åbn igen: Faxe' }))
  await screen.findByText('Faxe følger sine åbningstider igen.')
  expect(screen.queryByText(/^Lukket af/)).toBe(null)
  expect(server.ofKind('line:open')).toEqual([{ line: 'faxe' }])
})

test('[FIE20] the panel of a line that another coordinator closed meanwhile does not come back when the line opens, nor do its words', async () => {
  sessionStorage.clear()
  const { server, user, first } = await firstScreen()
  await user.click(first)
  fireEvent.change(screen.getByRole('textbox', { name: 'Besked til de unge, på dansk' }), { target: { value: 'Vi er syge.' } })
  act(() => void server.tell('now:view', { at: AT + 1, lines: [shutFaxe] }))
  expect(screen.queryByRole('group', { name: 'Luk Faxe' })).toBe(null)
  act(() => void server.tell('now:view', { at: AT + 2, lines: [faxe] }))
  expect(screen.getByRole('button', { name: 'Luk nu: Faxe' }).getAttribute('aria-expanded')).toBe('false')
  expect(screen.queryByRole('group', { name: 'Luk Faxe' })).toBe(null)
  expect(sessionStorage.length).toBe(0)
})

test('[CLO6] the answer turns the row at once, and no view from before turns it back', async () => {
  const { server, user, first } = await firstScreen()
  await user.click(first)
  await user.click(screen.getByRole('button', { name: 'Luk Faxe' }))
  await screen.findByRole('button', { name: 'Åbn igen: Faxe' })
  const said = 'Faxe er lukket. Åbner igen i morgen kl. 13.30, om 20 timer.'
  expect(screen.getByText(said)).toBeTruthy()
  expect(screen.getByText('Lukket af Karin. Åbner igen i morgen kl. 13.30, om 20 timer.')).toBeTruthy()
  act(() => void server.tell('now:view', { at: AT, lines: [faxe] }))
  expect(screen.getByRole('button', { name: 'Åbn igen: Faxe' })).toBeTruthy()
  // It opens by itself, or another opens it: then nothing says any more that it is closed.
  act(() => void server.tell('now:view', { at: AT + 5, lines: [faxe] }))
  expect(screen.getByRole('button', { name: 'Luk nu: Faxe' })).toBeTruthy()
  expect(screen.queryByText(said)).toBe(null)
})

test('[CLO7] a leader, who runs no line, has the same buttons', async () => {
  const { server } = await firstScreen()
  act(() => void server.tell('now:view', { at: AT + 1, lines: [faxe], runs: [] }))
  expect(screen.getByRole('button', { name: 'Luk nu: Faxe' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Linjen' })).toBe(null)
})

test('[CLO10] words that were changed stand there again after another screen, and the others go on following the choice', async () => {
  sessionStorage.clear()
  const { user, first } = await firstScreen()
  await user.click(first)
  const danish = () => screen.getByRole('textbox', { name: 'Besked til de unge, på dansk' }) as HTMLTextAreaElement
  const english = () => screen.getByRole('textbox', { name: 'Og på et sprog mere, hvis du vil: English' }) as HTMLTextAreaElement
  fireEvent.change(danish(), { target: { value: 'Vi er syge.' } })
  await user.click(screen.getByRole('radio', { name: 'til vi åbner igen' }))
  expect(english().value).toMatch(/^We are closed and do not know yet/)
  await user.click(screen.getByRole('button', { name: 'Dag' }))
  await user.click(screen.getByRole('button', { name: 'Nu' }))
  await user.click(screen.getByRole('button', { name: 'Luk nu: Faxe' }))
  expect(danish().value).toBe('Vi er syge.')
  await user.click(screen.getByRole('button', { name: 'Luk ikke' }))
  await user.click(screen.getByRole('button', { name: 'Luk nu: Faxe' }))
  expect(danish().value).toMatch(/^Vi holder lukket resten af dagen/)
})

test('[LIN29] a refusal is said where it was pressed', async () => {
  const { user, first } = await firstScreen(refuse('not-allowed'))
  await user.click(first)
  await user.click(screen.getByRole('button', { name: 'Luk Faxe' }))
  expect(await screen.findByText(/^Det har du ikke adgang til/)).toBeTruthy()
})

test('[LIN29] a clock is on the wall in summer and winter, also in the nights when it is put on or back', () => {
  for (const [date, clock, iso] of [
    ['2026-07-01', '14:30', '2026-07-01T14:30:00+02:00'],
    ['2026-12-01', '24:00', '2026-12-02T00:00:00+01:00'],
    ['2026-03-29', '04:00', '2026-03-29T04:00:00+02:00'],
    ['2026-03-29', '01:30', '2026-03-29T01:30:00+01:00'],
    ['2026-10-25', '04:00', '2026-10-25T04:00:00+01:00'],
    ['2026-10-25', '00:30', '2026-10-25T00:30:00+02:00'],
  ] as const)
    expect([date, clock, new Date(momentAt(date, clock)).toISOString()]).toEqual([date, clock, new Date(iso).toISOString()])
  expect(momentAt('', '14:00')).toBeNaN()
  expect(momentAt('2026-12-01', 'nu')).toBeNaN()
})

test('[CLO23] who writes own words in one language reads beside the other that its page still says the usual ones', async () => {
  const { server, user, first } = await firstScreen()
  await user.click(first)
  const [danish, english] = [screen.getByLabelText(/^Besked til de unge/), screen.getByLabelText(/^Og på et sprog mere/)]
  const said = /^Her står stadig de sædvanlige ord/
  expect(screen.queryByText(said)).toBe(null)
  fireEvent.change(danish, { target: { value: 'Vi er syge.' } })
  expect(english.getAttribute('aria-describedby')).toBe(screen.getByText(said).id)
  expect(danish.getAttribute('aria-describedby')).toBe(null)
  expect(await faults()).toEqual([])
  fireEvent.change(english, { target: { value: 'We are ill.' } })
  expect(screen.queryByText(said)).toBe(null)
  await user.click(screen.getByRole('button', { name: 'Luk Faxe' }))
  expect(server.ofKind('line:close')).toMatchObject([{ message: { da: 'Vi er syge.', en: 'We are ill.' } }])
})
