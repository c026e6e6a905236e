import { expect, test } from 'vitest'
import { plant } from '../../../../seeds/plant.ts'
import { confirmEntry, removeEntry, saveEntry, withdrawEntry } from '../../../../server/actions/help/changeEntry.ts'
import { seeHelpToGive, seeStaffPage } from '../../../../server/actions/staff/seeStaffPage.ts'
import { entryDraftOf } from '../../../../shared/help/entryDraftOf.ts'
import { aDraft, given, opened, own, real } from './numbers.ts'

const DOCTOR = 'laegevagt-sjaelland'

test('[NUM8] a coordinator adds a place, and youths are shown it when it is confirmed, with what was written and no more', async () => {
  const { save, shown, service, karin, entry, audited } = await opened()
  expect(await save('1', aDraft())).toMatchObject({ ok: true, value: { did: 'done', entry: { standing: 'unchecked', shown: null } } })
  for (const word of ['73 76 11 22', 'Hus til Unge, Nord', 'Lise']) expect(await shown()).not.toContain(word)
  const { print } = (await entry(own('1')))!
  await confirmEntry(service, karin, { line: 'faxe', id: own('1'), print }, real)
  expect(await shown()).toContain('73 76 11 22')
  for (const word of ['Lise', 'Samtale med', 'version', 'owner']) expect(await shown()).not.toContain(word)
  expect(await audited()).toEqual([`number-saved ${own('1')}`, `number-confirmed ${own('1')}`])
})

test('[NUM8] what the whole country or another line shows is changed and removed by nobody here', async () => {
  const { service, karin, entry } = await opened()
  const country = (await entry('112'))!
  const draft = { ...entryDraftOf(country.record), owner: 'Karin' }
  const change = (id: string, who = karin) => saveEntry(service, who, { line: 'faxe', id, over: 0, draft, confirmed: true }, real)
  expect(await change('112')).toEqual({ ok: false, why: 'not-allowed' })
  expect(await change('laegevagt-hovedstaden')).toEqual({ ok: false, why: 'not-allowed' })
  expect(await removeEntry(service, karin, { line: 'faxe', id: '112', over: 0, back: false }, real)).toEqual({
    ok: false,
    why: 'not-allowed',
  })
})

test('[NUM3] nobody but a coordinator of the line writes there', async () => {
  const { save, mads, ida } = await opened()
  for (const who of [mads, ida, 'nobody']) expect(await save('1', aDraft(), { who })).toEqual({ ok: false, why: 'not-allowed' })
})

test('[NUM9] of a changed number youths go on seeing what they saw, with its day, until the new one is confirmed', async () => {
  const { service, karin, entry, shown } = await opened()
  const before = (await entry(DOCTOR))!
  const draft = { ...entryDraftOf(before.record), owner: 'Karin' }
  const change = (over: number, value: string, confirmed: boolean) =>
    saveEntry(service, karin, { line: 'faxe', id: DOCTOR, over, draft: { ...draft, contacts: [{ way: 'call', value }] }, confirmed }, real)
  expect(await change(0, '18181818', false)).toEqual({ ok: false, why: 'malformed' })
  // Planted, and never checked: it stays, still without a day.
  expect(await change(0, '56202721', false)).toMatchObject({ ok: true, value: { entry: { shown: before.print, standing: 'unchecked' } } })
  expect(await shown()).toContain('"call":"1818"')
  expect(await shown()).not.toContain('56 20 27 21')
  const confirmed = given(await change(1, '56202722', true))
  expect(confirmed).toMatchObject({ entry: { standing: 'checked' } })
  const checked = confirmed.did === 'full' ? null : confirmed.entry
  expect(checked?.record).not.toHaveProperty('earlier')
  expect(checked?.shown).toBe(checked?.print)
  for (const value of ['"call":"1818"', '56 20 27 21']) expect(await shown()).not.toContain(value)
  // Changed twice without a check: it is the checked one that stays.
  for (const [over, value] of [
    [2, '56202723'],
    [3, '56202724'],
  ] as const)
    expect(await change(over, value, false)).toMatchObject({ ok: true, value: { entry: { shown: checked?.print, standing: 'changed' } } })
  expect(await shown()).toMatch(/"call":"56 20 27 22".*"checked":"2026-11-19"/)
  for (const value of ['56 20 27 23', '56 20 27 24', 'earlier']) expect(await shown()).not.toContain(value)
  const { print } = (await entry(DOCTOR))!
  await confirmEntry(service, karin, { line: 'faxe', id: DOCTOR, print }, real)
  expect(await shown()).toContain('56 20 27 24')
  expect(await shown()).not.toContain('56 20 27 22')
})

test('[NUM9] when the check of the new text is taken back, the text of before does not come again', async () => {
  const { service, karin, entry, save, shown } = await opened()
  await save('1', aDraft({ name: 'Første' }), { confirmed: true })
  await save('1', aDraft({ name: 'Andet' }), { over: 1 })
  expect(await shown()).toContain('Første')
  const asked = { line: 'faxe', id: own('1'), print: (await entry(own('1')))!.print }
  await confirmEntry(service, karin, asked, real)
  await withdrawEntry(service, karin, asked, real)
  for (const name of ['Første', 'Andet']) expect(await shown()).not.toContain(name)
})

