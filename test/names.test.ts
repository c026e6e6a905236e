import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const filesIn = (top: string) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .map((file) => join(top, file))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('web/dist'))
/** The folders of words say each screen's sentences under the screen's own name. */
const sources = ['shared', 'server', 'web', 'seeds'].flatMap(filesIn).filter((file) => !file.startsWith('shared/words/'))

/** The same on both sides of the wire. */
const sameOnBothSides = new Set(['sha256OfBase64url', 'takeDesk'])
const pages = ['web/youth/', 'web/counsellor/', 'web/coordinator/']
const isIn = (room: string) => (file: string) => file.startsWith(room)

/** One act and the script that does it in one step, a schema and what makes a value of it, or the same part of two pages. */
function isOneMeaning(name: string, files: string[]): boolean {
  if (sameOnBothSides.has(name)) return true
  const [one, other, third] = files
  if (!one || !other || third) return false
  if (files.some(isIn('server/actions/')) && files.some(isIn('server/live/'))) return true
  if (files.some(isIn('shared/')) && files.some(isIn('server/'))) return true
  return files.every((file) => pages.some((page) => file.startsWith(page))) && pages.every((page) => files.filter(isIn(page)).length < 2)
}

test('[HOU11] a name that two files export has one meaning', () => {
  const byName = new Map<string, string[]>()
  for (const file of sources)
    for (const [, name] of readFileSync(join(root, file), 'utf8').matchAll(/^export (?:async )?(?:const|function|type|class) (\w+)/gm)) {
      const files = byName.get(name ?? '') ?? []
      // A schema and the type of the same name in one file are one.
      if (!files.includes(file)) byName.set(name ?? '', [...files, file])
    }
  const twice = [...byName].filter(([name, files]) => files.length > 1 && !isOneMeaning(name, files))
  expect(twice).toEqual([])
  expect(byName.size).toBeGreaterThan(1000)
})
