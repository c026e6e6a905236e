import { expect, test } from 'vitest'
import { saveEntry, switchEntry } from '../../../server/actions/help/changeEntry.ts'
import { seeNumbers } from '../../../server/actions/help/seeNumbers.ts'
import { lineView } from '../../../server/actions/lines/lineView.ts'
import { missingFor } from '../../../server/actions/lines/missingFor.ts'
import { shownHelp } from '../../../server/actions/lines/shownHelp.ts'
import { entryDraftOf } from '../../../shared/help/entryDraftOf.ts'
import { given, real } from '../actions/help/numbers.ts'
import { openConsole } from './aLine.ts'

const DOCTOR = 'vejen-doctor'

test('[NUM28] the console writes over the form’s entry what it names, as a new version, audited and told, and the form is told of it', async () => {
  const { service, add, complete, line } = await openConsole()
  await add()
  await complete()
  const karin = (await service.ledger.staff.byLogin('karin'))!.person
  const view = async () => given(await seeNumbers(service, karin, 'vejen', real)).entries.find(({ record }) => record.id === DOCTOR)!
  const before = await view()
  expect(before).toMatchObject({ standing: 'checked', mustHave: 'doctor', record: { version: 1 } })
  const draft = { ...entryDraftOf(before.record), owner: 'Karin', name: 'Lægevagten i Vejen' }
  const save = (over: number) => saveEntry(service, karin, { line: 'vejen', id: DOCTOR, over, draft, confirmed: true }, real)
  expect(await save(1)).toMatchObject({ ok: true, value: { did: 'done' } })
  let news = 0
  const ear = await service.ledger.hearHelpNews(() => (news += 1))
  const written = await line('number', 'vejen', 'doctor', '70 11 07 99', '--source', 'rsyd.dk')
  expect(written).toMatchObject({ ok: true, text: expect.stringContaining('Youths see what they saw before') })
  await expect.poll(() => news).toBe(1)
  ear.close()
  const after = await view()
  expect(after.record).toMatchObject({ name: 'Lægevagten i Vejen', owner: 'Karin', call: '70 11 07 99', version: 3 })
  expect(after.record.sources).toMatchObject({ call: { page: 'rsyd.dk' }, what: { page: 'vejen.dk' } })
  // The form that was opened before is told; youths see the checked number until the new one is checked.
  expect(await save(2)).toMatchObject({ ok: true, value: { did: 'newer', entry: { record: { version: 3 } } } })
  const shown = async () => (await shownHelp(service, { ...real, on: ['vejen'] })).numbers.find(({ id }) => id === DOCTOR)?.call
  expect(await shown()).toBe('70 11 07 07')
  const said = (await service.ledger.auditTrail()).filter(({ about }) => about === DOCTOR)
  expect(said.map(({ who, what }) => `${who === karin ? 'karin' : who} ${what}`)).toEqual([
    'console number-saved',
    'karin number-confirmed',
    'karin number-saved',
    'karin number-confirmed',
    'console number-saved',
  ])
  // The same number again is no change.
  await line('number', 'vejen', 'doctor', '70 11 07 99', '--source', 'rsyd.dk')
  expect((await view()).record.version).toBe(3)
})

test('[NUM28] a number that was removed comes back when the console writes it, and an entry of another line is left alone', async () => {
  const { service, add, complete, line } = await openConsole()
  await add()
  await complete()
  const doctor = (await service.ledger.helpNumbers.all()).find(({ id }) => id === DOCTOR)!
  await service.ledger.ownEntries.remove(DOCTOR, doctor.version ?? 0, service.now(), { who: 'karin', now: service.now() })
  expect(await line('number', 'vejen', 'doctor', '70 11 07 99', '--source', 'rsyd.dk')).toMatchObject({ ok: true })
  expect((await service.ledger.helpNumbers.all()).find(({ id }) => id === DOCTOR)).toMatchObject({ call: '70 11 07 99' })
  const foreign = { ...doctor, id: 'vejen-social-duty', regionLines: ['faxe'] }
  await service.ledger.helpNumbers.put([foreign])
  expect(await line('number', 'vejen', 'social-duty', '79 96 50 01', '--source', 'rsyd.dk')).toMatchObject({
    ok: false,
    text: expect.stringContaining('Another line has written'),
  })
  expect((await service.ledger.helpNumbers.all()).find(({ id }) => id === foreign.id)?.call).toBe(doctor.call)
})

test('[NUM27] an open line without a number that it must have stays open, and the number is missing', async () => {
  const { service, add, complete, line } = await openConsole()
  await add({ hours: '1-7 00:00-24:00' })
  await complete()
  await line('open', 'vejen')
  const karin = (await service.ledger.staff.byLogin('karin'))!.person
  const doctor = given(await seeNumbers(service, karin, 'vejen', real)).entries.find(({ record }) => record.id === DOCTOR)!
  expect(await missingFor(service, 'vejen', real)).toEqual([])
  await switchEntry(service, karin, { line: 'vejen', id: DOCTOR, print: doctor.print, back: false }, real)
  expect(await missingFor(service, 'vejen', real)).toEqual([{ what: 'doctor', why: 'not-checked' }])
  const view = await lineView(service, 'vejen')
  expect(view).toMatchObject({ ok: true, value: { state: 'nobody-yet' } })
})
