import { expect, test } from 'vitest'
import { faultFields } from '../../../server/actions/faultFields.ts'
import { openLog } from '../../../server/log.ts'

function heard() {
  const lines: string[] = []
  return { lines, log: openLog((line) => lines.push(line)) }
}
const withoutTime = (line: string | undefined) => {
  const { time: _, level: __, ...rest } = JSON.parse(line ?? '{}') as Record<string, unknown> // one line of our own log
  return rest
}

test('[RUN20] what is not on the list is not said: events, fields, and values that somebody may have written', () => {
  const { lines, log } = heard()
  // @ts-expect-error a field that the event does not have
  log('redis-started', { which: 'live', ms: 12, address: '10.1.2.3' })
  // @ts-expect-error an event that is not on the list
  log('hun sagde', { which: 'live' })
  // @ts-expect-error a word where a number belongs
  log('started', { port: 'port' })
  log('redis-lost', { which: 'jeg har det skidt' })
  log('redis-lost', { which: '10.1.2.3' })
  expect(lines.map(withoutTime)).toEqual([
    { event: 'redis-started', which: 'live', ms: 12 },
    { event: 'unlisted' },
    { event: 'started' },
    { event: 'redis-lost' },
    { event: 'redis-lost' },
  ])
})

test('[RUN20] a bug is told by its class and its place, never by its message', () => {
  const { lines, log } = heard()
  log('bug', { where: 'http', ...faultFields(new TypeError('cannot read "min hemmelighed" of undefined')) })
  log('bug', { where: 'http', ...faultFields('min hemmelighed') })
  expect(lines.join()).not.toContain('hemmelighed')
  expect(withoutTime(lines[0])).toMatchObject({ event: 'bug', where: 'http', kind: 'TypeError' })
})

test('[RUN20] a field may be missing only where the list says so, and an event without fields takes none', () => {
  const { lines, log } = heard()
  log('bug', { where: 'http', kind: 'TypeError' })
  log('form-not-held')
  // @ts-expect-error the field is missing
  log('redis-lost', {})
  // @ts-expect-error all fields are missing
  log('redis-lost')
  // @ts-expect-error a field of an event that has none
  log('form-not-held', { kind: 'TypeError' })
  // An event that is one of two takes the fields of both.
  const either = (event: 'redis-lost' | 'redis-back') => log(event, { which: 'live' })
  either('redis-back')
  expect(lines.map(withoutTime)).toEqual([
    { event: 'bug', where: 'http', kind: 'TypeError' },
    { event: 'form-not-held' },
    { event: 'redis-lost' },
    { event: 'redis-lost' },
    { event: 'form-not-held' },
    { event: 'redis-back', which: 'live' },
  ])
})
