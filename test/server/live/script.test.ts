import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import * as counters from '../../../server/live/counters/counters.ts'
import * as deadlines from '../../../server/live/deadlines/deadlines.ts'
import * as handOvers from '../../../server/live/handOver/handOvers.ts'
import * as lookOns from '../../../server/live/lookOn/lookOns.ts'
import * as presence from '../../../server/live/presence/presence.ts'
import type { Script } from '../../../server/live/script.ts'
import * as seats from '../../../server/live/seats/seats.ts'
import * as newKeys from '../../../server/live/shifts/newKeys.ts'
import * as shifts from '../../../server/live/shifts/shifts.ts'
import * as tickets from '../../../server/live/tickets/tickets.ts'
import * as marks from '../../../server/live/transcripts/marks.ts'
import * as transcripts from '../../../server/live/transcripts/transcripts.ts'
import { ownRedis } from './openRedis.ts'

type AnyScript = Script<string, string, unknown>
const isScript = (entry: [string, unknown]): entry is [string, AnyScript] => typeof entry[1] === 'function' && 'source' in entry[1] // only script() makes such functions
const scripts = Object.entries<unknown>({
  ...counters,
  ...deadlines,
  ...handOvers,
  ...lookOns,
  ...marks,
  ...newKeys,
  ...presence,
  ...seats,
  ...shifts,
  ...tickets,
  ...transcripts,
}).filter(isScript)

const folder = new URL('../../../server/live/', import.meta.url)
/** By name: each is there once, in whichever noun's folder. */
const homes = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.lua'))
    .map((path) => [basename(path), path]),
)
const files = [...homes.keys()]
const read = (name: string, from = folder) => readFileSync(new URL(name, from), 'utf8')
const answersOf = (source: string) => source.match(/^-- Answers {2}(.*)$/m)![1]!
const own = ownRedis()

test.each(scripts)(
  '[LIV1] %s.lua says what it does and answers, and unpacks exactly the keys and arguments its caller names, in order',
  (name, script) => {
    const unpacked = (from: string) => {
      const names: string[] = []
      for (const [, local, at] of script.source.matchAll(new RegExp(`^local (\\w+)\\s*= ${from}\\[(\\d+)\\]`, 'gm')))
        names[Number(at) - 1] = local!
      return names
    }
    expect(files).toContain(`${name}.lua`)
    expect(script.source).toBe(read(homes.get(`${name}.lua`)!))
    expect(unpacked('KEYS')).toEqual(script.keys)
    expect(unpacked('ARGV')).toEqual(script.args)
    expect(script.source).toMatch(/^-- .+\n(-- .*\n)*--\n-- Answers {2}\S/)
  },
)

test('[LIV2] no script reads the clock or chance, and every one is bound', () => {
  for (const path of homes.values()) expect(read(path)).not.toMatch(/'TIME'|math\.random/)
  const bound = files.filter((name) => !homes.get(name)?.startsWith('lua/'))
  expect(bound.sort()).toEqual(scripts.map(([name]) => `${name}.lua`).sort())
})

const titles = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => read(name, new URL('.', import.meta.url)))
  .join('\n')

test.each(scripts)('[LIV3] every word that %s can answer is in the title of a test', (name, script) => {
  const words = [...answersOf(script.source).matchAll(/'([a-z-]+)'/g)].map(([, word]) => `'${word}'`)
  if (words.length === 0) return
  const title = [...titles.matchAll(new RegExp(`test\\(\\s*["\`].*\\b${name} answers (.*)["\`]`, 'g'))].map(([, said]) => said).join(' ')
  for (const word of words) expect(title).toContain(word)
})

test('[LIV4] a script is sent again to a Redis that has restarted and forgotten it', async () => {
  const { live } = await own.open()
  await live.transcripts.open('c', { kids: [], ttlMs: 60_000, hardUntil: 99_999 })
  await own.lose()
  expect(await live.transcripts.open('c', { kids: [], ttlMs: 60_000, hardUntil: 99_999 })).toBe('opened')
  expect(await live.transcripts.open('c', { kids: [], ttlMs: 60_000, hardUntil: 99_999 })).toBe('open')
})

test('[LIV7] once is true the first time only, and ping answers', async () => {
  const { live } = await own.open()
  expect([await live.once('x', 60_000), await live.once('x', 60_000), await live.once('y', 60_000)]).toEqual([true, false, true])
  expect(await live.ping()).toBe(true)
})
