import { expect, test } from 'vitest'
import { confirmEntry, saveEntry, switchEntry, withdrawEntry } from '../../../../server/actions/help/changeEntry.ts'
import { countDue } from '../../../../server/actions/help/countDue.ts'
import { helpOfLine } from '../../../../server/actions/help/helpOfLine.ts'
import { seeHelpToGive } from '../../../../server/actions/staff/seeStaffPage.ts'
import { numbersCommand } from '../../../../server/numbers.ts'
import { entryDraftOf } from '../../../../shared/help/entryDraftOf.ts'
import { given, opened, real } from './numbers.ts'

const DOCTOR = 'laegevagt-sjaelland'
const CHILDREN = 'boernetelefonen'
const ISHOEJ = 'ishoej-vallensbaek'

async function world() {
  const there = await opened()
  const { service, list } = there
  const seen = async (line: string, id: string) => (await helpOfLine(service, line, real))!.helpNumbers.some((one) => one.id === id)
  const view = async (id: string, who = there.karin, line = 'faxe') =>
    (await list(who, line)).entries.find(({ record }) => record.id === id)!
  /** `print`: absent: what this coordinator would read now. */
  const turn = async (id: string, { who = there.karin, line = 'faxe', back = false, print = '' } = {}) => {
    const entry = await view(id, who, line)
    return switchEntry(service, who, { line, id, print: print || (entry.shown ?? entry.print), back }, real)
  }
  return { ...there, seen, view, turn }
}

test('[NUM24] the line’s own number that does not work is off at once, and back as it was if it was a slip', async () => {
  const { turn, seen, view, audited, service, karin } = await world()
  await confirmEntry(service, karin, { line: 'faxe', id: DOCTOR, print: (await view(DOCTOR)).print }, real)
  expect(given(await turn(DOCTOR))).toMatchObject({
    did: 'done',
    entry: { shown: null, standing: 'off', off: { on: '2026-11-19', by: 'Karin', here: true }, mustHave: 'doctor' },
  })
  expect(await seen('faxe', DOCTOR)).toBe(false)
  expect(await countDue(service, real)).toMatchObject({ off: 1, due: 0, changed: 0 })
  expect(given(await turn(DOCTOR, { print: (await view(DOCTOR)).print }))).toMatchObject({ did: 'done' })
  expect(given(await turn(DOCTOR, { back: true }))).toMatchObject({ entry: { standing: 'checked', off: null } })
  expect(await seen('faxe', DOCTOR)).toBe(true)
  expect(await audited()).toEqual([
    `number-confirmed ${DOCTOR}`,
    `number-off ${DOCTOR} faxe`,
    `number-off ${DOCTOR} everywhere`,
    `number-on ${DOCTOR} faxe`,
  ])
  expect(await service.ledger.auditBrokenAt()).toBe(null)
})

test('[NUM24] the old text of a changed number that does not work is off; the new one comes with its check', async () => {
  const { turn, view, service, karin, shown } = await world()
  const draft = { ...entryDraftOf((await view(DOCTOR)).record), owner: 'Karin', contacts: [{ way: 'call' as const, value: '56202721' }] }
  await saveEntry(service, karin, { line: 'faxe', id: DOCTOR, over: 0, draft, confirmed: false }, real)
  expect(await shown()).toContain('"call":"1818"')
  // What stands in the entry is another text than youths are shown: its print switches nothing.
  expect(given(await turn(DOCTOR, { print: (await view(DOCTOR)).print }))).toMatchObject({ did: 'newer' })
  expect(given(await turn(DOCTOR))).toMatchObject({ did: 'done', entry: { shown: null } })
  for (const value of ['"call":"1818"', '56 20 27 21']) expect(await shown()).not.toContain(value)
  await confirmEntry(service, karin, { line: 'faxe', id: DOCTOR, print: (await view(DOCTOR)).print }, real)
  expect(await shown()).toContain('56 20 27 21')
  expect(await view(DOCTOR)).toMatchObject({ off: null, standing: 'checked' })
})

test('[NUM25] a national number is off for the own line alone, and for all when somebody of another line says so too', async () => {
  const { turn, seen, view, ida, mads, service, shown } = await world()
  expect(given(await turn(CHILDREN))).toMatchObject({ entry: { standing: 'off', off: { here: true } } })
  expect([await seen('faxe', CHILDREN), await seen(ISHOEJ, CHILDREN)]).toEqual([false, true])
  expect(given(await seeHelpToGive(service, mads, real)).helpNumbers.map(({ id }) => id)).not.toContain(CHILDREN)
  expect(await shown()).toContain(CHILDREN)
  expect(await view(CHILDREN, ida, ISHOEJ)).toMatchObject({ isDoubted: true, off: null, shown: expect.any(String) })
  await turn(CHILDREN, { who: ida, line: ISHOEJ })
  expect(await shown()).not.toContain(CHILDREN)
  expect(await seen('aabenraa', CHILDREN)).toBe(false)
  // A check elsewhere brings it back where nobody has said anything; the two lines decide for themselves.
  const { print } = await view(CHILDREN, ida, ISHOEJ)
  await confirmEntry(service, ida, { line: ISHOEJ, id: CHILDREN, print }, real)
  expect([await seen('faxe', CHILDREN), await seen(ISHOEJ, CHILDREN), await seen('aabenraa', CHILDREN)]).toEqual([false, true, true])
})

