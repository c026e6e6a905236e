import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { endConversation } from '../../../../server/actions/conversation/endConversation.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { spans } from '../../../../server/domain/time/spans.ts'
import { joined, type OnDutyNow, onDuty, seated } from '../../../support/actors.ts'
import { endsOn, openLives } from '../../../support/lives.ts'
import { OPEN_AT, openService } from '../../../support/service.ts'

const MINUTE = 60_000

async function chatting(service: Service, counsellor: OnDutyNow) {
  const { conv } = await joined(service, { choices: { age: '15-17' } })
  await seated(service, counsellor, conv)
  return { conv }
}

async function aTalkThatEnded() {
  const world = await openService()
  const counsellor = await onDuty(world.service, { seats: 2 })
  const first = await chatting(world.service, counsellor)
  world.clock.now = OPEN_AT + 7 * MINUTE + 1234
  const livesOf = openLives((key) => world.redis.pttl(key))
  await endConversation(world.service, first.conv, 'counsellor')
  const owed = async () => (await seeDesk(world.service, counsellor.person))?.owed ?? []
  /** Everything the live Redis holds, names and values. */
  const held = async () => {
    const keys = (await world.redis.keys(`${world.prefix}:*owed*`)).sort()
    const texts = await Promise.all(
      keys.map(async (key) =>
        (await world.redis.type(key)) === 'zset'
          ? `${key} ${(await world.redis.zrange(key, '0', '-1', 'WITHSCORES')).join(' ')}`
          : `${key} ${await world.redis.get(key)}`,
      ),
    )
    return texts.join('\n')
  }
  return { ...world, counsellor, first, owed, held, livesOf }
}

test('[FOR13] a form owed tells the end to five minutes, in the view and in the live Redis', async () => {
  const { owed, held } = await aTalkThatEnded()
  expect((await owed()).map((form) => form.endedAt)).toEqual([OPEN_AT + 5 * MINUTE])
  for (const moment of (await held()).match(/\d{13}/g) ?? []) expect(Number(moment) % (5 * MINUTE)).toBe(0)
})

test('[FOR14] no key that tells of an owed form is forgotten at a moment that tells the end finer than five minutes', async () => {
  const { clock, redis, prefix, livesOf } = await aTalkThatEnded()
  const keys = await redis.keys(`${prefix}:*owed*`)
  expect(keys).toHaveLength(4)
  for (const key of keys) expect([key, endsOn(clock.now, await livesOf(key), 5 * MINUTE)]).toEqual([key, true])
})

test('[FOR15] once the writing time is over a form owed names no conversation any more', async () => {
  const { owed, held, clock, first, redis, prefix } = await aTalkThatEnded()
  const [form] = await owed()
  expect(form?.conv).toBe(first.conv)
  clock.now = OPEN_AT + 5 * MINUTE + spans.writingMs
  expect(await owed()).toEqual([{ ...form, conv: null }])
  // By the clock of Redis itself: whatever names the conversation is gone by then.
  for (const key of await redis.keys(`${prefix}:*owed*`)) {
    const held = `${key} ${await redis.get(key).catch(() => '')}`
    if (held.includes(first.conv)) expect(await redis.pttl(key)).toBeLessThanOrEqual(spans.writingMs)
  }
  expect(await held()).toContain(form?.form)
})

test('[FOR11] a form is owed for six hours from its own end, however many talks come after it', async () => {
  const { service, counsellor, owed, clock, redis, prefix } = await aTalkThatEnded()
  const [form] = await owed()
  clock.now = OPEN_AT + 3 * 60 * MINUTE
  const second = await chatting(service, counsellor)
  await endConversation(service, second.conv, 'youth')
  expect(await owed()).toHaveLength(2)
  const life = await redis.pttl((await redis.keys(`${prefix}:*owed*${form?.form}`))[0]!)
  expect(life).toBeLessThanOrEqual(spans.owedMs)
  clock.now = OPEN_AT + 5 * MINUTE + spans.owedMs - 1
  expect(await owed()).toHaveLength(2)
  clock.now = OPEN_AT + 5 * MINUTE + spans.owedMs
  expect((await owed()).map((one) => one.endedBy)).toEqual(['youth'])
})

test('[FOR16] the number of a form is random: no secret of the server leads from the conversation to it', async () => {
  const { owed, first } = await aTalkThatEnded()
  const [form] = await owed()
  // What the desk of the tests signs with; the number was once made by it.
  expect(form?.form).not.toBe(createHmac('sha256', 'a test').update(`form.${first.conv}`).digest('base64url').slice(0, 22))
})

test('[FOR9] two who end a talk at the same moment leave one form', async () => {
  const { service, counsellor, owed } = await aTalkThatEnded()
  const talk = await chatting(service, counsellor)
  await Promise.all([endConversation(service, talk.conv, 'youth'), endConversation(service, talk.conv, 'counsellor')])
  expect((await owed()).filter((form) => form.conv === talk.conv)).toHaveLength(1)
})
