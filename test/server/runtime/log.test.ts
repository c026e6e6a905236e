import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bugFields, events, openLog } from '../../../server/log.ts'

function heard() {
  const lines: string[] = []
  return { lines, log: openLog((line) => lines.push(line)) }
}
const withoutTime = (line: string | undefined) => {
  const { time: _, level: __, ...rest } = JSON.parse(line ?? '{}') as Record<string, unknown> // one line of our own log
  return rest
}

test('[U20] what is not on the list is not said: events, fields, and values that somebody may have written', () => {
  const { lines, log } = heard()
  log('redis-started', { which: 'live', ms: 12, address: '10.1.2.3' })
  log('redis-started', { which: 'jeg har det skidt' })
  log('redis-started', { which: '10.1.2.3' })
  log('hun sagde', { which: 'live' })
  expect(lines.map(withoutTime)).toEqual([
    { event: 'redis-started', which: 'live', ms: 12 },
    { event: 'redis-started' },
    { event: 'redis-started' },
    { event: 'unlisted' },
  ])
})

test('[U20] a bug is told by its class and its place, never by its message', () => {
  const { lines, log } = heard()
  log('bug', bugFields('http', new TypeError('cannot read "min hemmelighed" of undefined')))
  log('bug', bugFields('http', 'min hemmelighed'))
  expect(lines.join()).not.toContain('hemmelighed')
  expect(withoutTime(lines[0])).toMatchObject({ event: 'bug', where: 'http', kind: 'TypeError' })
})

test('[U20] every event that the server names is on the list', () => {
  const server = join(import.meta.dirname, '..', '..', '..', 'server')
  const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const named = files.flatMap((file) =>
    [...readFileSync(join(server, file), 'utf8').matchAll(/\blog\('([^']+)'/g)].map(([, event]) => event ?? ''),
  )
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((event) => !Object.hasOwn(events, event))).toEqual([])
})
