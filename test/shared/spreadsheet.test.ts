import { expect, test } from 'vitest'
import { csvText } from '../../shared/spreadsheet.ts'

test('[AUD11] where a spreadsheet parts cells at semicolons or tabs, no part of a name runs as a formula', () => {
  const [row = ''] = csvText([['1', 'Ida;=1+1', 'Bo;\t@sum(1)', 'a; b;c', ';＝1', 'x;y=1']])
    .replace('\ufeff', '')
    .split('\r\n')
  const parts = row.split(/[;\t]/)
  expect(parts.filter((part) => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(part))).toEqual([])
  expect(row).toBe("1,Ida;'=1+1,Bo;\t'@sum(1),a; b;c,;'＝1,x;y=1")
})
