import { expect, test, vi } from 'vitest'
import { seeNow } from '../../../../server/actions/figures/seeNow.ts'
import { openFirst } from '../../../../server/actions/first/openFirst.ts'
import { saveLeader } from '../../../../server/actions/first/saveLeader.ts'
import { firstMark, seeFirst } from '../../../../server/actions/first/seeFirst.ts'
import { removeEntry, saveEntry } from '../../../../server/actions/help/changeEntry.ts'
import { closeLine } from '../../../../server/actions/lines/closeLine.ts'
import { openLine } from '../../../../server/actions/lines/openLine.ts'
import { saveLine } from '../../../../server/actions/lines/saveLine.ts'
import { emptyDraft } from '../../../../shared/help/entryDraftOf.ts'
import { perLang } from '../../../../shared/lang.ts'
import { openConsole } from '../../console/aLine.ts'

const real = { demo: false }
const CALL = '20 30 40 50'

/** A line that was never open, with its coordinator and people who have no say over it. */
async function aNewLine() {
  const console = await openConsole()
  const { service, add, person } = console
  await add({ hours: '1-7 00:00-24:00' })
  const [anna, bo, lea, mia] = [
    await person('anna', { vejen: ['coordinator'] }),
    await person('bo', { vejen: ['counsellor'] }),
    await person('lea', { vejen: ['leader'] }),
    await person('mia', { ungeraadgivningen: ['coordinator'] }),
  ]
  const first = (who = anna) => seeFirst(service, who.person, 'vejen', real)
  const leader = (over: string | null, call: string, who = anna) => saveLeader(service, who.person, { line: 'vejen', over, call }, real)
  const open = (who = anna) => openFirst(service, who.person, 'vejen', real)
  const stands = async () => service.ledger.lineChanges.read('vejen').then((kept) => kept?.line)
  return { ...console, anna, bo, lea, mia, first, leader, open, stands }
}
const notAllowed = { ok: false, why: 'not-allowed' }

test('[GUI3] a counsellor, a leader, another line and somebody switched off see nothing of it, write nothing and open nothing', async () => {
  const { bo, lea, mia, anna, first, leader, open, stands, service, complete } = await aNewLine()
  await complete()
  await service.ledger.staff.put({ ...anna, active: false })
  for (const who of [bo, lea, mia, anna]) {
    expect(await first(who)).toEqual(notAllowed)
    expect(await leader(null, CALL, who)).toEqual(notAllowed)
    expect(await open(who)).toEqual(notAllowed)
  }
  expect((await stands())?.preparing).toBe(true)
})

test('[GUI3] what an invented coordinator of a demo has called counts in a demo alone', async () => {
  const { anna, leader, service } = await aNewLine()
  await service.ledger.staff.put({ ...anna, demo: true })
  expect(await leader(null, CALL)).toEqual(notAllowed)
})

test('[GUI4] it opens when nothing is missing and not before; who presses second hears that it is open', async () => {
  const { open, stands, complete } = await aNewLine()
  expect(await open()).toMatchObject({ ok: true, value: { did: 'lacking', view: { isPreparing: true, lacks: { length: 4 } } } })
  expect((await stands())?.preparing).toBe(true)
  await complete()
  expect(await open()).toMatchObject({ ok: true, value: { did: 'opened', view: { isPreparing: false, lacks: [] } } })
  expect((await stands())?.preparing).toBe(undefined)
  expect(await open()).toMatchObject({ ok: true, value: { did: 'already' } })
})

test('[GUI4] a line that was opened and closed by hand meanwhile stays closed', async () => {
  const { anna, open, stands, complete, service } = await aNewLine()
  await complete()
  await open()
  await closeLine(
    service,
    anna.person,
    'vejen',
    perLang(() => 'Vi er syge i dag.'),
    'by-hand',
  )
  expect(await open()).toMatchObject({ ok: true, value: { did: 'already' } })
  expect((await stands())?.closedByHand?.message.da).toBe('Vi er syge i dag.')
})

test('[GUI16] a first opening takes no closing away that came while it was under way, and leaves no entry of its own', async () => {
  const { anna, open, stands, complete, service } = await aNewLine()
  await complete()
  const { lineChanges } = service.ledger
  const { read } = lineChanges
  vi.spyOn(lineChanges, 'read').mockImplementationOnce(async (id) => {
    const before = await read(id)
    expect(await open()).toMatchObject({ ok: true, value: { did: 'opened' } })
    const message = perLang(() => 'Vi er syge i dag.')
    expect(await closeLine(service, anna.person, id, message, 'by-hand')).toMatchObject({ ok: true, value: { did: 'closed' } })
    return before
  })
  expect(await open()).toMatchObject({ ok: true, value: { did: 'already', view: { isPreparing: false } } })
  expect((await stands())?.closedByHand?.message.da).toBe('Vi er syge i dag.')
  expect((await service.ledger.auditTrail()).filter(({ what }) => what === 'line-opened')).toHaveLength(1)
})

