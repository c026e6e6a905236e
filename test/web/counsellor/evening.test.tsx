// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { topics as seeded } from '../../../seeds/topics.ts'
import { closingForm, mendedForm } from '../../../shared/closingForm.ts'
import { done, refuse } from '../../../shared/outcome.ts'
import { youthTopics } from '../../../shared/topic.ts'
import { nearness, ownTopics } from '../../../web/counsellor/form/ownTopics.ts'
import { findTopics, shelvesOf } from '../../../web/counsellor/form/topicSearch.ts'
import { withDialogs } from '../youth/dialogs.ts'
import { atTheDesk, faults, inConversation } from './atTheDesk.tsx'

afterEach(cleanup)
withDialogs()
const alt = (code: string) =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { code, key: code.at(-1)?.toLowerCase(), altKey: true }))
const click = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const all = seeded.map((t) => ({ id: t.id, group: t.group ?? 'noncounselling', name: t.name }))

test('[FOR2] "selv" finds self-harm first, and before all else what the youth chose', () => {
  const first = (typed: string, own: string[] = []) => findTopics(all, typed, 'da', [], [], own)[0]?.name.da
  expect(first('selv')).toBe('Selvskade')
  expect(first('selv', ownTopics('self-harm-suicide'))).toBe('Selvskade')
  expect(first('selvv', ownTopics('feeling-bad'))).toBe('Selvværd')
  expect(first('mob', ownTopics('friends-bullying'))).toBe('Mobning')
  expect(first('', ownTopics('self-harm-suicide'))).toBe('Selvskade')
  for (const chosen of youthTopics) {
    const own = ownTopics(chosen)
    // Every branch that is named exists.
    expect(own.filter((one) => !all.some((t) => nearness(t.id, [one]) === 0))).toEqual([])
    if (chosen !== 'other') expect(nearness(shelvesOf(all, [], [], own)[0]!.topics[0]!.id, own)).toBe(0)
  }
})

async function owing(choices: Parameters<typeof inConversation>[1] = { topic: 'school-job', age: '15-17' }, nickname?: string) {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk, choices)
  if (nickname) {
    await act(() => desk.server.youthWrites(conv, 'hej', nickname))
    await within(pane).findByText('hej')
  }
  await act(async () => void desk.server.end(conv, 'youth'))
  return { desk, conv, pane, form: desk.server.view().owed.at(-1)!.form }
}

test('[FOR2] all topics are read by group without a word typed, what the youth chose in front, and Enter takes it', async () => {
  await owing()
  const box = screen.getByRole('combobox', { name: /Emner/ })
  act(() => box.focus())
  const list = screen.getByRole('listbox')
  expect(within(list).getAllByRole('option')).toHaveLength(4)
  expect(
    within(list)
      .getAllByRole('group')
      .map((g) => g.getAttribute('aria-label')),
  ).toEqual(['Det, den unge valgte', 'Sådan har den unge det', 'Familie'])
  expect(within(within(list).getByRole('group', { name: 'Det, den unge valgte' })).getByRole('option').textContent).toBe('Fravær')
  expect(await faults()).toEqual([])
  await userEvent.keyboard('{Enter}')
  expect(screen.getByRole('button', { name: 'Fjern Fravær' })).toBeTruthy()
  // Nothing likely is left: a hasty Enter takes nothing, an arrow and Enter do.
  await userEvent.keyboard('{Enter}')
  expect(screen.getAllByRole('button', { name: /^Fjern/ })).toHaveLength(1)
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(screen.getAllByRole('button', { name: /^Fjern/ })).toHaveLength(2)
})

test('[FOR7] a form says whose it is, in the list and above itself; alike ones are numbered', async () => {
  const { desk, pane } = await owing({}, 'Regnvejr')
  const whose = /Regnvejr.? · Aabenraa-chatten, slut kl\. \d+\.\d\d, begyndt kl\. \d+\.\d\d/
  expect(within(pane).getByRole('form', { name: whose })).toBeTruthy()
  expect(within(screen.getByRole('region', { name: /mangler 1 skema/ })).getByRole('button').textContent).toMatch(whose)
  const old = { conv: null, line: 'aabenraa', endedBy: 'youth' as const, endedAt: 0 }
  act(
    () => void desk.server.say({ owed: [...desk.server.view().owed, { ...old, form: 'f'.repeat(22) }, { ...old, form: 'g'.repeat(22) }] }),
  )
  const named = within(screen.getByRole('region', { name: /mangler 3 skemaer/ }))
    .getAllByRole('button')
    .map((b) => b.textContent)
  expect(new Set(named).size).toBe(3)
  expect(named[2]).toMatch(/slut kl.*\(2\)$/)
})

