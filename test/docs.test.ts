import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const under = (top: string) => readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((name) => join(top, name))
const all = [
  ...readdirSync(root),
  ...['docs', 'proxy', 'seeds', 'server', 'shared', 'test', 'web', '.ci'].flatMap(under),
  // Made when it is built or run.
  ...['web/dist', 'data'],
]
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const documents = all.filter((file) => file.endsWith('.md') && file !== 'test/RULES.md')
const comments = all.filter((file) => /\.(tsx?|lua|sh|yml)$/.test(file) && !file.startsWith('web/dist') && file !== 'test/docs.test.ts')

/** What stands in the text and leads nowhere. `leads` is given what the first group caught. */
const nowhere = (files: string[], pattern: RegExp, leads: (caught: string, file: string) => boolean) =>
  files.flatMap((file) =>
    [...read(file).matchAll(pattern)].flatMap(([seen, caught = '']) => (leads(caught, file) ? [] : [`${file}: ${seen}`])),
  )
const isThere = (path: string) => all.some((file) => file === path || file.endsWith(`/${path}`))

test('[HOU20] links, files, documents and decisions that a document or a comment names are in the repository', () => {
  const links = nowhere(documents, /\]\(([^)#]+)[^)]*\)/g, (to, file) => {
    return /^https?:/.test(to) || isThere(relative(root, join(root, dirname(file), to)))
  })
  expect(links, 'links').toEqual([])
  const files = nowhere(documents, /`([\w./-]+\/[\w.-]+\.(?:tsx?|lua|md|sh))`/g, isThere)
  expect(files, 'files').toEqual([])
  const named = nowhere([...documents, ...comments], /\b([A-Z]{4,}\.md|[A-Z]{6,} \d{1,2}\b|[A-Z]{6,}, flow)/g, isThere)
  expect(named, 'documents').toEqual([])
  const decisions = nowhere([...documents, ...comments], /decisions?[ /](\d{3})\b/g, (number) =>
    all.some((file) => file.startsWith(`docs/decisions/${number}-`)),
  )
  expect(decisions, 'decisions').toEqual([])
})

test('[HOU19] every part of the rules begins with a heading, so that none stands under the heading of the part before', () => {
  const parts = all.filter((file) => file.startsWith('test/rules/') && file.endsWith('.md'))
  expect(parts.filter((file) => !read(file).startsWith('#'))).toEqual([])
})
