import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { assembledRules } from './support/rules.ts'

/**
 * Which rooms may be entered from which, and single files where a whole room would be too much. A room may always use itself. Files directly
 * in `server/` and `web/` are in no room and may use every room, because they put the parts together.
 */
const mayUse: Record<string, string[]> = {
  shared: [],
  'server/domain': ['shared'],
  'server/live': ['server/domain', 'shared'],
  'server/ledger': ['server/domain', 'shared'],
  'server/actions': ['server/live', 'server/ledger', 'server/domain', 'shared'],
  'server/admission': ['shared'],
  'server/alerts': ['server/domain/alerts/alert.ts', 'shared'],
  'server/sockets': ['server/actions', 'server/admission', 'server/domain/presence.ts', 'shared'],
  'server/files': ['server/domain/disclosure/catalogue.ts', 'shared'],
  'server/http': ['server/actions', 'server/admission', 'server/files', 'shared', 'web/arrival'],
  'server/jobs': ['server/actions', 'shared'],
  'server/simulation': [
    'server/actions/figures',
    'server/ledger',
    'server/domain',
    'server/actions/down.ts',
    'server/actions/faultFields.ts',
    'shared',
  ],
  'server/runtime': ['server/domain/loggedEvents.ts', 'shared/waitAtMost.ts'],
  'server/console': ['server', 'web/practice', 'shared'],
  seeds: ['server/ledger', 'server/domain', 'shared'],
  'web/arrival': ['shared'],
  'web/connection': ['shared'],
  'web/cipher': ['shared'],
  'web/chat': ['web/connection', 'web/cipher', 'shared'],
  'web/youth': ['web/chat', 'web/connection', 'web/cipher', 'shared'],
  'web/counsellor': ['web/chat', 'web/connection', 'web/cipher', 'shared'],
  // Invented youths make the visit of a youth, without the page.
  'web/practice': ['seeds/practice', 'web/youth', 'web/chat', 'web/connection', 'web/cipher', 'shared'],
  'web/coordinator': ['web/chat', 'web/connection', 'web/cipher', 'shared'],
}
/** Packages that one room speaks to for everybody. */
const spokenTo: Record<string, string[]> = {
  ioredis: ['server/live', 'server/jobs'],
  redis: ['server/ledger'],
  bullmq: ['server/jobs'],
  'socket.io': ['server/sockets'],
  'socket.io-client': ['web/connection'],
  express: ['server/http'],
  helmet: ['server/http'],
  pdfkit: ['server/files'],
  'hucre/xlsx': ['server/files'],
  nodemailer: ['server/alerts'],
  pino: ['server/log.ts'],
  '@hpke/core': ['web/cipher'],
  'date-holidays': ['server/domain'],
  'altcha-lib': ['server/admission', 'web/youth', 'web/practice'],
}

const root = join(import.meta.dirname, '..')
const allIn = (top: string) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .map((file) => join(top, file))
    .filter((file) => !file.startsWith('web/dist'))
const filesIn = (top: string) => allIn(top).filter((file) => /\.tsx?$/.test(file))
const sources = ['shared', 'server', 'web', 'seeds'].flatMap(filesIn)
const tests = filesIn('test')
const texts = new Map([...sources, ...tests].map((file) => [file, readFileSync(join(root, file), 'utf8')]))
const textOf = (file: string) => texts.get(file) ?? ''

const isIn = (file: string, place: string) => file === place || file.startsWith(`${place}/`)
const roomOf = (file: string) => Object.keys(mayUse).find((room) => isIn(file, room))
const namesIn = (file: string) =>
  [...textOf(file).matchAll(/(?:from|import) '([^']+)'|import\('([^']+)'\)/g)].map(([, from, loaded]) => from ?? loaded ?? '')
const importsOf = (file: string) =>
  namesIn(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(root, join(root, dirname(file), name)))
const packagesOf = (file: string) => namesIn(file).filter((name) => !name.startsWith('.') && !name.startsWith('node:'))