async function saved() {
  const at = await owing({ topic: 'school-job', age: '15-17' }, 'Regnvejr')
  act(() => screen.getByRole('combobox', { name: /Emner/ }).focus())
  await userEvent.keyboard('ang{Enter}')
  await userEvent.tab()
  await userEvent.keyboard('1')
  await userEvent.tab()
  await userEvent.keyboard('1{Control>}{Enter}{/Control}')
  await screen.findByText('Skemaet er talt med. Tak.')
  return at
}

test('[FOR19] a saved form is set right from beside its text: what it was and what it is are sent', async () => {
  const { desk, form } = await saved()
  const was = closingForm.parse(desk.server.ofKind('form:close')[0])
  await click('Ret skemaet')
  expect(document.activeElement?.getAttribute('role')).toBe('combobox')
  expect(await faults()).toEqual([])
  await userEvent.click(screen.getByRole('radio', { name: /Akut/ }))
  await click('Gem rettelsen')
  const sent = desk.server.ofKind('form:mend')
  expect(sent).toEqual([{ line: 'aabenraa', was, now: { ...was, severity: 'acute' } }])
  expect(mendedForm.parse(sent[0])).toEqual(sent[0])
  expect(was.form).toBe(form)
  await screen.findByText('Skemaet er rettet. Tak.')
  // And once more, from what it is now.
  await click('Ret skemaet')
  await userEvent.click(screen.getByRole('radio', { name: /^3?Bekymring|^2?Bekymring/ }))
  await click('Gem rettelsen')
  expect(desk.server.ofKind('form:mend')[1]).toMatchObject({ was: { severity: 'acute' }, now: { severity: 'concern' } })
})

test('[FOR19] without its text a form is set right from the list, and one that has settled says so and goes', async () => {
  const { desk } = await saved()
  await click('Slet teksten nu')
  expect(document.body.textContent).not.toContain('Regnvejr')
  expect(screen.getByText(/til siden hentes igen/)).toBeTruthy()
  await click(/^Ret: Aabenraa-chatten/)
  desk.server.answer('form:mend', () => refuse('gone'))
  await click('Gem rettelsen')
  await screen.findByText(/kan ikke rettes mere/)
  expect(screen.queryByRole('button', { name: /^Ret/ })).toBe(null)
  expect(screen.queryByRole('form', { name: /Skema/ })).toBe(null)
})

test('[DES7] side by side an ended talk gives its room to those that run, and comes back when it is chosen', async () => {
  const desk = await atTheDesk()
  const [first, second] = [await inConversation(desk), await inConversation(desk)]
  const isShown = ({ pane }: { pane: HTMLElement }) => pane.closest('[hidden]') === null
  await act(async () => void desk.server.end(first.conv, 'youth'))
  expect([isShown(first), isShown(second)]).toEqual([false, true])
  expect(document.querySelector('.panes')?.getAttribute('data-count')).toBe('1')
  await alt('KeyS')
  expect([isShown(first), isShown(second)]).toEqual([true, true])
  await alt('Digit2')
  expect(isShown(first)).toBe(false)
  await act(async () => void desk.server.end(second.conv, 'youth'))
  expect([isShown(first), isShown(second)]).toEqual([true, true])
})

test('[TAL26] while the youth is asked, the page says so; a first seat says that it is being let in', async () => {
  const desk = await atTheDesk()
  desk.server.answer('ring:answer', () => done(null))
  const held = await act(() => desk.server.ring({}, { purpose: 'handover', epoch: 1, accepted: true, returned: true }))
  const says = () => document.querySelector(`[data-pane="${held.ring.conv}"] [role=status]`)?.textContent
  expect(says()).toMatch(/bliver spurgt, om du må læse det, der er skrevet før/)
  act(() => void desk.server.say({ rings: [{ ...held.ring, purpose: 'seat', epoch: 0 }] }))
  expect(says()).toMatch(/lukker dig ind/)
  expect(says()).not.toMatch(/kontrollerer|spurgt/)
})

test('[TAL33] that a youth asked for somebody else is said, and other losses are counted', async () => {
  const desk = await atTheDesk()
  const [first, second, third] = [await inConversation(desk), await inConversation(desk), await inConversation(desk)]
  const gone = (...convs: string[]) =>
    desk.server.say({ conversations: desk.server.view().conversations.filter((c) => !convs.includes(c.conv)) })
  act(() => {
    desk.server.tell('youth:askedAnother', { conv: first.conv })
    gone(first.conv)
  })
  expect(screen.getByText(/vil gerne tale med en anden\. Det sker tit/)).toBeTruthy()
  act(() => void gone(second.conv, third.conv))
  expect(screen.getByText('Flere samtaler er gået tilbage til køen.')).toBeTruthy()
})