test('[GUI4] each opening stands in the audit with who opened', async () => {
  const { anna, open, complete, service } = await aNewLine()
  await complete()
  await open()
  const opened = (await service.ledger.auditTrail()).filter(({ what }) => what === 'line-opened')
  expect(opened).toMatchObject([{ who: anna.person, about: 'vejen' }])
})

test('[GUI5] the second of two who write another number is shown the first, and may then save over it', async () => {
  const { leader } = await aNewLine()
  expect(await leader(null, CALL)).toMatchObject({ ok: true, value: { did: 'saved', view: { leader: { call: CALL, by: 'Karin' } } } })
  expect(await leader(null, '60 70 80 90')).toMatchObject({ ok: true, value: { did: 'newer', view: { leader: { call: CALL } } } })
  expect(await leader(CALL, '60708090')).toMatchObject({ ok: true, value: { did: 'saved', view: { leader: { call: '60 70 80 90' } } } })
})

test('[GUI5] a second press is one check, and what is no telephone number is not taken', async () => {
  const { leader, service } = await aNewLine()
  expect(await leader(null, '12')).toEqual({ ok: false, why: 'malformed' })
  await Promise.all([leader(null, CALL), leader(null, CALL)])
  expect((await service.ledger.auditTrail()).filter(({ what }) => what === 'leader-set')).toHaveLength(1)
})

test('[GUI6] the mark in the live view becomes another one at each change that the guide shows, and stays otherwise', async () => {
  const { anna, leader, service, person, line: command, open, complete } = await aNewLine()
  const seen = new Set<string>()
  const isNew = async () => {
    const mark = await firstMark(service, 'vejen')
    expect(mark).toBe(await firstMark(service, 'vejen'))
    const before = seen.size
    return seen.add(mark).size > before
  }
  expect(await isNew()).toBe(true)
  expect(await isNew()).toBe(false)
  await leader(null, CALL)
  expect(await isNew()).toBe(true)
  expect(await command('number', 'vejen', 'doctor', '70 11 07 07', '--source', 'vejen.dk')).toMatchObject({ ok: true })
  expect(await isNew()).toBe(true)
  await person('ny', { vejen: ['counsellor'] })
  expect(await isNew()).toBe(true)
  const { version = '' } = (await service.ledger.lineChanges.read('vejen')) ?? {}
  await saveLine(service, anna.person, 'vejen', version, { queueLimit: 7 })
  expect(await isNew()).toBe(true)
  await complete()
  const mark = async () => (await seeNow(service, anna.person)).lines[0]?.preparing
  expect(await mark()).toBe(await firstMark(service, 'vejen'))
  await open()
  expect(await mark()).toBe(undefined)
})

test('[GUI7] the page closes and opens by hand only a line that was open once', async () => {
  const { anna, service, stands } = await aNewLine()
  expect(
    await closeLine(
      service,
      anna.person,
      'vejen',
      perLang(() => 'Lukket.'),
      'day',
    ),
  ).toEqual(notAllowed)
  expect(await openLine(service, anna.person, 'vejen')).toEqual(notAllowed)
  expect(await stands()).toMatchObject({ preparing: true, closedByHand: null })
})

const filled = {
  ...emptyDraft('number'),
  ...{ name: 'Lægevagten', what: perLang(() => 'Når du er syg.'), owner: 'Regionen', page: 'vejen.dk' },
  contacts: [{ way: 'call' as const, value: '70110707' }],
}

test('[GUI8] another line cannot take the id of the doctor, and the own line can', async () => {
  const { anna, mia, service } = await aNewLine()
  const asked = { id: 'vejen-doctor', over: null, draft: filled, confirmed: true }
  expect(await saveEntry(service, mia.person, { ...asked, line: 'ungeraadgivningen' }, real)).toEqual(notAllowed)
  expect(await saveEntry(service, anna.person, { ...asked, line: 'vejen' }, real)).toMatchObject({ ok: true, value: { did: 'done' } })
})

test('[GUI13] a number that was removed is missing and can be brought back', async () => {
  const { anna, service, first } = await aNewLine()
  const asked = { line: 'vejen', id: 'vejen-doctor' }
  await saveEntry(service, anna.person, { ...asked, over: null, draft: filled, confirmed: true }, real)
  expect(await first()).toMatchObject({ ok: true, value: { removed: [], lacks: { length: 3 } } })
  await removeEntry(service, anna.person, { ...asked, over: 1, back: false }, real)
  expect(await first()).toMatchObject({ ok: true, value: { removed: [{ what: 'doctor', version: 1 }], lacks: { length: 4 } } })
  await removeEntry(service, anna.person, { ...asked, over: 1, back: true }, real)
  expect(await first()).toMatchObject({ ok: true, value: { removed: [], lacks: { length: 3 } } })
})
