import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assembledRules, rulesFile } from './support/rules.ts'

const here = import.meta.dirname
const testFiles = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) => /\.test\.tsx?$/.test(file))
const texts = new Map(testFiles.map((file) => [file, readFileSync(join(here, file), 'utf8')]))
const textOf = (file: string) => texts.get(file) ?? ''

const ruleIds = () => [...assembledRules().matchAll(/^- \*\*([A-Z]+\d+)\*\* /gm)].map(([, id]) => id ?? '')

/** The rules that the titles of the tests name. */
const namedRules = () =>
  testFiles.flatMap((file) =>
    [...textOf(file).matchAll(/(?:test|it|\))\(\s*['"`]\[([A-Z]+\d+)\] /g)].map(([, id]) => ({ file, id: id ?? '' })),
  )

test('[HOU17] no two rules share a name', () => {
  const ids = ruleIds()
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
})

test('[HOU17] every rule has a test, and every test names a rule', () => {
  const named = namedRules()
  const ids = ruleIds()
  expect(
    ids.filter((id) => !named.some((one) => one.id === id)),
    'rules without a test',
  ).toEqual([])
  expect(
    named.filter(({ id }) => !ids.includes(id)).map(({ file, id }) => `${file} [${id}]`),
    'tests of no rule',
  ).toEqual([])
  const nameless = testFiles.filter((file) =>
    /\b(?:test|it)(?:\.(?:concurrent|sequential))?\(\s*['"`](?!\[[A-Z]+\d+\] )/.test(textOf(file)),
  )
  expect(nameless, 'tests that name no rule').toEqual([])
})

test('[HOU21] a rule that only the long run proves says so', () => {
  const saying = [...assembledRules().matchAll(/^- \*\*(\w+)\*\* \(long\) /gm)].map(([, id]) => id)
  const proofs = namedRules()
  const onlyLong = ruleIds().filter((id) => proofs.every((one) => one.id !== id || one.file.startsWith('long/')))
  expect(onlyLong.sort()).toEqual(saying.sort())
})

test('[HOU17] no test is skipped or singled out', () => {
  const left = testFiles.filter((file) => /\b(?:test|it|describe)\.(?:only|skip|todo|fails)\b/.test(textOf(file)))
  expect(left).toEqual([])
})

test('[HOU18] RULES.md is its parts put together', () => {
  expect(readFileSync(rulesFile, 'utf8')).toBe(assembledRules())
})

test('[HOU22] in each part of the rules the names begin like its file, and go up in order', () => {
  const parts = readdirSync(join(here, 'rules'))
  const wrong = parts.flatMap((part) => {
    const names = [...readFileSync(join(here, 'rules', part), 'utf8').matchAll(/^- \*\*([A-Z]+)(\d+)\*\* /gm)]
    const begin = part.slice(0, 3).toUpperCase()
    return names
      .filter(([, letters, at], i) => letters !== begin || Number(at) <= Number(names[i - 1]?.[2] ?? 0))
      .map(([name]) => `${part} ${name}`)
  })
  expect(wrong).toEqual([])
})