test('[DUT3] seats chosen in the sheet stand when it is closed, are said to be unsaved, and are saved when one saves', async () => {
  const desk = await atTheDesk()
  await alt('KeyP')
  await userEvent.click(screen.getByRole('radio', { name: '2' }))
  expect(screen.getByText('Ikke gemt endnu')).toBeTruthy()
  await userEvent.keyboard('{Escape}')
  expect(screen.getByRole('button', { name: /Ikke gemt endnu/ })).toBeTruthy()
  await alt('KeyP')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '2' }).checked).toBe(true)
  await click('Gem ændringen')
  expect(desk.server.ofKind('duty:start')).toEqual([{ seats: 2, lines: ['aabenraa', 'faxe'] }])
  await waitFor(() => expect(screen.queryByText('Ikke gemt endnu')).toBe(null))
})

test('[DUT17] seats that are chosen back to what the shift has are not said to be unsaved', async () => {
  await atTheDesk()
  await alt('KeyP')
  const had = screen.getAllByRole<HTMLInputElement>('radio').find(({ checked }) => checked)!
  await userEvent.click(screen.getByRole('radio', { name: '1' }))
  expect(screen.getByText('Ikke gemt endnu')).toBeTruthy()
  await userEvent.click(had)
  expect(screen.queryByText('Ikke gemt endnu')).toBe(null)
})

test('[DUT16] going home is met with thanks, with nothing about talks that went back', async () => {
  const desk = await atTheDesk()
  await inConversation(desk)
  await inConversation(desk)
  await alt('KeyP')
  await click('Gå af vagt')
  const asked = screen.getByRole('alertdialog', { name: 'Gå af vagt nu?' })
  expect(asked.textContent).not.toMatch(/venter på en kollega/)
  await userEvent.click(within(asked).getByRole('button', { name: 'Gå af vagt' }))
  await act(async () => void desk.server.say({ shift: null, conversations: [] }))
  const thanks = await screen.findByRole('heading', { name: 'Tak for i aften, Mette' })
  await waitFor(() => expect(document.activeElement).toBe(thanks))
  expect(screen.queryByText(/tilbage til køen/)).toBe(null)
  expect(screen.queryByRole('heading', { name: 'Gå på vagt' })).toBe(null)
  await click('Gå på vagt')
  expect(desk.server.ofKind('duty:start')).toHaveLength(1)
  await waitFor(() => expect(screen.queryByRole('heading', { name: /Tak for i aften/ })).toBe(null))
})

test('[PRE13] away and silence say how long the place is held; in danger until the counsellor ends it', async () => {
  const desk = await atTheDesk()
  const { conv, pane } = await inConversation(desk)
  act(() => void desk.server.change(conv, { youthPresence: 'away', stillThere: true }))
  expect(within(pane).getByText(/holdes åben i op til et kvarter/)).toBeTruthy()
  expect(within(pane).getByText(/slutter samtalen et kvarter efter den sidste besked/)).toBeTruthy()
  act(() => void desk.server.change(conv, { acute: true, stillThere: false }))
  expect(within(pane).getByText(/holdes åben, til du slutter den/)).toBeTruthy()
})

test('[CIP41] a talk has its name before the youth has written a word', async () => {
  const desk = await atTheDesk()
  const { conv } = await inConversation(desk)
  await act(() => desk.server.youthSeals(conv, { kind: 'called', nickname: 'Regnvejr' }))
  expect(await screen.findByRole('region', { name: 'Samtale med Regnvejr' })).toBeTruthy()
  expect(document.querySelectorAll('[role=log] .message')).toHaveLength(0)
})

test('[DES8] the words of the queue, and of the lines before a shift, are explained where they stand', async () => {
  const desk = await atTheDesk({ onDuty: false })
  expect(screen.getByText(/»Ringer til dig«: du bliver ringet op.*»Du henter selv«: du tager selv den næste/)).toBeTruthy()
  const words = within(screen.getByRole('region', { name: 'Kø' }))
    .getByText('Hvad betyder ordene i køen?')
    .closest('details')!
  expect(words.open).toBe(false)
  for (const reason of [
    'efter ankomst',
    'rykket 10 min. frem',
    'rykket 60 min. frem',
    'sat bag dem',
    'venter på en kollega',
    'væk fra siden',
  ])
    expect(words.textContent).toContain(reason)
  expect(await faults()).toEqual([])
  desk.unmount()
})
