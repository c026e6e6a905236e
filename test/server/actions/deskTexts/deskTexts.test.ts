import { expect, test } from 'vitest'
import { removeDeskText, saveDeskText } from '../../../../server/actions/deskTexts/changeDeskText.ts'
import { seeDeskTexts, seeTextsAtDesk } from '../../../../server/actions/deskTexts/seeDeskTexts.ts'
import type { DeskTextAnswer, DeskTextDraft } from '../../../../shared/deskTexts/deskText.ts'
import { given, opened } from '../help/numbers.ts'
import { aReply, aSheet } from './aText.ts'

const asked = (part: Partial<{ id: string; over: number; draft: DeskTextDraft; line: string }> = {}) => ({
  ...{ line: 'faxe', id: 'own-1', over: 0, draft: aReply() },
  ...part,
})
const at = (over: number, id = 'own-1', line = 'faxe') => ({ line, id, over })

async function world() {
  const from = await opened()
  const { service, karin } = from
  return {
    ...from,
    own: async (who = karin) => given(await seeDeskTexts(service, who, 'faxe')).texts.filter((one) => !one.isFirst),
    trail: async () => (await service.ledger.auditTrail()).filter(({ what }) => /^(reply|sheet)-/.test(what)),
  }
}
const whys = (answer: DeskTextAnswer) =>
  answer.did === 'faults' ? answer.faults.map(({ field, why, at }) => [field, why, at]) : answer.did

test('[TEX1] a reply and a sheet are kept as they were written, without blanks around', async () => {
  const { service, karin, own } = await world()
  const blanks = aReply({ name: { da: ' pause ', en: 'pause' } })
  expect(await saveDeskText(service, karin, asked({ draft: blanks }))).toMatchObject({ ok: true, value: { did: 'done' } })
  expect(await saveDeskText(service, karin, asked({ id: 'own-2', draft: aSheet() }))).toMatchObject({ ok: true, value: { did: 'done' } })
  const kept = { line: 'faxe', version: 1 }
  expect(await own()).toEqual(
    expect.arrayContaining([
      { ...aReply(), ...kept, id: 'own-1' },
      { ...aSheet(), ...kept, id: 'own-2' },
    ]),
  )
})

test('[TEX2] what is not taken says where and why, and nothing is kept', async () => {
  const { service, karin, own } = await world()
  const faults = async (draft: DeskTextDraft, id = 'own-9') => whys(given(await saveDeskText(service, karin, asked({ id, draft }))))
  expect(await faults(aReply({ name: { da: ' ', en: 'x'.repeat(31) } }))).toEqual([
    ['name', 'empty', 'da'],
    ['name', 'too-long', 'en'],
  ])
  expect(await faults(aReply({ text: { da: 'x'.repeat(501), en: 'a\u202eb' } }))).toEqual([
    ['text', 'too-long', 'da'],
    ['text', 'unseen-signs', 'en'],
  ])
  // The planted greeting.
  expect(await faults(aReply({ name: { da: 'Hej', en: 'mine' } }))).toEqual([['name', 'name-taken', 'da']])
  expect(await faults(aSheet({ title: '', owner: '', checkedOn: '2026-02-30' }))).toEqual([
    ['title', 'empty', undefined],
    ['owner', 'empty', undefined],
    ['checkedOn', 'date-unknown', undefined],
  ])
  expect(await faults(aSheet({ text: 'x'.repeat(3001), checkedOn: '2030-01-01' }))).toEqual([
    ['text', 'too-long', undefined],
    ['checkedOn', 'not-yet', undefined],
  ])
  expect(await own()).toEqual([])
})

test('[TEX3] of two coordinators who write in one text the second is told, and saves over it or anew', async () => {
  const { service, karin, bo, trail } = await world()
  const change = (who: string, over: number, da: string) =>
    saveDeskText(service, who, asked({ over, draft: aReply({ text: { da, en: 'Text' } }) })).then(given)
  expect(await change(karin, 0, 'Første')).toMatchObject({ did: 'done', text: { version: 1 } })
  expect(await change(karin, 0, 'Første')).toMatchObject({ did: 'done', text: { version: 1 } })
  expect(await change(bo, 1, 'Bos')).toMatchObject({ did: 'done', text: { version: 2 } })
  expect(await change(karin, 1, 'Karins')).toMatchObject({ did: 'newer', text: { text: { da: 'Bos' }, version: 2 } })
  expect(given(await removeDeskText(service, karin, at(1)))).toMatchObject({ did: 'newer', text: { version: 2 } })
  // A reply does not become a sheet.
  expect(given(await saveDeskText(service, karin, asked({ over: 2, draft: aSheet() })))).toMatchObject({ did: 'newer' })
  expect(given(await removeDeskText(service, bo, at(2)))).toEqual({ did: 'done', text: null })
  expect(given(await removeDeskText(service, bo, at(2)))).toEqual({ did: 'done', text: null })
  expect(await change(karin, 2, 'Karins')).toEqual({ did: 'newer', text: null })
  expect(await change(karin, 0, 'Karins')).toMatchObject({ did: 'done', text: { version: 1 } })
  expect((await trail()).map(({ what }) => what)).toEqual(['reply-saved', 'reply-saved', 'reply-removed', 'reply-saved'])
})

