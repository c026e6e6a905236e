import { expect, test } from 'vitest'
import type { Rebuilt } from '../../../../server/live/transcripts/transcripts.ts'
import { ownRedis } from '../openRedis.ts'

const own = ownRedis()
const life = { ttlMs: 60_000, hardUntil: 1_000_000 }
const writing = (n: number) => ({ writer: 'youth', sid: 'sid', n, envelopeJson: `{"n":${n}, "ct":"a b"}`, now: 1000 + n })

async function opened(more: { last?: number } = {}) {
  const all = await own.open()
  await all.live.transcripts.open('c', { kids: [], ...life, ...more })
  return { ...all, transcripts: all.live.transcripts }
}

test('[FAU44] after a loss marks that are given back are still no messages, and nobody is taken to have written by them', async () => {
  const { transcripts } = await opened()
  const row = (n: number, place: number, mark: boolean): Rebuilt => {
    const one = writing(n)
    return { ...one, envelopeJson: mark ? `${one.envelopeJson} ` : one.envelopeJson, place, at: 1000 + place }
  }
  expect(await transcripts.rebuild('c', [row(0, 1, false), row(1, 2, true), row(2, 3, false), row(3, 4, true)])).toBe(4)
  expect(await transcripts.messages('c')).toBe(2)
  expect(await transcripts.saidAt('c')).toBe(1003)
  await transcripts.rebuild('c', [row(1, 2, true), row(3, 4, true)])
  expect(await transcripts.messages('c')).toBe(2)
})

test('[FAU45] after a loss only what is given back counts as messages, whatever last place a page claims', async () => {
  const { transcripts } = await opened({ last: 90 })
  expect(await transcripts.messages('c')).toBe(0)
  const row = (n: number, mark: boolean): Rebuilt => {
    const one = writing(n)
    return { ...one, envelopeJson: mark ? `${one.envelopeJson} ` : one.envelopeJson, place: 81 + n, at: 1000 + n }
  }
  await transcripts.rebuild('c', [row(9, false), row(8, true), row(7, false)])
  expect(await transcripts.messages('c')).toBe(2)
  await transcripts.append('c', writing(10))
  expect(await transcripts.messages('c')).toBe(3)
  await transcripts.rebuild('c', [row(9, false), row(6, false)])
  expect(await transcripts.messages('c')).toBe(4)
})

test('[FAU45] what was dropped for want of room and is given back again does not count again', async () => {
  const { transcripts } = await opened({ last: 120 })
  const row = (n: number): Rebuilt => ({
    ...writing(n),
    envelopeJson: `{"n":${n}, "ct":"${'x'.repeat(12_000)}"}`,
    place: n + 1,
    at: 1000 + n,
  })
  const rows = Array.from({ length: 120 }, (_, n) => row(n))
  const giveBackAll = async () => {
    for (const at of [0, 40, 80]) await transcripts.rebuild('c', rows.slice(at, at + 40))
  }
  await giveBackAll()
  expect((await transcripts.after('c', 0, 600)).first).toBeGreaterThan(1)
  for (let again = 0; again < 3; again++) await giveBackAll()
  expect(await transcripts.messages('c')).toBeLessThanOrEqual(120)
})

test.each([
  ['messages, of a page that claims a thousand', 1000, () => false, 100],
  ['messages and marks by turns', 100, (n: number) => n % 2 === 1, 50],
] as const)(
  '[FAU46] what was dropped for want of room stays dropped, and is counted as the first time: %s',
  async (_, last, isMark, messages) => {
    const { transcripts } = await opened({ last })
    const rows = Array.from({ length: 100 }, (_, n): Rebuilt => {
      const text = `{"n":${n}, "ct":"${'x'.repeat(12_000)}"}`
      return { ...writing(n), envelopeJson: isMark(n) ? `${text} ` : text, place: last - 99 + n, at: 1000 + n }
    })
    const giveBackAll = async () => {
      for (const at of [0, 20, 40, 60, 80]) await transcripts.rebuild('c', rows.slice(at, at + 20))
    }
    await giveBackAll()
    const { first } = await transcripts.after('c', 0, 600)
    expect(first).toBeGreaterThan(last - 99)
    expect(await transcripts.messages('c')).toBe(messages)
    for (let again = 0; again < 3; again++) await giveBackAll()
    expect(await transcripts.messages('c')).toBe(messages)
    expect((await transcripts.after('c', 0, 600)).first).toBe(first)
  },
)
