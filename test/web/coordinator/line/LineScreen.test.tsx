// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { faults, openLine } from './openLine.tsx'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

const box = (name: string) => screen.getByRole('textbox', { name }) as HTMLInputElement
const greeting = () => screen.findByRole('textbox', { name: 'Hilsen · Dansk' }) as Promise<HTMLTextAreaElement>
const type = (into: Element, value: string) => fireEvent.change(into, { target: { value } })
const changed = () => within(screen.getByRole('region', { name: 'Det her har du ændret' }))
const save = () => screen.getByRole('button', { name: 'Gem ændringerne' })

test('[LIN23] what is changed stands field by field before it is saved; what is written back is no change', async () => {
  const { user, server, settings } = await openLine()
  const before = (await greeting()).value
  type(await greeting(), 'Her svarer Mette.')
  const field = within(changed().getByRole('group', { name: 'Hilsen' }))
  expect(field.getByText(`Dansk: ${before}`).tagName).toBe('MARK')
  expect(field.getByText('Dansk: Her svarer Mette.').tagName).toBe('MARK')
  expect(await faults(), JSON.stringify(await faults())).toEqual([])
  type(await greeting(), before)
  expect(changed().queryByRole('group', { name: 'Hilsen' })).toBe(null)
  expect(screen.queryByRole('button', { name: 'Gem ændringerne' })).toBe(null)
  type(await greeting(), 'Her svarer Mette.')
  await user.click(save())
  await screen.findByText('Gemt. De unges sider viser det efter få sekunder.')
  expect(settings().greeting.da).toBe('Her svarer Mette.')
  // Only the field that was changed is sent.
  expect(server.ofKind('line:save')).toMatchObject([{ line: 'aabenraa', change: { greeting: { da: 'Her svarer Mette.' } } }])
  expect(Object.keys((server.ofKind('line:save')[0] as { change: object }).change)).toEqual(['greeting'])
})

test('[LIN23] a field that is not taken says at the field what would be right, and keeps what was written', async () => {
  const { user, refuse } = await openLine()
  type(await greeting(), '')
  refuse([
    { field: 'greeting', why: 'greeting-empty', at: 'da' },
    { field: 'hours', why: 'hours-cross', at: '2' },
  ])
  await user.click(save())
  await screen.findByText('2 ting skal rettes, før det kan gemmes.')
  const at = (name: string) => within(screen.getByRole('region', { name }))
  expect(at('Hilsen').getByText('Skriv på begge sprog, hvem der svarer.')).toBeTruthy()
  expect(at('Åbningstider').getByText(/^To tidsrum ligger oven i hinanden \(tirsdag\)/)).toBeTruthy()
  expect((await greeting()).getAttribute('aria-invalid')).toBe('true')
  expect(box('Hilsen · English').getAttribute('aria-invalid')).toBe(null)
  expect(await faults()).toEqual([])
  type(await greeting(), 'Hej.')
  expect(screen.queryByText('Skriv på begge sprog, hvem der svarer.')).toBe(null)
})

test('[LIN24] where both changed a field, both stand there and the second chooses; what only the other changed is shown', async () => {
  const { user, elsewhere, settings } = await openLine()
  type(await greeting(), 'Her svarer Karin.')
  elsewhere({ greeting: { da: 'Her svarer Bo.', en: 'Bo answers.' }, queueLimit: 12 })
  await user.click(save())
  const alert = within((await screen.findByText(/^Bo har gemt noget andet kl\. /)).closest('[role=alert]') as HTMLElement)
  expect(alert.getByText('Dansk: Her svarer Karin.')).toBeTruthy()
  expect(alert.getByText('Dansk: Her svarer Bo.')).toBeTruthy()
  expect(within(alert.getByRole('group', { name: 'Plads i køen' })).getByText('12')).toBeTruthy()
  expect(settings().greeting.da).toBe('Her svarer Bo.')
  expect((save() as HTMLButtonElement).disabled).toBe(true)
  expect((await greeting()).value).toBe('Her svarer Karin.')
  expect(await faults()).toEqual([])
  await user.click(alert.getByRole('button', { name: 'Behold dit: Hilsen' }))
  await user.click(save())
  await screen.findByText(/^Gemt\./)
  expect(settings()).toMatchObject({ greeting: { da: 'Her svarer Karin.' }, queueLimit: 12 })
})

test('[LIN24] who takes theirs has nothing left to save', async () => {
  const { user, elsewhere } = await openLine()
  type(await greeting(), 'Her svarer Karin.')
  elsewhere({ greeting: { da: 'Her svarer Bo.', en: 'Bo answers.' } })
  await user.click(save())
  await user.click(await screen.findByRole('button', { name: 'Tag deres: Hilsen' }))
  expect((await greeting()).value).toBe('Her svarer Bo.')
  expect(screen.queryByRole('button', { name: 'Gem ændringerne' })).toBe(null)
  expect(screen.queryByText(/^Bo har gemt/)).toBe(null)
})

test('[LIN25] undoing a change puts its fields back into the form, and it is saved like any other', async () => {
  const { user, settings } = await openLine()
  const before = (await greeting()).value
  type(await greeting(), 'Her svarer Mette.')
  await user.click(save())
  await screen.findByText(/^Gemt\./)
  await user.click(screen.getByRole('button', { name: 'Fortryd: Hilsen', hidden: true }))
  expect((await greeting()).value).toBe(before)
  await user.click(save())
  await screen.findByText(/^Gemt\./)
  expect(settings().greeting.da).toBe(before)
})

test('[LIN26] what is not saved outlives another screen, and the tab asks before it goes', async () => {
  const { user } = await openLine()
  type(await greeting(), 'Halvt skrevet')
  await user.click(screen.getByRole('button', { name: 'Nu' }))
  const leaving = new Event('beforeunload', { cancelable: true })
  dispatchEvent(leaving)
  expect(leaving.defaultPrevented).toBe(true)
  await user.click(screen.getByRole('button', { name: 'Linjen' }))
  expect((await greeting()).value).toBe('Halvt skrevet')
  await user.click(screen.getByRole('button', { name: 'Drop ændringerne' }))
  expect(sessionStorage.length).toBe(0)
})

test('[LIN27] times are read as they are meant, and a summer is one row', async () => {
  const { user, settings } = await openLine()
  await greeting()
  const [from] = screen.getAllByRole('textbox', { name: 'Fra' })
  await user.clear(from!)
  await user.type(from!, '1430')
  await user.tab()
  expect((from as HTMLInputElement).value).toBe('14:30')
  type(screen.getByLabelText('Fra og med'), '2027-07-05')
  type(screen.getByLabelText('Til og med'), '2027-07-18')
  await user.click(screen.getByRole('button', { name: 'Tilføj dagene' }))
  await user.click(save())
  await screen.findByText(/^Gemt\./)
  expect(settings().hours.week[0]!.from).toBe('14:30')
  expect(settings().hours.exceptions).toHaveLength(14)
  expect(screen.getAllByRole('button', { name: /^Fjern mandag/ })).toHaveLength(1)
  await user.click(screen.getByRole('button', { name: /^Fjern mandag den 5\. juli 2027/ }))
  expect(screen.getByText('Ingen dage har andre tider.')).toBeTruthy()
  type(screen.getByLabelText('Fra og med'), '2027-07-18')
  type(screen.getByLabelText('Til og med'), '2027-07-05')
  await user.click(screen.getByRole('button', { name: 'Tilføj dagene' }))
  expect(screen.getByText(/^Vælg en første dag og en sidste dag/)).toBeTruthy()
})
