import { expect, test } from 'vitest'
import { isLiveDown, isLiveFull } from '../../../server/live/down.ts'
import { bytes } from '../../support/service.ts'
import { ownRedis } from './openRedis.ts'

const own = ownRedis()
const until = () => ({ ttlMs: 60_000, hardUntil: Date.now() + 60_000 })
const writing = () => ({ writer: 'youth', sid: bytes(16), n: 0, envelopeJson: '{}', now: Date.now() })
const said = (start: string) => ({ message: expect.stringMatching(new RegExp(`^${start} `)) })

/** A transcript of each kind: whole, under a key of the wrong type, and with a field in which Lua expects a number. */
async function transcripts() {
  const { redis, keys, live } = await own.open()
  const [whole, wrongType, noNumber] = [bytes(16), bytes(16), bytes(16)]
  for (const conv of [whole, noNumber]) await live.transcripts.open(conv, { kids: [], ...until() })
  await redis.set(keys.transcript(wrongType), 'no hash')
  await redis.hset(keys.transcript(noNumber), 'hardUntil', 'no number')
  return { redis, live, whole, wrongType, noNumber }
}

test('[LIV5] a script on a key of the wrong type fails with its name, and with the error of Redis as its cause', async () => {
  const { live, wrongType } = await transcripts()
  const opening = live.transcripts.open(wrongType, { kids: [], ...until() })
  await expect(opening).rejects.toMatchObject({ script: 'openTranscript', cause: said('WRONGTYPE') })
  await expect(live.transcripts.append(wrongType, writing())).rejects.toMatchObject({ script: 'appendEnvelope', cause: said('WRONGTYPE') })
})

test('[LIV5] each of many calls in one that fails has its own cause, and the others are done', async () => {
  const { live, whole, wrongType, noNumber } = await transcripts()
  const answers = await Promise.allSettled([wrongType, whole, noNumber, whole].map((conv) => live.transcripts.append(conv, writing())))
  expect(answers).toMatchObject([
    { status: 'rejected', reason: { script: 'appendEnvelope', cause: said('WRONGTYPE') } },
    { status: 'fulfilled', value: { answer: 'placed', place: 1 } },
    { status: 'rejected', reason: { script: 'appendEnvelope', cause: said('ERR') } },
    { status: 'fulfilled', value: { answer: 'placed', place: 2 } },
  ])
})

test('[LIV5] a full Redis refuses many calls in one as it refuses a call alone: a known fault, and no bug', async () => {
  const { redis, live, whole } = await transcripts()
  await redis.config('SET', 'maxmemory', '1')
  try {
    for (const many of [1, 3]) {
      const answers = await Promise.allSettled(Array.from({ length: many }, () => live.transcripts.append(whole, writing())))
      for (const answer of answers) {
        expect(answer).toMatchObject({ status: 'rejected', reason: { cause: said('OOM') } })
        expect(answer.status === 'rejected' && isLiveFull(answer.reason) && isLiveDown(answer.reason)).toBe(true)
      }
    }
  } finally {
    await redis.config('SET', 'maxmemory', '0')
  }
})

test('[LIV5] a transaction that broke off with its connection names its own error among the earlier ones: a known fault all the same', () => {
  const closed = Object.assign(new Error('Connection is closed.'), { previousErrors: [] as Error[] })
  closed.previousErrors.push(closed)
  expect([isLiveDown(closed), isLiveFull(closed)]).toEqual([true, false])
})