test('[NUM25] 112 is switched off by nobody, and nothing by a counsellor or for a line that is not one’s own', async () => {
  const { turn, mads, ida, service, view } = await world()
  expect(await turn('112')).toEqual({ ok: false, why: 'not-allowed' })
  const { print } = await view(DOCTOR)
  for (const who of [mads, ida, 'nobody'])
    expect(await switchEntry(service, who, { line: 'faxe', id: DOCTOR, print, back: false }, real)).toEqual({
      ok: false,
      why: 'not-allowed',
    })
  expect(await switchEntry(service, ida, { line: ISHOEJ, id: DOCTOR, print, back: false }, real)).toEqual({ ok: false, why: 'not-allowed' })
  expect(await service.ledger.entriesOff.all()).toEqual([])
})

test('[NUM26] a check that stands for every line is taken back by the person who gave it, and by no other line', async () => {
  const { service, karin, ida, view } = await world()
  const { print } = await view(CHILDREN)
  const asked = { line: 'faxe', id: CHILDREN, print }
  await confirmEntry(service, karin, asked, real)
  expect((await view(CHILDREN, ida, ISHOEJ)).mayWithdraw).toBe(false)
  expect(await withdrawEntry(service, ida, { ...asked, line: ISHOEJ }, real)).toEqual({ ok: false, why: 'not-allowed' })
  expect((await view(CHILDREN)).mayWithdraw).toBe(true)
  expect(await withdrawEntry(service, karin, asked, real)).toMatchObject({ ok: true, value: { did: 'done' } })
})

test('[NUM30] who marks a number again after another line has checked it takes it from no other line', async () => {
  const { turn, seen, view, ida, karin, clock, service } = await world()
  const mia = { ...(await service.ledger.staff.find(karin))!, person: 'mia', login: 'mia', roles: { aabenraa: ['coordinator' as const] } }
  await service.ledger.staff.put(mia)
  await turn(CHILDREN)
  await turn(CHILDREN, { who: ida, line: ISHOEJ })
  const { print } = await view(CHILDREN, 'mia', 'aabenraa')
  await confirmEntry(service, 'mia', { line: 'aabenraa', id: CHILDREN, print }, real)
  expect(await seen('aabenraa', CHILDREN)).toBe(true)
  clock.pass(60_000)
  await turn(CHILDREN, { print })
  await turn(CHILDREN, { back: true })
  await turn(CHILDREN)
  expect([await seen('faxe', CHILDREN), await seen('aabenraa', CHILDREN)]).toEqual([false, true])
})

test('[NUM31] who checks what every line shows and takes that back leaves the check that stood before', async () => {
  const { service, karin, ida, view, clock } = await world()
  const { print } = await view(CHILDREN)
  await confirmEntry(service, karin, { line: 'faxe', id: CHILDREN, print }, real)
  clock.pass(2 * 24 * 3600_000)
  const asked = { line: ISHOEJ, id: CHILDREN, print }
  for (let times = 0; times < 2; times++) {
    await confirmEntry(service, ida, asked, real)
    expect((await view(CHILDREN)).checked).toEqual({ on: '2026-11-21', by: 'Ida' })
    expect(await withdrawEntry(service, ida, asked, real)).toMatchObject({ ok: true, value: { did: 'done' } })
    expect(await view(CHILDREN)).toMatchObject({ checked: { on: '2026-11-19', by: 'Karin' }, standing: 'checked' })
  }
  expect(await withdrawEntry(service, ida, asked, real)).toEqual({ ok: false, why: 'not-allowed' })
})

test('[NUM34] taken back in any order, each check leaves those of the others', async () => {
  const { service, karin, bo, ida, view, clock } = await world()
  const { print } = await view(CHILDREN)
  const check = async (who: string, line = 'faxe') => {
    clock.pass(24 * 3600_000)
    await confirmEntry(service, who, { line, id: CHILDREN, print }, real)
  }
  const takeBack = async (who: string, line = 'faxe') => {
    expect(await withdrawEntry(service, who, { line, id: CHILDREN, print }, real)).toMatchObject({ ok: true, value: { did: 'done' } })
    return (await view(CHILDREN)).checked?.by
  }
  await check(karin)
  await check(ida, ISHOEJ)
  await check(karin)
  expect(await takeBack(karin)).toBe('Ida')
  // Two people of one line, and between them the other line once more.
  await check(karin)
  await check(ida, ISHOEJ)
  await check(bo)
  expect(await takeBack(bo)).toBe('Ida')
  expect(await takeBack(ida, ISHOEJ)).toBe('Karin')
  expect(await takeBack(karin)).toBe(undefined)
})

test('[NUM26] the console switches a national number off for every line at once, by the name of a coordinator', async () => {
  const { service, shown, audited, view } = await world()
  service.ledger.snapshotHeld = async () => 'held'
  const numbers = (...args: string[]) => numbersCommand(service, args, real)
  expect(await numbers('off', '112', '--by', 'karin')).toMatchObject({ ok: false, text: expect.stringContaining('cannot be off') })
  expect(await numbers('off', CHILDREN, '--by', 'mads')).toMatchObject({ ok: false, text: expect.stringContaining('not a coordinator') })
  expect(await numbers('off', CHILDREN, '--by', 'karin')).toMatchObject({ ok: true, text: expect.stringContaining('off on every line') })
  expect(await shown()).not.toContain(CHILDREN)
  expect((await numbers('list')).text).toMatch(/not shown: it does not work.*boernetelefonen/)
  expect(await audited()).toEqual([`number-off ${CHILDREN} faxe`, `number-off ${CHILDREN} everywhere`])
  expect(await view(CHILDREN)).toMatchObject({ standing: 'off' })
  expect(await numbers('confirm', CHILDREN, '--by', 'ida')).toMatchObject({ ok: true })
  expect(await shown()).toContain(CHILDREN)
})
