import { expect, test } from 'vitest'
import { confirmEntry, withdrawEntry } from '../../../../server/actions/help/changeEntry.ts'
import { countDue } from '../../../../server/actions/help/countDue.ts'
import { seeNumbers } from '../../../../server/actions/help/seeNumbers.ts'
import { opened, real } from './numbers.ts'

const DAY = 86_400_000
const CENTRE = 'rusmiddelcenter-faxe'

test('[NUM1] a coordinator sees each entry of the line with its sources, and whether youths see it, and not those of other lines', async () => {
  const { list } = await opened()
  const { entries, municipalities } = await list()
  const ids = entries.map(({ record }) => record.id)
  expect(ids).toEqual(expect.arrayContaining(['112', 'laegevagt-sjaelland', CENTRE, 'netstof']))
  expect(ids).not.toContain('ungeraadgivningen-ishoej')
  expect(municipalities).toEqual(['Faxe'])
  const of = (id: string) => entries.find(({ record }) => record.id === id)!
  expect(of('112')).toMatchObject({ shown: of('112').print, standing: 'unchecked', mayChange: false, checked: null })
  expect(of('112').record.sources).toMatchObject({ call: { page: 'politi.dk, Alarm 112' } })
  expect(of(CENTRE)).toMatchObject({ shown: null, standing: 'unchecked', mayChange: true })
  expect(of('klubber-faxe')).toMatchObject({ shown: null, standing: 'no-contact' })
})

test('[NUM1] who checked it and when stands there; [NUM2] half a year later it is due', async () => {
  const { service, karin, entry, clock } = await opened()
  const { print } = (await entry(CENTRE))!
  await confirmEntry(service, karin, { line: 'faxe', id: CENTRE, print }, real)
  expect(await entry(CENTRE)).toMatchObject({ standing: 'checked', shown: print, checked: { on: '2026-11-19', by: 'Karin' } })
  clock.now += 184 * DAY
  expect(await entry(CENTRE)).toMatchObject({ standing: 'due', shown: print })
  expect(await countDue(service, real)).toMatchObject({ due: 1, changed: 0 })
})

test('[NUM2] what was changed since its check is not checked any more, and a check that was outrun is counted', async () => {
  const { service, karin, entry } = await opened()
  const first = (await entry(CENTRE))!
  await confirmEntry(service, karin, { line: 'faxe', id: CENTRE, print: first.print }, real)
  await service.ledger.offers.put([{ ...(first.record as never as { name: string }), name: 'Et andet navn' } as never]) // as a seed would
  expect(await entry(CENTRE)).toMatchObject({ standing: 'changed', shown: null })
  expect(await countDue(service, real)).toMatchObject({ due: 0, changed: 1 })
})

test('[NUM3] a counsellor, and a coordinator of another line, neither read the list nor confirm', async () => {
  const { service, mads, ida, entry } = await opened()
  const { print } = (await entry(CENTRE))!
  for (const who of [mads, ida, 'nobody']) {
    expect(await seeNumbers(service, who, 'faxe', real)).toEqual({ ok: false, why: 'not-allowed' })
    for (const act of [confirmEntry, withdrawEntry])
      expect(await act(service, who, { line: 'faxe', id: CENTRE, print }, real)).toEqual({ ok: false, why: 'not-allowed' })
  }
  // Nor one of the own line what another line alone shows.
  const { karin } = { karin: ida }
  expect(await confirmEntry(service, karin, { line: 'ishoej-vallensbaek', id: CENTRE, print }, real)).toEqual({
    ok: false,
    why: 'not-allowed',
  })
})

test('[NUM5] what changed since it was read is not confirmed, nor is its confirmation taken back; the answer brings it as it is now', async () => {
  const { service, karin, entry } = await opened()
  const read = (await entry(CENTRE))!
  await service.ledger.offers.put([{ ...(read.record as never as object), name: 'Et andet navn' } as never])
  for (const act of [confirmEntry, withdrawEntry]) {
    const answer = await act(service, karin, { line: 'faxe', id: CENTRE, print: read.print }, real)
    expect(answer).toMatchObject({ ok: true, value: { did: 'newer', entry: { record: { name: 'Et andet navn' }, standing: 'unchecked' } } })
  }
  expect(await service.ledger.confirmations.all()).toEqual([])
})

test('[NUM6] a second press and a second coordinator on the same day change nothing; the first stands', async () => {
  const { service, karin, bo, entry, audited } = await opened()
  const { print } = (await entry(CENTRE))!
  const asked = { line: 'faxe', id: CENTRE, print }
  const twice = await Promise.all([karin, karin].map((who) => confirmEntry(service, who, asked, real)))
  const answers = [...twice, await confirmEntry(service, bo, asked, real)]
  for (const answer of answers) expect(answer).toMatchObject({ ok: true, value: { did: 'done', entry: { standing: 'checked' } } })
  expect((await entry(CENTRE))?.checked?.by).toBe('Karin')
  expect(await audited()).toEqual([`number-confirmed ${CENTRE}`])
  for (const who of [bo, bo]) expect(await withdrawEntry(service, who, asked, real)).toMatchObject({ ok: true, value: { did: 'done' } })
  expect(await audited()).toEqual([`number-confirmed ${CENTRE}`, `number-withdrawn ${CENTRE}`])
  expect(await service.ledger.auditBrokenAt()).toBe(null)
})