test('[HOU1] every room enters only the rooms it may', () => {
  const wrong = sources.flatMap((file) => {
    const room = roomOf(file)
    if (room === undefined) return []
    const allowed = [room, ...(mayUse[room] ?? [])]
    return importsOf(file)
      .filter((used) => /\.tsx?$/.test(used) && !allowed.some((place) => isIn(used, place)))
      .map((used) => `${file} uses ${used}`)
  })
  expect(wrong).toEqual([])
})

test('[HOU1] every folder of the source is a room, and everything imported is there', () => {
  const homeless = sources.filter((file) => roomOf(file) === undefined && !['server', 'web'].includes(dirname(file)))
  expect(homeless).toEqual([])
  const missing = [...sources, ...tests].flatMap((file) => importsOf(file).filter((used) => !existsSync(join(root, used))))
  expect(missing).toEqual([])
})

test('[HOU1] the seeds are called where an installation begins and where counsellors practise, and the server loads nothing that Node cannot run', () => {
  const callers = sources.filter((file) => !isIn(file, 'seeds') && importsOf(file).some((used) => isIn(used, 'seeds')))
  expect(callers.filter((file) => !isIn(file, 'web/practice')).sort()).toEqual(['server/main.ts', 'server/simulateYear.ts'])
  const unloadable = sources
    .filter((file) => !file.startsWith('web/'))
    .flatMap((file) => importsOf(file).filter((used) => used.endsWith('.tsx')))
  expect(unloadable).toEqual([])
})

test('[HOU1] invented figures are made where a demo begins, and nowhere else', () => {
  const callers = sources.filter(
    (file) => !isIn(file, 'server/simulation') && importsOf(file).some((used) => isIn(used, 'server/simulation')),
  )
  expect(callers.sort()).toEqual(['server/main.ts', 'server/simulateYear.ts'])
  const adopters = sources.filter((file) => importsOf(file).includes('server/ledger/figures/adoptFigures.ts'))
  expect(adopters).toEqual(['server/simulation/simulateYears.ts'])
})

test('[HOU1] no file leads back to itself', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (file: string, path: string[]) => {
    if (path.includes(file)) return void circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file)) return
    for (const next of importsOf(file)) walk(next, [...path, file])
    done.add(file)
  }
  for (const file of sources) walk(file, [])
  expect(circles).toEqual([])
})

test('[HOU4] the contract uses zod/mini alone, and each large package is spoken to in its own room', () => {
  const inShared = sources.filter((file) => isIn(file, 'shared')).flatMap((file) => packagesOf(file).filter((name) => name !== 'zod/mini'))
  expect(inShared).toEqual([])
  const fullInPages = sources.filter((file) => isIn(file, 'web') && packagesOf(file).includes('zod'))
  expect(fullInPages).toEqual([])
  const wrong = sources.flatMap((file) =>
    packagesOf(file)
      .filter((name) => spokenTo[name] && !spokenTo[name].some((place) => isIn(file, place)))
      .map((name) => `${file} uses ${name}`),
  )
  expect(wrong).toEqual([])
})

test('[HOU8] every file can be read in one sitting, and is called what it exports', () => {
  const sheets = ['web', 'server'].flatMap((top) => allIn(top)).filter((file) => file.endsWith('.css'))
  const lines = (file: string) => (textOf(file) || readFileSync(join(root, file), 'utf8')).trimEnd().split('\n').length
  const long = [...sources, ...tests, ...sheets].filter((file) => lines(file) > 250)
  expect(long).toEqual([])
  const mayDefault = (file: string) => file.endsWith('.config.ts') || file === 'test/support/globalSetup.ts'
  const defaults = [...sources, ...tests].filter(
    (file) => /^export default|export \{[^}]*\bas default\b/m.test(textOf(file)) && !mayDefault(file),
  )
  expect(defaults).toEqual([])
  const misnamed = sources.filter((file) => {
    const only = exportsOf(file)
    const isRun = /(^|\/)(main|vite\.config)\.tsx?$/.test(file) || textOf(file).includes('import.meta.main')
    return !isRun && only.length === 1 && !wordsOf(basename(file).replace(/\.tsx?$/, '')).some((word) => wordsOf(only[0]!).includes(word))
  })
  expect(misnamed).toEqual([])
})

