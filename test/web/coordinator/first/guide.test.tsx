// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { firstWords as words } from '../../../../shared/words/da/line/firstWords.ts'
import { coordinator } from '../../../../shared/words/da/team/coordinator.ts'
import { staff } from '../../../../shared/words/da/team/staff.ts'
import { faults } from '../../faults.ts'
import { NAME, openGuide } from './openGuide.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

const step = () => screen.findByRole('heading', { level: 2, name: /^Trin \d af 7/ })
const go = (name: string) =>
  within(screen.getByRole('navigation', { name: words.stepsLabel })).getByRole('button', { name: new RegExp(`^${name}`) })
const press = (name: string) => screen.getByRole('button', { name })
const greeting = () => screen.findByRole('textbox', { name: 'Hilsen · Dansk' }) as Promise<HTMLTextAreaElement>
const type = (into: Element, value: string) => fireEvent.change(into, { target: { value } })
const leaderBox = () => screen.findByRole('textbox', { name: words.leader.label }) as Promise<HTMLInputElement>

test('[GUI9] it begins where something is missing, says how much each step lacks, and what', async () => {
  await openGuide()
  expect((await step()).textContent).toBe(words.stepOf(3, 7, words.steps.ages))
  expect(go(words.steps.ages).textContent).toContain(words.lacking(1))
  expect(go(words.steps.name).textContent).toContain(words.ready)
  expect(go(words.steps.numbers).textContent).toContain(words.lacking(2))
  expect(go(words.steps.open).textContent).toContain(words.lacking(3))
  screen.getByText(words.lacks.ages)
  expect(document.title).toBe(`${coordinator.tabs.first} · ${coordinator.title}`)
  expect(await faults()).toEqual([])
})

test('[GUI9] a step is saved and the next one comes with its heading in focus; what is missing is told anew', async () => {
  const { user, settings, server } = await openGuide()
  await step()
  await user.click(screen.getByRole('checkbox', { name: staff.ages['15-17'] }))
  await user.click(press(words.saveAndNext))
  expect((await screen.findByText(words.stepOf(4, 7, words.steps.hours))).ownerDocument.activeElement?.id).toBe('first-step')
  expect(settings().ages).toEqual(['15-17'])
  await vi.waitFor(() => expect(go(words.steps.ages).textContent).toContain(words.ready))
  // The live view may not have told of the saving yet: the next step stands on it all the same.
  await user.click(go(words.steps.name))
  type(await greeting(), 'Her svarer Anna.')
  await user.click(press(words.saveAndNext))
  await screen.findByText(words.stepOf(2, 7, words.steps.controller))
  expect(settings().greeting.da).toBe('Her svarer Anna.')
  // Only the fields of the step are sent.
  expect(Object.keys((server.ofKind('line:save')[0] as { change: object }).change)).toEqual(['ages'])
})

test('[GUI9] step and text stand there after a reload, and without a connection nothing is lost', async () => {
  const { user } = await openGuide()
  await step()
  await user.click(go(words.steps.name))
  type(await greeting(), 'Her svarer Karin.')
  cleanup()
  const { server } = await openGuide()
  expect((await step()).textContent).toBe(words.stepOf(1, 7, words.steps.name))
  expect((await greeting()).value).toBe('Her svarer Karin.')
  server.socket.disconnect()
  await screen.findByText(words.offline)
  expect((press(words.saveAndNext) as HTMLButtonElement).disabled).toBe(true)
  expect((await greeting()).value).toBe('Her svarer Karin.')
})

test('[GUI10] what another saved stands in a form that nobody writes in, and is said without taking the keyboard', async () => {
  const { user, saved } = await openGuide()
  await step()
  await user.click(go(words.steps.name))
  const path = await screen.findByRole('textbox', { name: coordinator.line.fields.path })
  path.focus()
  saved({ greeting: { da: 'Her svarer Bo.', en: 'Bo answers.' } })
  await vi.waitFor(async () => expect((await greeting()).value).toBe('Her svarer Bo.'))
  screen.getByText(/^Bo gemte kl\. .*: Hilsen\. Det står her nu\.$/)
  expect(document.activeElement).toBe(path)
})

test('[GUI10] while something is written it stays; when it is saved, both stand there and the writer chooses', async () => {
  const { user, saved, settings } = await openGuide()
  await step()
  await user.click(go(words.steps.name))
  type(await greeting(), 'Her svarer Karin.')
  saved({ greeting: { da: 'Her svarer Bo.', en: 'Bo answers.' } })
  await user.click(press(words.saveAndNext))
  const mine = await screen.findByRole('button', { name: coordinator.line.keepMine(coordinator.line.fields.greeting) })
  expect((await greeting()).value).toBe('Her svarer Karin.')
  expect(settings().greeting.da).toBe('Her svarer Bo.')
  expect(await faults()).toEqual([])
  await user.click(mine)
  await user.click(press(words.saveAndNext))
  await screen.findByText(words.stepOf(2, 7, words.steps.controller))
  expect(settings().greeting.da).toBe('Her svarer Karin.')
})

