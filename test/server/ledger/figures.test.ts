import { expect, test } from 'vitest'
import type { FoldRow } from '../../../server/ledger/figures/figures.ts'
import { endsOn, openLives } from '../../support/lives.ts'
import { bytes } from '../../support/service.ts'
import { openPlanted } from './open.ts'

const line = 'faxe'
const at = (text: string) => Date.parse(text)
const NOW = at('2026-11-19T16:40:00Z')
/** An hour into December. */
const NOVEMBER_IS_OVER = at('2026-12-01T01:00:00+01:00')
const row = (event: FoldRow['event'], when: string, count = 1): FoldRow => ({ line, event, slotStart: at(when), count })

test('[FIG17] a fold that is asked for twice is in once', async () => {
  const { ledger } = await openPlanted()
  const fold = bytes(16)
  const rows = [row('arrived', '2026-11-19T16:15:00Z', 3), row('seated', '2026-11-19T16:15:00Z', 2)]
  expect(await Promise.all([ledger.figures.fold(fold, rows, NOW), ledger.figures.fold(fold, rows, NOW)])).toEqual(['folded', 'again'])
  expect(await ledger.figures.fold(bytes(16), [row('arrived', '2026-11-19T16:30:00Z')], NOW)).toBe('folded')
  expect((await ledger.figures.month(line, '2026-11', NOVEMBER_IS_OVER)).figures).toMatchObject({ arrived: 4, seated: 2, left: 0 })
})

test('[FIG20] a day is read hour by hour, 25 of them when the clocks go back, and every count stands in its own', async () => {
  const { ledger } = await openPlanted()
  await ledger.figures.fold(
    bytes(16),
    [
      row('arrived', '2026-10-25T00:45:00Z', 1),
      row('arrived', '2026-10-25T01:00:00Z', 2),
      row('left', '2026-10-25T22:45:00Z', 4),
      row('arrived', '2026-10-25T23:00:00Z', 8),
    ],
    NOW,
  )
  const { hours } = await ledger.figures.day(line, '2026-10-25')
  expect(hours).toHaveLength(25)
  expect(hours.flatMap(({ hour, figures }) => (figures.arrived + figures.left > 0 ? [[hour, figures.arrived, figures.left]] : []))).toEqual(
    [
      ['02', 1, 0],
      ['02', 2, 0],
      ['23', 0, 4],
    ],
  )
  expect((await ledger.figures.day(line, '2026-03-29')).hours).toHaveLength(23)
  // The hour by weekday adds both hours called 02.
  expect(await ledger.figures.heat(line, '2026-10-05')).toMatchObject({ '7|2|arrived': 3, '1|0|arrived': 8 })
})

test.each([
  { day: 'of 23 hours', from: '2026-03-28T23:00:00Z', hours: 23, monday: '2026-03-23', two: 0 },
  { day: 'of 25 hours', from: '2026-10-24T22:00:00Z', hours: 25, monday: '2026-10-05', two: 8 },
])(
  '[FIG20] on the day $day each quarter of an hour counts in its hour and weekday, and none twice',
  async ({ from, hours, monday, two }) => {
    const { ledger } = await openPlanted()
    const slots = Array.from({ length: hours * 4 }, (_, i) => new Date(at(from) + i * 900_000).toISOString())
    await ledger.figures.fold(
      bytes(16),
      slots.map((slot) => row('arrived', slot)),
      NOW,
    )
    const heat = Object.entries(await ledger.figures.heat(line, monday))
    expect(heat.reduce((sum, [, count]) => sum + count, 0)).toBe(hours * 4)
    expect(heat.every(([name]) => name.startsWith('7|'))).toBe(true)
    expect(Object.fromEntries(heat)['7|2|arrived'] ?? 0).toBe(two)
    expect(heat.filter(([name]) => name !== '7|2|arrived').every(([, count]) => count === 4)).toBe(true)
  },
)

test('[FIG20] a slot lives for 14 days from its first count, months and weeks stay', async () => {
  const { ledger, client, prefix } = await openPlanted()
  const when = '2026-11-19T16:15:00Z'
  await ledger.figures.fold(bytes(16), [row('arrived', when)], NOW)
  const slot = `${prefix}:figures:${line}:slot:${at(when)}`
  await client.expire(slot, 1000)
  await ledger.figures.fold(bytes(16), [row('arrived', when)], NOW)
  expect(await client.ttl(slot)).toBeLessThanOrEqual(1000)
  expect(await client.ttl(`${prefix}:figures:${line}:month:2026-11`)).toBe(-1)
  await ledger.figures.fold(bytes(16), [row('arrived', '2026-11-19T16:30:00Z')], NOW)
  expect(await client.ttl(`${prefix}:figures:${line}:slot:${at('2026-11-19T16:30:00Z')}`)).toBeGreaterThan(14 * 86_400 - 60)
})

