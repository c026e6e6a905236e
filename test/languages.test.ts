import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { defaultLang, langFrom, langs } from '../shared/lang.ts'
import { scratch } from './support/servers/redis.ts'

const root = join(import.meta.dirname, '..')
const rooms = ['server', 'web', 'shared', 'seeds']
const sources = rooms
  .flatMap((room) => readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)))
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('web/dist'))
const whole = new Map(sources.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
const textOf = (file: string) => whole.get(file) ?? ''
const codeOf = (file: string) => textOf(file).replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, '')
const isWords = (file: string) => langs.some((lang) => file.startsWith(`shared/words/${lang}/`))

/** Does this file say something in each language by itself, or load words? (All loaders load English. Danish alone may be a shape.) */
const speaks = (file: string) =>
  isWords(file) ? /\{ da: /.test(codeOf(file)) : /[{,]\s*en\s*[:,}]/.test(codeOf(file)) || /words\/en\/|'\.\/en\//.test(codeOf(file))

/** For each file of Danish words one of the new language that says nothing yet. It is held to the Danish shape. */
const stubs = sources.flatMap((file) => {
  const [, inside] = /^shared\/words\/da\/(.*)$/.exec(file) ?? []
  const [, name] = /^export const (\w+) = /m.exec(textOf(file)) ?? []
  if (!inside || !name) return []
  const danish = `${'../'.repeat(inside.split('/').length)}da/${inside}`
  return [
    {
      file: `shared/words/nn/${inside}`,
      says: `import type { ${name} as danish } from '${danish}'\n\nexport const ${name} = {} satisfies typeof danish\n`,
    },
  ]
})

/** The files that the compiler finds fault with when our sources have one language more: `nn`, with the stubs above. */
async function faultyWithAnother(): Promise<Set<string>> {
  mkdirSync(scratch, { recursive: true })
  const folder = mkdtempSync(join(scratch, 'another-language-'))
  const write = (file: string, says: string) => {
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    writeFileSync(join(folder, file), says)
  }
  try {
    for (const file of sources) write(file, textOf(file))
    write('shared/lang.ts', textOf('shared/lang.ts').replace(/(const langs = \[.*)\] as const/, "$1, 'nn'] as const"))
    for (const { file, says } of stubs) write(file, says)
    write('tsconfig.json', JSON.stringify({ extends: join(root, 'tsconfig.json'), include: rooms }))
    const tsc = spawn(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '--pretty', 'false', '-p', folder], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [said] = await Promise.all([text(tsc.stdout), once(tsc, 'exit')])
    return new Set([...said.matchAll(/^(\S+)\(\d+,\d+\): error TS\d+: /gm)].map(([, file]) => file!))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('[HOU14] with one language more the compiler names every file that speaks a language, and every stub of its words', {
  timeout: 300_000,
}, async () => {
  const mustSpeak = sources.filter(speaks)
  // One of each kind, so that the search above is known to find them.
  expect(mustSpeak).toEqual(
    expect.arrayContaining([
      'seeds/lines.ts',
      'seeds/offers/faxe.ts',
      'seeds/topics/substances.ts',
      'server/addStaff.ts',
      'server/http/signInPages.ts',
      'shared/help/helpFor.ts',
      'shared/lang.ts',
      'shared/words/da/team/staff.ts',
      'shared/words/when.ts',
      'shared/words/words.ts',
      'web/arrival/pages/almanac.ts',
      'web/arrival/pages/pageWords.ts',
      'web/coordinator/words.ts',
      'web/counsellor/words.ts',
    ]),
  )
  expect(stubs.length).toBeGreaterThan(20)
  const named = await faultyWithAnother()
  expect([...mustSpeak, ...stubs.map(({ file }) => file)].filter((file) => !named.has(file))).toEqual([])
})

/** The names of all that is said, with the length of each list; a sentence that is empty is named too. */
function namesIn(words: unknown, name = ''): string[] {
  if (words === '') return [`${name} is empty`]
  if (typeof words !== 'object' || words === null) return [name]
  const parts = Object.entries(words).flatMap(([part, said]) => namesIn(said, `${name}.${part}`))
  return Array.isArray(words) ? [`${name} has ${words.length}`, ...parts] : parts
}

test('[HOU16] every language has a folder of words, every folder a language, and each says all that the Danish one says', async () => {
  const folders = readdirSync(join(root, 'shared/words'), { withFileTypes: true }).filter((one) => one.isDirectory())
  expect(folders.map(({ name }) => name).sort()).toEqual([...langs].sort())
  for (const { file } of stubs) {
    const [danish, ...others] = await Promise.all(
      langs.map(async (lang) => namesIn({ ...(await import(join(root, file.replace('/nn/', `/${lang}/`)))) }).sort()),
    )
    for (const other of others) expect(other, file).toEqual(danish)
  }
})

test('[HOU15] what comes from outside is parsed, and one place chooses a language that nobody asked for', () => {
  expect(langFrom('xx', ['en'], false, undefined)).toBe(defaultLang)
  expect(langFrom()).toBe(defaultLang)
  for (const one of langs) expect(langFrom('nb', null, one, defaultLang)).toBe(one)
  // The console speaks it, and the desk names every other language. Nobody else may fall back on it.
  const fallsBack = sources.filter((file) => codeOf(file).includes('defaultLang')).sort()
  expect(fallsBack).toEqual([
    'server/console/listLines.ts',
    'server/numbers.ts',
    'shared/lang.ts',
    'web/counsellor/queue/choicesInWords.ts',
  ])
})

test('[HOU15] no source but the table of languages and the words themselves names a language or a locale', () => {
  const others = sources.filter((file) => file !== 'shared/lang.ts' && !isWords(file))
  const linesWith = (pattern: RegExp) =>
    others.flatMap((file) =>
      codeOf(file)
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
  // What a source page is called stays Danish whatever the reader speaks: `lang="da"` there is a mark for screen readers.
  const one = langs.join('|')
  expect(linesWith(new RegExp(`(?<!lang=)(['"\`])(?:${one}|[a-z]{2}-[A-Z]{2})\\1`))).toEqual([])
  expect(linesWith(new RegExp(`[\\w)\\]?]\\.(?:${one})\\b`))).toEqual([])
  expect(linesWith(/Intl\.\w+\((?!languages\[|locale\b|codeLocale\b)|\.toLocale\w+\([^)]/)).toEqual([])
})
