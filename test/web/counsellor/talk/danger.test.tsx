// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { helpNumbers as seeds } from '../../../../seeds/helpNumbers.ts'
import type { HelpNumber } from '../../../../shared/help/offer.ts'
import type { AgeBand } from '../../../../shared/topic.ts'
import { helpBeside } from '../../../../web/counsellor/danger/helpBeside.ts'
import { backOnDuty } from '../../../../web/counsellor/shift/backOnDuty.ts'
import { helpNumbers, offers } from '../../arrival/aLine.ts'
import { atTheDesk, faults, inConversation } from '../atTheDesk.tsx'

test('[DAN7] asking where the youth is goes out as a mark of its own, and the desk says it once it is out', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  const sent = () => desk.server.asked.filter(({ request }) => request === 'mark:send').length
  const before = sent()
  const ask = within(pane).getByRole('button', { name: 'Spørg, hvor den unge er' })
  act(() => ask.click())
  await within(pane).findByText(/Spørgsmålet er sendt\. Den unge ser det, når siden er fremme/)
  expect(sent()).toBe(before + 1)
  expect(desk.server.asked.some(({ request }) => request === 'envelope:send')).toBe(false)
  expect(desk.server.kindsTo(conv)).toContain('where')
  expect(within(pane).queryByRole('button', { name: 'Spørg, hvor den unge er' })).toBeNull()
})

test('[DAN10] the numbers stand beside the talk, open while it is acute, to copy or to send', async () => {
  const copied = vi.fn(async (_text: string) => undefined)
  Object.assign(navigator, { clipboard: { writeText: copied } })
  const desk = await atTheDesk({ helpNumbers })
  const { conv, pane } = await inConversation(desk)
  const numbers = within(pane).getByText('Numre, der hjælper').closest('details')!
  expect(numbers.open).toBe(false)
  act(() => within(pane).getByRole('button', { name: 'Akut' }).click())
  await waitFor(() => expect(within(pane).getByText('Numre, der hjælper').closest('details')!.open).toBe(true))
  expect(within(pane).getAllByText(/ring 112/)).toHaveLength(1)
  const [first] = helpNumbers
  act(() =>
    within(pane)
      .getByRole('button', { name: `Kopiér ${first!.name}` })
      .click(),
  )
  await within(pane).findByText('Kopieret')
  expect(copied.mock.calls[0]![0]).toContain(first!.call)
  act(() =>
    within(pane)
      .getByRole('button', { name: `Send: ${first!.name}` })
      .click(),
  )
  await waitFor(() => expect(desk.server.kindsTo(conv)).toContain('card'))
  expect(within(pane).getByRole('log').textContent).toContain(first!.call)
  expect(await faults()).toEqual([])
})

test('[DAN14] a number is sent once however often its button is tapped, until something else is written; the button says how it stands', async () => {
  const desk = await atTheDesk({ helpNumbers })
  const { conv, pane } = await inConversation(desk)
  const [first] = helpNumbers
  const sends = (says: string) => within(pane).getByRole('button', { name: `${says}: ${first!.name}` })
  // A second tap before anything is drawn, and one after.
  act(() => {
    sends('Send').click()
    sends('Send').click()
  })
  await waitFor(() => sends('Sendt').click())
  await waitFor(() => expect(desk.server.kindsTo(conv)).toContain('card'))
  expect(desk.server.kindsTo(conv).filter((kind) => kind === 'card')).toHaveLength(1)
  expect(sends('Sendt').getAttribute('aria-disabled')).toBe('true')
  await act(() => desk.server.youthWrites(conv, 'tak'))
  await waitFor(() => sends('Send igen').click())
  await waitFor(() => expect(desk.server.kindsTo(conv).filter((kind) => kind === 'card')).toHaveLength(2))
})

