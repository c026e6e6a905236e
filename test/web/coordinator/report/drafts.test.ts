import { expect, test } from 'vitest'
import type { SavedPart, WrittenPart } from '../../../../shared/report/reportWire.ts'
import { type DraftEvent, draftsAfter, draftsFrom, keptOf, nextToSave } from '../../../../web/coordinator/report/drafts.ts'

const text = (said: string): WrittenPart => ({ part: 'introduction', value: { said, confirmed: [] } })
const saved = (said: string, version: number, by = 'Bo'): SavedPart => ({ written: text(said), version, at: 1000 + version, by })
const after = (from: ReturnType<typeof draftsFrom>, ...events: DraftEvent[]) => events.reduce(draftsAfter, from)
const introduction = (drafts: ReturnType<typeof draftsFrom>) => drafts.introduction!
const at = draftsFrom([saved('Før.', 3)], {})

test('[REP17] what is written is to be saved over the version that was read, and is saved when the server says so', () => {
  expect(nextToSave(at)).toBe(null)
  const written = after(at, { what: 'write', written: text('Efter.') })
  expect(nextToSave(written)).toMatchObject({ written: text('Efter.'), base: 3 })
  expect(keptOf(written)).toEqual({ introduction: { written: text('Efter.'), base: 3, sent: [] } })
  const done = after(written, { what: 'sent', written: text('Efter.') }, { what: 'saved', written: text('Efter.'), version: 4, at: 2000 })
  expect(introduction(done)).toMatchObject({ base: 4, isChanged: false, savedAt: 2000 })
  expect(keptOf(done)).toEqual({})
})

test('[REP17] what is written while it is saved is saved next, over the new version', () => {
  const drafts = after(
    at,
    { what: 'write', written: text('Ef') },
    { what: 'sent', written: text('Ef') },
    { what: 'write', written: text('Efter.') },
    { what: 'saved', written: text('Ef'), version: 4, at: 2000 },
  )
  expect(nextToSave(drafts)).toMatchObject({ written: text('Efter.'), base: 4, isChanged: true })
})

test('[REP17] an answer that was lost brings our own text back, and that is no other text', () => {
  const lost = after(
    at,
    { what: 'write', written: text('Ef') },
    { what: 'sent', written: text('Ef') },
    { what: 'write', written: text('Efter.') },
  )
  const drafts = after(lost, { what: 'newer', saved: saved('Ef', 4, 'Karin') })
  expect(introduction(drafts)).toMatchObject({ theirs: null, base: 4, isChanged: true })
})

test('[REP29] of several answers that were lost, also after a reload, none brings back another person’s text', () => {
  const lost = after(
    at,
    { what: 'write', written: text('A') },
    { what: 'sent', written: text('A') },
    { what: 'write', written: text('A B') },
    { what: 'sent', written: text('A B') },
    { what: 'write', written: text('A B C') },
  )
  const heard = (drafts: ReturnType<typeof draftsFrom>) => after(drafts, { what: 'newer', saved: saved('A', 4, 'Karin') })
  expect(introduction(heard(lost))).toMatchObject({ theirs: null, base: 4, isChanged: true, written: text('A B C') })
  const loadedAgain = draftsFrom([saved('A', 4, 'Karin')], keptOf(lost))
  expect(introduction(heard(loadedAgain))).toMatchObject({ theirs: null, base: 4, isChanged: true, written: text('A B C') })
  expect(introduction(after(lost, { what: 'newer', saved: saved('Bos.', 4) })).theirs).toMatchObject({ written: text('Bos.') })
})

test('[REP18] what a tab had not saved stands in the box after a reload, over the version it was written over', () => {
  const drafts = draftsFrom([saved('Før.', 5)], { introduction: { written: text('Mit.'), base: 3, sent: [] } })
  expect(nextToSave(drafts)).toMatchObject({ written: text('Mit.'), base: 3 })
  // It was saved after all.
  expect(nextToSave(draftsFrom([saved('Mit.', 5)], { introduction: { written: text('Mit.'), base: 3, sent: [] } }))).toBe(null)
})

test('[REP19] over a newer text nothing is saved until one of both is chosen, and both are there until then', () => {
  const both = after(at, { what: 'write', written: text('Mit.') }, { what: 'newer', saved: saved('Dit.', 4) })
  expect(nextToSave(both)).toBe(null)
  expect(introduction(both)).toMatchObject({ written: text('Mit.'), theirs: { written: text('Dit.') } })
  expect(nextToSave(after(both, { what: 'settle', part: 'introduction', keep: 'mine' }))).toMatchObject({ written: text('Mit.'), base: 4 })
  expect(introduction(after(both, { what: 'settle', part: 'introduction', keep: 'theirs' }))).toMatchObject({
    written: text('Dit.'),
    base: 4,
    isChanged: false,
    theirs: null,
  })
})

test('[REP17] a text that the server refuses is not sent again until it is changed', () => {
  const refused = after(
    at,
    { what: 'write', written: text('For langt.') },
    { what: 'refused', written: text('For langt.'), why: 'too-large' },
  )
  expect(nextToSave(refused)).toBe(null)
  expect(nextToSave(after(refused, { what: 'write', written: text('Kort.') }))).toMatchObject({ written: text('Kort.') })
})

test('[REP27] a number that was confirmed is asked about again when other words are written around it', () => {
  const part = (said: string, confirmed: string[]): WrittenPart => ({ part: 'introduction', value: { said, confirmed } })
  const confirmed = after(at, { what: 'write', written: part('Vi fik 14 plakater.', ['14']) })
  const changed = after(confirmed, { what: 'write', written: part('Vi så 14 piger.', ['14']) })
  expect(introduction(confirmed).written).toEqual(part('Vi fik 14 plakater.', ['14']))
  expect(introduction(changed).written).toEqual(part('Vi så 14 piger.', []))
})
