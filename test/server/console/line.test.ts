import { expect, test } from 'vitest'
import { linesView, lineView } from '../../../server/actions/lines/lineView.ts'
import { shownHelp } from '../../../server/actions/lines/shownHelp.ts'
import { joinQueue } from '../../../server/actions/queue/joinQueue.ts'
import { aYouth, joined } from '../../support/actors.ts'
import { openConsole, optionsOf, told } from './aLine.ts'

const stateOf = async (service: Parameters<typeof lineView>[0], id = 'vejen') => {
  const view = await lineView(service, id)
  return view.ok ? [view.value.state, view.value.message?.da ?? null] : null
}

test('[INS5] everything that is missing is named at once, with an example that can be typed', async () => {
  const { line, service } = await openConsole()
  const before = (await linesView(service)).length
  const { ok, text } = await line('add', 'vejen')
  expect(ok).toBe(false)
  for (const option of Object.keys(told)) expect(text).toContain(`--${option} is missing`)
  expect(text).toContain('--hours "1-4 14:00-21:00"')
  expect(await linesView(service)).toHaveLength(before)
})

test.each([
  ['path', '/vejen', '--path "/vejen" cannot be read'],
  ['ages', '12-14,over_25', '--ages'],
  ['ages', 'alle', '--ages'],
  ['hours', '1-4 25:00-21:00', '--hours'],
  ['hours', 'mandag 14-21', '--hours'],
  ['hours', '4-1 14:00-21:00', '--hours'],
  ['municipality', '!', '--municipality'],
  ['mode', 'auto', '--mode'],
  ['greeting', 'x'.repeat(501), 'more than 500'],
])('[INS5] a wrong --%s is refused with what would be right: %s', async (option, value, why) => {
  const { add, service } = await openConsole()
  const { ok, text } = await add({ [option]: value })
  expect([ok, text]).toEqual([false, expect.stringContaining(why)])
  expect(await service.ledger.lines.find('vejen')).toBe(null)
})

test.each([
  ['path', '/was', /--path: .*Under \/was stand the accessibility statements/],
  ['name', 'x'.repeat(41), /--name \(da\): .*The name is too long/],
  ['greeting', 'x'.repeat(201), /--greeting \(da\): .*The greeting is too long/],
  ['controller', 'x'.repeat(81), /--controller, .*That is too long/],
  ['hours', '1-5 14:00-14:00', /--hours \(1\): .*A span begins and ends at the same time/],
])('[INS38] what the form of a line refuses the console refuses too: --%s %s', async (option, value, why) => {
  const { add, service } = await openConsole()
  expect(await add({ [option]: value })).toMatchObject({ ok: false, text: expect.stringMatching(why) })
  expect(await service.ledger.lines.find('vejen')).toBe(null)
})

test('[INS5] ids and paths that are taken, ids of another shape and unknown options are refused', async () => {
  const { add, line } = await openConsole()
  expect(await add({ path: '/f' })).toMatchObject({ ok: false, text: expect.stringContaining('Another line has that path') })
  expect(await add()).toMatchObject({ ok: true })
  expect(await add()).toMatchObject({ ok: false, text: expect.stringContaining('a line with that id already') })
  expect(await line('add', 'Vejen!', ...optionsOf(told))).toMatchObject({ ok: false, text: expect.stringContaining('is no id') })
  expect(await line('add', 'ny', '--colour', 'red')).toMatchObject({ ok: false, text: expect.stringContaining("'--colour'") })
  for (const args of [[], ['burn', 'vejen'], ['list', 'x'], ['open'], ['remove'], ['number', 'vejen', 'doctor']])
    expect(await line(...args)).toMatchObject({ ok: false, text: expect.stringContaining('Use: npm run line') })
})

test('[INS6] a new line says that it is being made ready, and takes nobody', async () => {
  const { add, service, line } = await openConsole()
  const { text } = await add({ hours: '1-7 00:00-24:00' })
  for (const sentence of [
    'the doctor out of hours',
    'the psychiatric emergency',
    'the social duty',
    'the leader on call',
    'npm run coordinator',
  ])
    expect(text).toContain(sentence)
  expect(await stateOf(service)).toEqual(['closed', 'Chatten her er ikke åbnet endnu. Den er ved at blive gjort klar.'])
  expect((await line('list')).text).toMatch(/^vejen {2}\/v {2}Vejen-chatten: not open yet\n {2}- the doctor/m)
  const youth = aYouth({ line: 'vejen' })
  expect(await joinQueue(service, youth.asked)).toMatchObject({ ok: false })
})

test('[INS7] it opens when all four are checked and dated, and not before', async () => {
  const { add, service, line, complete, numbers, clock } = await openConsole()
  await add({ hours: '1-7 00:00-24:00' })
  expect(await line('open', 'vejen')).toMatchObject({
    ok: false,
    text: expect.stringMatching(/stays closed.*doctor.*psychiatr.*social.*leader/s),
  })
  await complete()
  await numbers('withdraw', 'vejen-psychiatry', '--by', 'karin')
  const refused = await line('open', 'vejen')
  expect(refused).toMatchObject({
    ok: false,
    text: expect.stringContaining('the psychiatric emergency has a number that nobody has checked'),
  })
  expect(refused.text).not.toContain('doctor')
  await numbers('confirm', 'vejen-psychiatry', '--by', 'karin')
  // A number that was changed since is another number.
  await line('number', 'vejen', 'doctor', '1813', '--source', 'regionh.dk', '--year', '2026')
  expect(await line('open', 'vejen')).toMatchObject({ ok: false, text: expect.stringContaining('vejen-doctor') })
  await numbers('confirm', 'vejen-doctor', '--by', 'karin')
  clock.pass(200 * 86_400_000)
  expect((await line('open', 'vejen')).text.match(/too long ago|more than half a year ago/g)).toHaveLength(4)
  clock.pass(-200 * 86_400_000)
  expect(await line('open', 'vejen')).toMatchObject({ ok: true })
  expect((await stateOf(service))?.[0]).toBe('nobody-yet')
  await joined(service, { line: 'vejen' })
})