test('[PRI6] a quick exit is told as one, and another end is not', async () => {
  const desk = await atTheDesk()
  const [hasty, calm] = [await inConversation(desk), await inConversation(desk)]
  act(() => {
    desk.server.tell('youth:leftQuickly', { conv: hasty.conv })
    desk.server.end(hasty.conv, 'youth')
    desk.server.end(calm.conv, 'youth')
  })
  await within(hasty.pane).findByText(/Den unge trykkede Væk herfra\. Det betyder tit, at der kom nogen\. Den unge kan komme igen\./)
  await within(calm.pane).findByText(/Den unge sluttede\./)
  expect(screen.getAllByText(/trykkede Væk herfra/)).toHaveLength(1)
})

test('[DAN22] while it is acute the desk says that nobody new comes, and takes it that somebody else has seen it', async () => {
  const desk = await atTheDesk({ mode: 'pull' })
  const { conv, pane } = await inConversation(desk)
  const { view, say } = desk.server
  act(() => within(pane).getByRole('button', { name: 'Akut' }).click())
  await waitFor(() => expect(desk.server.ofKind('acute:set')).toEqual([{ conv, acute: true }]))
  act(() => void say({ shift: { ...view().shift!, acute: [conv] } }))
  act(() => desk.server.queue({ lines: [{ line: 'aabenraa', name: { da: 'A', en: 'A' }, mode: 'pull', waiting: 1, entries: [] }] }))
  expect(screen.getByRole('button', { name: /^Akut: ingen nye/ })).toBeTruthy()
  const told = screen.getByText(/^Du får ingen nye, mens det er akut\. Har en kollega/).closest<HTMLElement>('[role=status]')!
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Tag den næste' }).disabled).toBe(true)
  expect(screen.getByText('Du får ingen nye, mens det er akut.')).toBeTruthy()
  expect(await faults()).toEqual([])
  act(() => within(told).getByRole('button', { name: 'Set af en anden' }).click())
  await waitFor(() => expect(desk.server.ofKind('acute:set')).toContainEqual({ conv, acute: true, seen: true }))
})

test('[DAN22] the rest says until when, in the bar too, and is given up by one tap', async () => {
  const desk = await atTheDesk()
  const until = new Date(2026, 10, 19, 21, 10).getTime()
  act(() => void desk.server.say({ shift: { ...desk.server.view().shift!, restUntil: until } }))
  expect(screen.getByText('Pause til kl. 21.10. Du får ingen nye så længe.')).toBeTruthy()
  expect(screen.getByRole('button', { name: /^Pause til kl\. 21\.10/ })).toBeTruthy()
  // "When somebody rings you will hear it" would not be so.
  expect(screen.queryByText(/Når nogen ringer, står det her/)).toBeNull()
  expect(screen.queryByText(/Den samtale var alvorlig/)).toBeNull()
  expect(await faults()).toEqual([])
  act(() => screen.getByRole('button', { name: 'Tag imod igen nu' }).click())
  await waitFor(() => expect(screen.queryByText(/Pause til kl/)).toBeNull())
  expect(desk.server.ofKind('duty:resume')).toHaveLength(1)
})

test('[DUT8] the break offered after a hard talk says how long and until when, and a pause that it has no end', async () => {
  const desk = await atTheDesk()
  const { conv } = await inConversation(desk)
  act(() => void desk.server.change(conv, { acute: true }))
  await act(async () => void desk.server.end(conv, 'mutual'))
  expect(screen.getByText(/Vil du holde pause i 10 minutter, før du tager en ny/)).toBeTruthy()
  act(() => screen.getByRole('button', { name: 'Ja, hold pause' }).click())
  expect(await screen.findByText(/^Pause til kl\. \d\d\.\d\d\. Du får ingen nye så længe\.$/)).toBeTruthy()
  expect(screen.queryByText(/Vil du holde pause/)).toBeNull()
  act(() => screen.getByRole('button', { name: 'Tag imod igen nu' }).click())
  await waitFor(() => expect(screen.queryByText(/Pause til kl/)).toBeNull())
  act(() => void desk.server.say({ shift: { ...desk.server.view().shift!, state: 'paused' } }))
  expect(screen.getByText(/Den varer, til du selv er tilbage på vagt\./)).toBeTruthy()
})

