import { expect, test } from 'vitest'
import { seeFirst } from '../../../server/actions/first/seeFirst.ts'
import { linesView } from '../../../server/actions/lines/lineView.ts'
import { addStaff } from '../../../server/addStaff.ts'
import { beginLine } from '../../../server/console/beginLine.ts'
import { sentenceOf } from '../../../server/console/missingSentences.ts'
import { freePath } from '../../../server/domain/line/newLine.ts'
import { mustHaveFields, mustHaveNumbers } from '../../../shared/settings/firstLine.ts'
import { openConsole } from './aLine.ts'

const begin = ({ service }: Awaited<ReturnType<typeof openConsole>>, municipality = 'Ishøj', line?: string) =>
  beginLine(service.ledger, { municipality, line }, service.now())

test('[GUI1] of a municipality the line is made: not open, called after it, with a path that is free, and nothing invented', async () => {
  const console = await openConsole()
  const { service } = console
  expect(await begin(console)).toEqual({ line: 'ishoej', isMade: true })
  const line = await service.ledger.lines.find('ishoej')
  expect(line).toMatchObject({ name: { da: 'Ishøj', en: 'Ishøj' }, preparing: true, municipalities: [{ id: 'ishoej', name: 'Ishøj' }] })
  expect(line).toMatchObject({ hours: { week: [], exceptions: [] }, ages: [], greeting: { da: '', en: '' }, controller: { name: '' } })
  expect((await linesView(service)).find(({ id }) => id === 'ishoej')).toMatchObject({ state: 'closed', opensAt: null })
  const others = (await service.ledger.lines.all()).filter(({ id }) => id !== 'ishoej').map(({ path }) => path)
  expect(others).not.toContain(line?.path)
})

test('[GUI1] said again it goes on with the same line, and the link of the coordinator is a new one', async () => {
  const console = await openConsole()
  const { service } = console
  await begin(console)
  expect(await begin(console)).toEqual({ line: 'ishoej', isMade: false })
  const asked = { login: 'anna@ishoej.dk', name: 'Anna', title: 'koordinator', line: 'ishoej', role: 'coordinator' } as const
  expect(await addStaff(service.ledger, asked, service.now())).toMatchObject({ again: false })
  expect(await addStaff(service.ledger, asked, service.now())).toMatchObject({ again: true })
  expect((await service.ledger.staff.byLogin(asked.login))?.roles).toEqual({ ishoej: ['coordinator'] })
})

test.each([
  ['!', undefined, '--municipality'],
  ['x'.repeat(61), undefined, '--municipality'],
  ['Ishøj', 'Ishøj!', '--line'],
])('[GUI1] %s with the id %s is refused with what would be right, and nothing is made', async (municipality, line, why) => {
  const console = await openConsole()
  const before = (await console.service.ledger.lines.all()).length
  expect(await begin(console, municipality, line)).toEqual({ fault: expect.stringContaining(why) })
  expect(await console.service.ledger.lines.all()).toHaveLength(before)
})

test.each([
  ['x'.repeat(41), 'too long'],
  ['Ve\u202ejen', 'on one line'],
  ['Vej\nen', 'on one line'],
])('[INS38] a line that is begun is called what the form would take: %j is refused', async (municipality, why) => {
  const console = await openConsole()
  expect(await begin(console, municipality)).toEqual({ fault: expect.stringContaining(why) })
  expect(await console.service.ledger.lines.find('vej-en')).toBe(null)
})

test('[GUI1] a path is one that no line has, also when all short ones are taken', () => {
  expect(freePath('vejen', [])).toBe('/v')
  expect(freePath('vejen', ['/v', '/a'])).toBe('/b')
  const short = [...'abcdefghijklmnopqrstuvwxyz'].map((one) => `/${one}`)
  expect(freePath('vejen', short)).toBe('/aa')
})

test('[GUI2] the console names what the page names, a sentence for each, until nothing is missing', async () => {
  const console = await openConsole()
  const { service, line, person } = console
  await begin(console, 'Vejen')
  const anna = await person('anna', { vejen: ['coordinator'] })
  const lacks = async () => {
    const view = await seeFirst(service, anna.person, 'vejen', { demo: false })
    return view.ok ? view.value.lacks : []
  }
  const said = async () => (await line('open', 'vejen')).text
  expect((await lacks()).map(({ what }) => what)).toEqual([
    ...mustHaveFields.filter((field) => field !== 'name' && field !== 'municipalities'),
    ...mustHaveNumbers,
    'leader',
  ])
  for (const lack of await lacks()) expect(await said()).toContain(sentenceOf('vejen', lack))
  await console.complete()
  expect((await lacks()).map(({ what }) => what)).toEqual(['greeting', 'controller', 'ages', 'hours'])
  expect(await line('open', 'vejen')).toMatchObject({ ok: false, text: expect.stringContaining('the opening hours') })
  expect((await line('list')).text).toContain('not written yet: the ages')
})

test('[GUI7] at the console a line that was never open cannot be closed, and the answer says what is so', async () => {
  const console = await openConsole()
  await begin(console, 'Vejen')
  const closed = await console.line('close', 'vejen', '--message', 'Vi er syge.', '--message-en', 'We are ill.')
  expect(closed).toMatchObject({ ok: false, text: expect.stringContaining('was never open') })
  expect((await console.service.ledger.lines.find('vejen'))?.closedByHand).toBe(null)
})