test('[INS7] a demo needs nothing, and says so', async () => {
  const { add, service, line } = await openConsole({ demo: true })
  await add({ hours: '1-7 00:00-24:00' })
  expect(await line('open', 'vejen')).toEqual({ ok: true, text: expect.stringContaining('This is a demo') })
  expect((await stateOf(service))?.[0]).toBe('nobody-yet')
})

test('[INS7] numbers and the leader are given by those who may, and what is no number is refused', async () => {
  const { add, line, person } = await openConsole()
  await add()
  await person('mads', { vejen: ['counsellor'] })
  await person('ida', { faxe: ['coordinator'] })
  for (const [args, why] of [
    [['number', 'vejen', 'dentist', '12 34 56 78', '--source', 'vejen.dk'], 'none of doctor'],
    [['number', 'vejen', 'doctor', 'call me', '--source', 'vejen.dk'], 'A telephone number has'],
    [['number', 'vejen', 'doctor', '1813'], '--source is missing'],
    [['number', 'vejen', 'doctor', '1813', '--source', 'vejen.dk', '--year', '26'], '--year'],
    [['number', 'vejen', 'doctor', '1813', '--source', 'vejen.dk', '--hours', 'Altid'], 'both languages'],
    [['number', 'nowhere', 'doctor', '1813', '--source', 'vejen.dk'], 'There is no such line'],
    [['leader', 'vejen', '20 30 40 50'], '--by is missing'],
    [['leader', 'vejen', '20 30 40 50', '--by', 'nobody'], 'Nobody has that sign-in name'],
    [['leader', 'vejen', '20 30 40 50', '--by', 'mads'], 'not a coordinator'],
    [['leader', 'vejen', '20 30 40 50', '--by', 'ida'], 'not a coordinator'],
    [['leader', 'vejen', '20 30 40 50', '--by', 'demo.karin'], 'not a coordinator'],
  ] as const)
    expect(await line(...args), args.join(' ')).toMatchObject({ ok: false, text: expect.stringContaining(why) })
})

test('[INS8] youths are shown the three numbers with their day, and never the leader', async () => {
  const { add, service, complete } = await openConsole()
  await add()
  await complete()
  const help = await shownHelp(service, { demo: false })
  const own = help.numbers.filter(({ regionLines }) => regionLines.includes('vejen'))
  expect(own.map(({ id, checked }) => [id, checked])).toEqual([
    ['vejen-doctor', '2026-11-19'],
    ['vejen-psychiatry', '2026-11-19'],
    ['vejen-social-duty', '2026-11-19'],
  ])
  expect(JSON.stringify([help, await linesView(service)])).not.toContain('20 30 40 50')
})

test('[INS9] it closes with a message, opens again at the moment given or by hand, and refuses what is unclear', async () => {
  const { service, line, clock } = await openConsole()
  const say = ['--message', 'Vi er syge i dag.', '--message-en', 'We are ill today.']
  for (const args of [
    [...say, '--until', '2026-11-19T12:00'],
    [...say, '--until', 'i morgen'],
    [...say, '--until', '2026-02-30T08:00'],
    ['--message', 'x'.repeat(201), '--message-en', 'x'],
  ])
    expect(await line('close', 'aabenraa', ...args), args.join(' ')).toMatchObject({ ok: false })
  expect((await stateOf(service, 'aabenraa'))?.[0]).not.toBe('closed')
  expect(await line('close', 'aabenraa', ...say, '--until', '2026-11-19T18:30')).toMatchObject({
    ok: true,
    text: expect.stringContaining('18.30'),
  })
  expect(await stateOf(service, 'aabenraa')).toEqual(['closed', 'Vi er syge i dag.'])
  expect((await line('list')).text).toContain('closed by hand, until')
  clock.pass(61 * 60_000)
  expect((await stateOf(service, 'aabenraa'))?.[0]).not.toBe('closed')
  await line('close', 'aabenraa', ...say)
  expect((await stateOf(service, 'aabenraa'))?.[0]).toBe('closed')
  expect(await line('open', 'aabenraa')).toMatchObject({ ok: true })
  expect((await stateOf(service, 'aabenraa'))?.[0]).not.toBe('closed')
  expect(await line('close', 'nowhere', ...say)).toMatchObject({ ok: false, text: expect.stringContaining('no such line') })
})

test('[INS4] the list says of each example line that its hours are invented, and how to be rid of it', async () => {
  const { line } = await openConsole()
  const { text } = await line('list')
  expect(text.match(/an example from the seeds of an earlier program/g)).toHaveLength(4)
  expect(text).toContain('npm run line -- remove faxe')
  expect((await (await openConsole({ demo: true })).line('list')).text.match(/an example of the demo/g)).toHaveLength(4)
})

test('[INS15] a change that the ledger has not on its disk yet is told, and is no success', async () => {
  const { add, service } = await openConsole({ disk: 'not-in-time' })
  expect(await add()).toMatchObject({ ok: false, text: expect.stringContaining('save 1 1') })
  expect(await service.ledger.lines.find('vejen')).not.toBe(null)
})