test('[PRI7] a desk that was away while the youth left by quick exit reads it when it is back, beside the form too', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  const owed = { form: 'f'.repeat(22), conv, line: 'aabenraa', endedBy: 'youth' as const, endedAt: Date.now(), leftQuickly: true as const }
  // No notice was heard: only the view of the desk that is taken again.
  act(() => void desk.server.say({ conversations: [], owed: [owed] }))
  await within(pane).findByText(/Den unge trykkede Væk herfra/)
  expect(within(pane).queryByText(/Den unge sluttede\./)).toBeNull()
  expect(within(screen.getByRole('region', { name: /^Du mangler/ })).getByText(/Den unge trykkede Væk herfra/)).toBeTruthy()
})

test('[DAN19] a shift taken up again after a loss takes nobody new where it took nobody before', async () => {
  const { server } = await atTheDesk()
  const shift = server.view().shift!
  const pauses = () => server.ofKind('duty:pause').length
  await act(async () => void (await backOnDuty(server.socket, shift)))
  expect(pauses()).toBe(0)
  await act(async () => void (await backOnDuty(server.socket, { ...shift, acute: ['c'.repeat(22)] })))
  await act(async () => void (await backOnDuty(server.socket, { ...shift, restUntil: Date.now() })))
  expect(pauses()).toBe(2)
})

/** As the server hands them over: in the ledger's order, by id. */
const planted = [...seeds]
  .sort((a, b) => a.id.localeCompare(b.id))
  .map(({ sources: _, askAgainFrom: __, ...number }): HelpNumber => ({ ...number, checked: 'example' }))

test('[DAN11] of the seeded numbers 112 stands first, then the doctor of the line, then those of the country for the age', () => {
  const given = (line: string, age?: AgeBand) =>
    helpBeside({ helpNumbers: planted, offers: [] }, { line, choices: age ? { age } : {} }).numbers.map(({ id }) => id)
  expect(given('aabenraa', '15-17').slice(0, 3)).toEqual(['112', 'laegevagt-syddanmark', 'boernetelefonen'])
  expect(given('faxe').slice(0, 3)).toEqual(['112', 'laegevagt-sjaelland', 'boernetelefonen'])
  expect(given('aabenraa', '15-17')).not.toContain('alkolinjen')
  expect(given('aabenraa', '15-17')).not.toContain('laegevagt-sjaelland')
  expect(given('aabenraa', 'over_25').slice(0, 3)).toEqual(['112', 'laegevagt-syddanmark', 'livslinien'])
  expect(given('aabenraa', 'over_25')).not.toContain('boernetelefonen')
  expect(given('aabenraa', '21-25')).not.toContain('boernetelefonen')
})

test('[DAN12] what nobody has checked says so beside the talk, and the places of the line can be given', async () => {
  const elsewhere = { ...offers[0]!, id: 'elsewhere', name: 'Klubben', lines: ['faxe'] }
  const desk = await atTheDesk({ helpNumbers: planted, offers: [...offers, elsewhere] })
  const { conv, pane } = await inConversation(desk, { age: '12-14' })
  const numbers = within(pane).getByText('Numre, der hjælper').closest('details')!
  const items = [...numbers.querySelectorAll('li')]
  expect(items.length).toBeGreaterThan(5)
  for (const item of items)
    expect(item.textContent?.includes('Eksempel, ikke tjekket'), item.textContent ?? '').toBe(!/^112 /.test(item.textContent ?? ''))
  const places = within(pane).getByText('Steder, der hjælper').closest('details')!
  // TUBA is for older ones, and the club is in another town.
  expect([...places.querySelectorAll('strong')].map((name) => name.textContent)).toEqual(['headspace'])
  expect(places.textContent).toMatch(/ring 74 00 00 00.*komme forbi.*Tjekket 3\. november/)
  act(() => within(places).getByRole('button', { name: 'Send: headspace', hidden: true }).click())
  await waitFor(() => expect(desk.server.kindsTo(conv)).toContain('card'))
  expect(within(pane).getByRole('log').textContent).toContain('Ring 74 00 00 00')
  expect(await faults()).toEqual([])
})