/** What a file exports. */
const exportsOf = (file: string) =>
  [...textOf(file).matchAll(/^export (?:async )?(?:function|const|class|type)\*? ?(\w+)/gm)].map(([, name]) => name!)
/** `twoWords` is two and words; one or many is the same. */
const wordsOf = (name: string) => (name.match(/[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase().replace(/s$/, ''))

test('[HOU9] no folder lists more than twenty files, and no rule is longer than 160 characters', () => {
  const counts = new Map<string, number>()
  for (const file of ['shared', 'server', 'web', 'seeds', 'test'].flatMap(allIn))
    if (/\.(tsx?|css|lua)$/.test(file)) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
  expect([...counts].filter(([, files]) => files > 20)).toEqual([])
  const rules = [...assembledRules().matchAll(/^- \*\*([A-Z]+\d+)\*\* (.*)$/gm)]
  expect(rules.filter(([, , sentence]) => sentence!.length > 160).map(([, id]) => id)).toEqual([])
  const odds = [...sources, ...tests].filter(
    (file) => /(^|\/)(utils?|helpers?|lib|common|misc)(\/|\.tsx?$)/.test(file) || /^index\.tsx?$/.test(basename(file)),
  )
  expect(odds).toEqual([])
})

test('[HOU10] no name bears a word that the glossary replaces', () => {
  const listed = readFileSync(join(root, 'docs/words.md'), 'utf8').split('| not | but |')[1] ?? ''
  const replaced = [...listed.matchAll(/^\| ([a-z, ]+) \|/gm)].flatMap(([, words]) => words!.split(', '))
  expect(replaced).toContain('user')
  const names = (file: string) =>
    new Set(
      textOf(file)
        .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'[^'\n]*'|"[^"\n]*"|`[^`]*`/g, '')
        .match(/[A-Za-z_]\w*/g),
    )
  const found = sources.flatMap((file) =>
    [...names(file)].filter((name) => wordsOf(name).some((word) => replaced.includes(word))).map((name) => `${file} ${name}`),
  )
  expect(found).toEqual([])
})

/** Exports that no source file uses: one is loaded by its address, one makes the compiler ask about each key, one tells a test a size. */
const forOthers = [
  'web/youth/main.tsx mount',
  'server/ledger/backup/backupRows.ts inBackups',
  'server/actions/staff/signIn.ts rememberedGuesses',
]

test('[HOU6] every export is used in a source file', () => {
  const withoutComments = (file: string) => textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
  const bare = new Map(sources.map((file) => [file, withoutComments(file)]))
  const dead = sources.flatMap((file) =>
    exportsOf(file)
      .filter((name) => {
        const times = (other: string) => bare.get(other)?.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0
        if (times(file) > 1) return false
        return !sources.some((other) => other !== file && textOf(other).includes(basename(file)) && times(other) > 0)
      })
      .map((name) => `${file} ${name}`),
  )
  expect(dead.filter((one) => !forOthers.includes(one))).toEqual([])
})

test('[HOU7] a wait with a bound has one home', () => {
  expect(sources.filter((file) => textOf(file).includes('Promise.race'))).toEqual(['shared/waitAtMost.ts'])
})

test('[HOU5] the environment is read in one file', () => {
  const readers = sources.filter((file) => /process\.env\s*[.[]|\}\s*=\s*process\.env/.test(textOf(file)))
  expect(readers).toEqual([])
  const handing = sources.filter((file) => textOf(file).includes('readConfig(process.env)'))
  expect(handing.filter((file) => !['server/main.ts', 'server/addStaff.ts', 'server/staff.ts'].includes(file))).toEqual([])
})