test('[GUI5] the leader’s number needs a call and is kept over a reload; a number that came meanwhile is shown and chosen between', async () => {
  const { user } = await openGuide()
  await step()
  await user.click(go(words.steps.numbers))
  type(await leaderBox(), '2030405')
  await user.click(press(words.leader.save))
  await screen.findByText(words.leader.fault)
  type(await leaderBox(), '20304050')
  await user.click(press(words.leader.save))
  await screen.findByText(words.leader.callFirst)
  cleanup()
  const again = await openGuide()
  expect((await leaderBox()).value).toBe('20304050')
  again.leaderIs('60 70 80 90')
  await again.user.click(screen.getByRole('checkbox', { name: words.leader.called }))
  await again.user.click(press(words.leader.save))
  await screen.findByText(words.leader.newer('60 70 80 90', 'Bo'))
  expect(await faults()).toEqual([])
  await again.user.click(press(words.leader.keepMine('20304050')))
  await screen.findByText(words.leader.saved)
  expect(again.server.ofKind('first:leader')).toMatchObject([{ over: null }, { over: '60 70 80 90', call: '20304050' }])
})

test('[FIE17] after a save the leader’s box has the saved number, also while the page still holds the one before', async () => {
  const { user, server, leaderIs } = await openGuide({ leader: { call: '60 70 80 90', on: '2026-11-18', by: 'Bo' } })
  await step()
  await user.click(go(words.steps.numbers))
  type(await leaderBox(), '20304050')
  await user.click(screen.getByRole('checkbox', { name: words.leader.called }))
  const read = server.hold('first:read')
  await user.click(press(words.leader.save))
  await screen.findByText(words.leader.saved)
  expect((await leaderBox()).value).toBe('20304050')
  read()
  await screen.findByText(/20304050/)
  expect((await leaderBox()).value).toBe('20304050')
  leaderIs('11 22 33 44')
  await vi.waitFor(async () => expect((await leaderBox()).value).toBe('11 22 33 44'))
})

test('[GUI13] a removed number is brought back, and a number that was begun stands in its form after a reload', async () => {
  const { user, server } = await openGuide({ removed: [{ what: 'psychiatry', version: 3 }] })
  await step()
  await user.click(go(words.steps.numbers))
  await user.click(await screen.findByRole('button', { name: `${words.bringBack}: Psykiatrisk akuthjælp` }))
  expect(server.ofKind('numbers:remove')).toMatchObject([{ id: 'aabenraa-psychiatry', over: 3, back: true }])
  await user.click(press(words.writeNamed('Lægevagten')))
  type(await screen.findByRole('textbox', { name: coordinator.numbers.draft.value }), '7011')
  cleanup()
  await openGuide()
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: coordinator.numbers.draft.value })).value).toBe('7011')
  expect((screen.getByRole('textbox', { name: coordinator.numbers.draft.name }) as HTMLInputElement).value).toBe('Lægevagten')
})

test('[GUI4] the opening is pressed once, and only when nothing is missing', async () => {
  await openGuide()
  await step()
  fireEvent.click(go(words.steps.open))
  expect((await screen.findByRole<HTMLButtonElement>('button', { name: words.open })).disabled).toBe(true)
  screen.getByText(words.stillLacking)
  cleanup()
  sessionStorage.clear()
  const { user, server } = await openGuide({ lacks: [] })
  await user.dblClick(await screen.findByRole('button', { name: words.open }))
  await screen.findByText(new RegExp(words.opened.mine))
  expect(server.ofKind('first:open')).toHaveLength(1)
})

test('[GUI11] opened elsewhere: the guide says so, says that it was not this page, and where unsaved text stands', async () => {
  const { user, openedElsewhere } = await openGuide()
  await step()
  await user.click(go(words.steps.name))
  type(await greeting(), 'Her svarer Karin.')
  openedElsewhere()
  await screen.findByRole('heading', { level: 2, name: words.opened.title(NAME) })
  screen.getByText(new RegExp(`^${words.opened.others}`))
  screen.getByText(words.opened.kept)
  expect(await faults()).toEqual([])
  await user.click(press(words.opened.toNow))
  expect(screen.queryByRole('button', { name: coordinator.tabs.first })).toBe(null)
  screen.getByRole('button', { name: coordinator.line.closing.closeLine(NAME) })
})

test('[GUI11] a line that is gone is named at once, and the page lets go of it', async () => {
  const { user, removed } = await openGuide()
  await step()
  removed()
  expect((await screen.findByRole('alert')).textContent).toContain(coordinator.lineGone(NAME))
  screen.getByText(coordinator.noLines)
  await user.click(press(coordinator.lineGoneSeen))
  expect(screen.queryByRole('alert')).toBe(null)
})

test('[GUI7] the screen of now offers no closing of a line that was never open, but the way to the guide', async () => {
  const { user } = await openGuide()
  await step()
  await user.click(press(coordinator.tabs.now))
  expect(screen.queryByRole('button', { name: coordinator.line.closing.closeLine(NAME) })).toBe(null)
  expect(screen.getAllByText(words.notOpenYet)).toHaveLength(2)
  await user.click(press(words.toGuideNamed(NAME)))
  await step()
})