test('[NUM10] the second of two coordinators is told of the first, and saves over it only knowingly; a repeat is answered alike', async () => {
  const { save, bo, entry, audited } = await opened()
  await save('1', aDraft())
  expect(await save('1', aDraft())).toMatchObject({ ok: true, value: { did: 'done' } })
  expect(await save('1', aDraft({ name: 'Bos hus' }), { over: 1, who: bo })).toMatchObject({ ok: true, value: { did: 'done' } })
  const mine = await save('1', aDraft({ owner: 'En anden' }), { over: 1 })
  expect(mine).toMatchObject({ ok: true, value: { did: 'newer', entry: { record: { name: 'Bos hus', version: 2 } } } })
  expect((await entry(own('1')))?.record.name).toBe('Bos hus')
  expect(await save('1', aDraft({ owner: 'En anden' }), { over: 2 })).toMatchObject({ ok: true, value: { did: 'done' } })
  expect(await audited()).toHaveLength(3)
})

test('[NUM10] of two who save at the same moment one is done and one is told', async () => {
  const { save, bo } = await opened()
  await save('1', aDraft())
  const both = await Promise.all([
    save('1', aDraft({ name: 'Karins' }), { over: 1 }),
    save('1', aDraft({ name: 'Bos' }), { over: 1, who: bo }),
  ])
  expect(both.map((one) => given(one).did).sort()).toEqual(['done', 'newer'])
})

test('[NUM11] what is removed nobody sees; it comes back with its confirmation, and nobody saves over it unseen', async () => {
  const { save, service, karin, mads, entry, shown, audited } = await opened()
  await save('1', aDraft(), { confirmed: true })
  const remove = (back: boolean) => removeEntry(service, karin, { line: 'faxe', id: own('1'), over: 1, back }, real)
  expect(await remove(false)).toMatchObject({ ok: true, value: { did: 'done', entry: null } })
  expect(await remove(false)).toMatchObject({ ok: true, value: { did: 'done', entry: null } })
  expect(await entry(own('1'))).toBe(null)
  expect(await shown()).not.toContain('73 76 11 22')
  expect(JSON.stringify(await seeStaffPage(service, mads, real))).not.toContain('Hus til Unge, Nord')
  expect(await save('1', aDraft({ name: 'Bos' }), { over: 1 })).toMatchObject({ ok: true, value: { did: 'newer', entry: null } })
  expect(await remove(true)).toMatchObject({ ok: true, value: { did: 'done', entry: { shown: expect.any(String), standing: 'checked' } } })
  const marks = ['saved', 'confirmed', 'removed', 'saved'].map((what) => `number-${what} ${own('1')}`)
  expect(await audited()).toEqual(marks)
})

test('[NUM11] a removed place keeps its cell to the end of the year, and has none in the next', async () => {
  const { service, karin, clock } = await opened()
  const { ledger } = service
  const id = 'frit-valg-alkohol-faxe'
  const cells = async (year: number) => (await ledger.publishers.groundIn('faxe', year)).today.offers
  await removeEntry(service, karin, { line: 'faxe', id, over: 0, back: false }, real)
  expect(await cells(2026)).toContain(id)
  clock.now = Date.parse('2027-01-02T12:00:00+01:00')
  expect(await cells(2027)).not.toContain(id)
})

test('[NUM13] what is not changed keeps its own source', async () => {
  const { service, karin, entry } = await opened()
  const { record } = (await entry(DOCTOR))!
  const draft = {
    ...entryDraftOf(record),
    contacts: [{ way: 'call' as const, value: '1819' }],
    owner: 'Karin',
    page: 'Regionens side',
    year: 2027,
  }
  await saveEntry(service, karin, { line: 'faxe', id: DOCTOR, over: 0, draft, confirmed: false }, real)
  const after = (await entry(DOCTOR))!.record
  expect(after.sources).toEqual({ ...record.sources, call: { page: 'Regionens side', year: 2027 } })
  expect(after).toMatchObject({ lists: { young: 8 }, askAgainFrom: '2027-01-01', regionLines: ['faxe'] })
  expect(after).not.toHaveProperty('isOwn')
})

test('[NUM14] a start of the program, also of a newer one, leaves what a coordinator saved', async () => {
  const { save, service, karin, entry, clock, prefix } = await opened()
  await save('1', aDraft())
  await removeEntry(service, karin, { line: 'faxe', id: 'klubber-faxe', over: 0, back: false }, real)
  await plant(service.ledger, clock.now, { demo: false })
  expect((await entry(own('1')))?.record.name).toBe('Hus til Unge, Nord')
  expect(await entry('klubber-faxe')).toBe(null)
  expect(prefix).not.toBe('')
})

test('[NUM16] a line has at most 120 entries of its own', { timeout: 60_000 }, async () => {
  const { save } = await opened()
  for (let i = 0; i < 120; i++) expect(given(await save(String(i), aDraft())).did).toBe('done')
  expect(given(await save('one-more', aDraft())).did).toBe('full')
  expect(given(await save('1', aDraft({ name: 'Et andet' }), { over: 1 })).did).toBe('done')
})

test('[NUM9] a line’s own number is no doctor out of hours, and stands after those that were there before', async () => {
  const { save, service, mads } = await opened()
  const draft = aDraft({ kind: 'number', relations: [], lists: ['young'], contacts: [{ way: 'sms', value: '20304050' }] })
  await save('sms', draft, { confirmed: true })
  const { helpNumbers } = given(await seeHelpToGive(service, mads, real))
  expect(helpNumbers.find(({ id }) => id === own('sms'))).toMatchObject({
    sms: '20 30 40 50',
    call: null,
    isOwn: true,
    lists: { young: 50, parents: null },
  })
})
