import { expect, test } from 'vitest'
import { openFileMaker } from '../../../server/files/fileMaker.ts'
import { bookBytes } from '../../../server/files/xlsx/bookBytes.ts'
import { readSheets } from '../../support/files/readSheets.ts'
import { aReport } from '../../support/files/reports.ts'
import { taggedPdf } from '../../support/files/taggedPdf.ts'

const bookOf = (text: string) => ({ title: text, year: 2026, sheets: [{ name: 'Ark', head: ['Navn'], rows: [[text]] }] })
const order = (text: string) => ({ as: 'workbook' as const, book: bookOf(text) })

test('[FIL18] a file that is made in a thread of its own is the same, byte for byte, for a workbook and for a report', async () => {
  const maker = openFileMaker()
  const [book, pdf] = await Promise.all([maker.make(order('æøå')), maker.make({ as: 'pdf', report: aReport() })])
  expect(Buffer.from(book ?? []).equals(await bookBytes(bookOf('æøå')))).toBe(true)
  expect(taggedPdf(pdf!).tree.kind).toBe('Document')
})

test('[FIL18] files are made one at a time in the order in which they were asked for, and a seventh at once is refused', async () => {
  const maker = openFileMaker()
  const done: number[] = []
  const asked = Array.from({ length: 7 }, async (_, i) => {
    const bytes = await maker.make(order(String(i)))
    if (bytes !== null) done.push(Number(readSheets(bytes)[0]?.rows[1]?.[0]))
    return bytes === null
  })
  expect(await Promise.all(asked)).toEqual([false, false, false, false, false, false, true])
  expect(done).toEqual([0, 1, 2, 3, 4, 5])
  expect(await maker.make(order('later'))).not.toBeNull()
})

test('[FIL18] a file that takes too long is given up, and so is one whose maker closes; the next one is made', async () => {
  const hasty = openFileMaker({ longestMs: 1 })
  await expect(hasty.make(order('slow'))).rejects.toThrow('the thread ended')
  const maker = openFileMaker()
  const given = maker.make(order('x')).then(
    () => 'made',
    () => 'given up',
  )
  await new Promise((soon) => setImmediate(soon))
  await maker.close()
  expect(await given).toBe('given up')
  expect(await maker.make(order('y'))).not.toBeNull()
})
