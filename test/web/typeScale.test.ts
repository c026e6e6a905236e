import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const sheetsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => join(folder, name))
const isOfScale = (value: string) => /^(var\(--[a-z-]+\)|normal|inherit|var\(--strong\) var\(--size-s\) \/ .*)$/.test(value)

test('[ACC20] sizes and boldness of letters come from the scale', () => {
  const sheets = ['web/counsellor', 'web/coordinator', 'server/http'].flatMap(sheetsIn)
  const own = sheets.flatMap((sheet) =>
    [...readFileSync(sheet, 'utf8').matchAll(/^ *(font(?:-size|-weight)?): (.*);$/gm)]
      .filter(([, , value]) => !isOfScale(value!))
      .map(([line]) => `${sheet}: ${line.trim()}`),
  )
  expect(sheets.length).toBeGreaterThan(3)
  expect(own).toEqual([])
})