test('[TEX3] a first reply that is saved unchanged stays a first one, and a changed one is the line’s own', async () => {
  const { service, karin, trail } = await world()
  const hello = given(await seeDeskTexts(service, karin, 'faxe')).texts.find(({ id }) => id === 'first-hello')
  if (hello?.kind !== 'reply') throw new Error('the line has no first reply')
  const { kind, name, text } = hello
  const same = given(await saveDeskText(service, karin, { ...at(1, 'first-hello'), draft: { kind, name, text } }))
  expect(same).toMatchObject({ did: 'done', text: { isFirst: true, version: 1 } })
  expect(await trail()).toEqual([])
  const other = { kind, name, text: { ...text, da: 'Hej. Velkommen.' } }
  const changed = given(await saveDeskText(service, karin, { ...at(1, 'first-hello'), draft: other }))
  expect(changed).toEqual({ did: 'done', text: { ...other, id: 'first-hello', line: 'faxe', version: 2 } })
})

test('[TEX4] only coordinators of the line, and each change is in the audit without a word of it', async () => {
  const { service, karin, mads, ida, trail } = await world()
  await saveDeskText(service, karin, asked())
  await saveDeskText(service, karin, asked({ id: 'own-2', draft: aSheet() }))
  await removeDeskText(service, karin, at(1, 'own-2'))
  for (const who of [mads, ida]) {
    expect(await seeDeskTexts(service, who, 'faxe')).toEqual({ ok: false, why: 'not-allowed' })
    expect(await saveDeskText(service, who, asked({ over: 1 }))).toEqual({ ok: false, why: 'not-allowed' })
    expect(await removeDeskText(service, who, at(1))).toEqual({ ok: false, why: 'not-allowed' })
  }
  expect((await trail()).map(({ what, about, who }) => [what, about, who])).toEqual([
    ['reply-saved', 'faxe own-1', karin],
    ['sheet-saved', 'faxe own-2', karin],
    ['sheet-removed', 'faxe own-2', karin],
  ])
})

test('[TEX4] a line has at most 60 replies and 40 sheets', { timeout: 60_000 }, async () => {
  const { service, karin } = await world()
  const { texts } = given(await seeDeskTexts(service, karin, 'faxe'))
  const more = Array.from({ length: 60 - texts.length }, (_, i) => ({
    ...{ ...aReply({ name: { da: `nr ${i}`, en: `no ${i}` } }), id: `own-more-${i}`, line: 'faxe', version: 1 },
  }))
  const sheets = Array.from({ length: 39 }, (_, i) => ({ ...aSheet(), id: `own-sheet-${i}`, line: 'faxe', version: 1 }))
  await service.ledger.deskTexts.put('faxe', [...texts, ...more, ...sheets])
  expect(given(await saveDeskText(service, karin, asked({ id: 'own-over' })))).toEqual({ did: 'full' })
  expect(given(await saveDeskText(service, karin, asked({ id: 'own-last', draft: aSheet() }))).did).toBe('done')
  expect(given(await saveDeskText(service, karin, asked({ id: 'own-over', draft: aSheet() })))).toEqual({ did: 'full' })
})

test('[TEX7] a desk has the texts of its lines and no other’s', async () => {
  const { service, karin, mads, ida } = await world()
  await saveDeskText(service, karin, asked())
  const lines = given(await seeTextsAtDesk(service, mads)).texts.map(({ line }) => line)
  expect(new Set(lines)).toEqual(new Set(['faxe']))
  expect(given(await seeTextsAtDesk(service, mads)).texts.map(({ id }) => id)).toContain('own-1')
  // A coordinator who answers on no line.
  expect(given(await seeTextsAtDesk(service, ida)).texts).toEqual([])
})

test('[TEX6] nothing is saved for a line that is gone', async () => {
  const { service, karin } = await world()
  const gone = asked({ line: 'nowhere' })
  await service.ledger.staff.put({ ...(await service.ledger.staff.find(karin))!, roles: { nowhere: ['coordinator'] } })
  expect(await saveDeskText(service, karin, gone)).toEqual({ ok: false, why: 'gone' })
  expect(await service.ledger.deskTexts.save(at(0, 'own-1', 'nowhere'), aReply(), () => [], { who: karin, now: 0 })).toBe('gone')
})
