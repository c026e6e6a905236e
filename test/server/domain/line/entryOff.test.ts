import { expect, test } from 'vitest'
import { afterCheck, isOffOn, type OffMark, withMarks, withoutMarks } from '../../../../server/domain/help/entryOff.ts'

const mark = (line: string, by = 'karin'): OffMark => ({ line, by, at: 1 })
const all = ['faxe', 'ishoej', 'aabenraa']

test('[NUM25] one person marks the own lines; two people, or all lines, mean every line', () => {
  const one = withMarks(null, [mark('faxe')], all)
  expect([isOffOn(one, ['faxe']), isOffOn(one, ['ishoej']), isOffOn(one, []), one.everywhere]).toEqual([true, false, false, false])
  expect(withMarks(one, [mark('ishoej')], all).everywhere).toBe(false)
  expect(withMarks(one, [mark('ishoej', 'ida')], all).everywhere).toBe(true)
  expect(withMarks(null, [mark('faxe')], ['faxe'])).toEqual({ marks: [mark('faxe')], everywhere: true })
  expect(isOffOn(null, all)).toBe(false)
})

test('[NUM25] a second mark of the same line changes nothing, whoever makes it', () => {
  const one = withMarks(null, [mark('faxe')], all)
  expect(withMarks(one, [mark('faxe', 'bo')], all)).toEqual(one)
})

test('[NUM24] a slip is taken back by the line that made it; a check brings it back elsewhere, and where it was checked', () => {
  const two = withMarks(withMarks(null, [mark('faxe')], all), [mark('ishoej', 'ida')], all)
  expect(withoutMarks(two, ['ishoej'], all)).toEqual({ marks: [mark('faxe')], everywhere: false })
  expect(withoutMarks(two, ['aabenraa'], all)).toEqual(two)
  expect(afterCheck(two, ['aabenraa'], 5)).toEqual({ ...two, everywhere: false, checkedAt: 5 })
  expect(afterCheck(two, ['faxe', 'ishoej'], 5)).toBe(null)
})

test('[NUM30] after a check elsewhere, marks from before it mean every line no more: two people must say so anew', () => {
  const two = withMarks(withMarks(null, [mark('faxe')], all), [mark('ishoej', 'ida')], all)
  const checked = afterCheck(two, ['aabenraa'], 5)!
  expect(withMarks(checked, [mark('faxe')], all).everywhere).toBe(false)
  const again = (off: typeof two, line: string, by: string) =>
    withMarks(withoutMarks(off, [line], all), [{ ...mark(line, by), at: 9 }], all)
  const one = again(checked, 'faxe', 'karin')
  expect(one.everywhere).toBe(false)
  expect(again(one, 'ishoej', 'ida').everywhere).toBe(true)
})