test('[FIG20] the keys of operating figures hold counts by event and nothing of the topic family', async () => {
  const { ledger, dump } = await openPlanted()
  await ledger.figures.fold(bytes(16), [row('arrived', '2026-11-19T16:15:00Z'), row('wait-5', '2026-11-19T16:15:00Z')], NOW)
  await ledger.talks.addTalk(line, '2026-11', { minutes: 40, messages: 60, handOvers: 0, endedBy: 'mutual' }, 'a talk', NOW)
  const fields = [...(await dump())].filter(([key]) => /^(figures|talks):/.test(key)).flatMap(([, held]) => Object.keys(JSON.parse(held)))
  const allowed = /^(\d\|\d{1,2}\|)?(arrived|wait-5)$|^(conversations|minutes|messages|handOvers|ended-mutual)$/
  expect(fields.filter((field) => !allowed.test(field))).toEqual([])
})

test('[FIG21] talks are sums of a month: who ended them, how long, how many messages', async () => {
  const { ledger, dump } = await openPlanted()
  await ledger.talks.addTalk(line, '2026-11', { minutes: 40, messages: 61, handOvers: 1, endedBy: 'mutual' }, 'one', NOW)
  await ledger.talks.addTalk(line, '2026-11', { minutes: 5, messages: 2, handOvers: 0, endedBy: 'youth' }, 'two', NOW)
  await ledger.talks.addTalk(line, '2026-12', { minutes: 7, messages: 9, handOvers: 0, endedBy: 'timeout' }, 'three', NOW)
  // Its answer was lost: it is said again, under the same number.
  expect(await ledger.talks.addTalk(line, '2026-11', { minutes: 5, messages: 2, handOvers: 0, endedBy: 'youth' }, 'two', NOW)).toBe('again')
  expect(await ledger.figures.month(line, '2026-11', NOVEMBER_IS_OVER)).toMatchObject({
    conversations: 2,
    minutes: 45,
    messages: 63,
    handOvers: 1,
    endedBy: { mutual: 1, youth: 1, counsellor: 0, connection: 0, timeout: 0 },
  })
  expect([...(await dump()).keys()].filter((key) => key.startsWith('talks:'))).toEqual([`talks:${line}:2026-11`, `talks:${line}:2026-12`])
})

test('[WAI2] the talks and waits of three months are what an estimate is made from, and who left only of months that are over', async () => {
  const { ledger } = await openPlanted()
  const now = at('2026-11-19T16:30:00Z')
  expect((await ledger.figures.lately('aabenraa', now)).fit).toEqual({ talks: 0, talkMinutes: 0, left: 0, waitedMin: { low: 0, high: 0 } })
  await ledger.talks.addTalk(line, '2026-08', { minutes: 50, messages: 9, handOvers: 0, endedBy: 'youth' }, 'old', NOW)
  for (let i = 0; i < 12; i++)
    await ledger.talks.addTalk(line, '2026-11', { minutes: 30, messages: 9, handOvers: 0, endedBy: 'youth' }, `new ${i}`, NOW)
  await ledger.talks.addTalk(line, '2026-09', { minutes: 7, messages: 9, handOvers: 0, endedBy: 'youth' }, 'september', NOW)
  await ledger.figures.fold(
    bytes(16),
    [
      row('wait-5', '2026-08-31T16:15:00Z', 100),
      row('wait-5', '2026-09-01T16:15:00Z', 2),
      row('left', '2026-09-01T16:15:00Z', 1),
      row('left', '2026-11-19T16:15:00Z', 9),
      row('arrived', '2026-09-10T16:15:00Z', 24),
    ],
    NOW,
  )
  const { fit, arrivedByHour } = await ledger.figures.lately(line, now)
  // Of November the tenth talk is shown and the twelfth is not. Two waits of two to five minutes, and one who left, taken for as long.
  expect(fit).toEqual({ talks: 11, talkMinutes: 307, left: 1, waitedMin: { low: 6, high: 15 } })
  // A Thursday at a quarter past six in summer. Twice four weeks hold anything: 24 in eight weeks.
  expect(arrivedByHour[3 * 24 + 18]).toBe(3)
  expect(arrivedByHour.filter((n) => n > 0)).toHaveLength(1)
})

test('[FIG12] when a fold, a talk or a quarter of an hour is forgotten is a whole hour, so that it does not tell when it was counted', async () => {
  const { ledger, client, prefix } = await openPlanted()
  const hour = 3600_000
  const livesOf = openLives((key) => client.pTTL(key))
  for (const now of [NOW, NOW + 61_234]) {
    const [fold, talk] = [bytes(16), bytes(16)]
    await ledger.figures.fold(fold, [row('arrived', new Date(now - (now % (15 * 60_000))).toISOString())], now)
    await ledger.talks.addTalk(line, '2026-11', { minutes: 40, messages: 60, handOvers: 0, endedBy: 'mutual' }, talk, now)
    for (const key of [`fold:${fold}`, `talk:${talk}`, `figures:${line}:slot:${NOW - (NOW % (15 * 60_000))}`]) {
      expect([key, endsOn(now, await livesOf(`${prefix}:${key}`), hour) || key.includes('slot')]).toEqual([key, true])
    }
  }
  const slot = `${prefix}:figures:${line}:slot:${NOW - (NOW % (15 * 60_000))}`
  expect(endsOn(NOW, await livesOf(slot), hour)).toBe(true)
})
