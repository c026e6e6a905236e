import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { counsellorDoor } from '../../../shared/doors/counsellor.ts'
import { youthDoor } from '../../../shared/doors/youth.ts'
import { refusals } from '../../../shared/outcome.ts'
import { aStream } from '../../support/actors.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { closeWires, wireTo } from '../../support/wire.ts'
import { counsellorPayloads, youthPayloads } from './payloads.ts'
import { counsellorAt, talking, youthAt } from './people.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere()
})
afterEach(closeWires)
afterAll(() => here?.app.close())

const aboutOne = Object.keys(counsellorPayloads()).filter(
  (name) => !/^(desk|duty|form|help|leaders|texts|ownReply|colleagues|keys|key|practice):/.test(name),
) as (keyof typeof counsellorDoor.requests)[] // the rest are about no conversation

test("[DOO10] a counsellor neither reads nor writes in a colleague's conversation: every request about a conversation, asked by a stranger", async () => {
  const [mette, jonas] = await here.counsellors()
  const { youth, counsellor, conv } = await talking({ youth: here.origin, counsellor: here.origin, cookie: await here.cookieOf(mette!) })
  await youth.say('kun til Mette')
  const stranger = await counsellorAt(here.origin, await here.cookieOf(jonas!))
  await stranger.onDuty(1)
  const before = JSON.stringify(await here.app.service.live.tickets.find(conv))
  expect(aboutOne.length).toBeGreaterThan(10)
  for (const name of aboutOne) {
    const answer = (await stranger.wire().raw(name, counsellorPayloads(conv)[name])) as { ok: boolean; why: string }
    expect({ name, ...answer }).toMatchObject({ ok: false, why: expect.toBeOneOf([...refusals]) })
    expect(['malformed', 'failed', 'slow-down']).not.toContain(answer.why)
  }
  // With every id right but the person: her own kid as writer, and the true writer's name.
  for (const from of [stranger.identity.kid, counsellor.identity.kid, 'youth'])
    expect(await stranger.wire().raw('envelope:send', { conv, envelope: aStream(from)(0) })).toEqual({ ok: false, why: 'not-yours' })
  expect(JSON.stringify(await here.app.service.live.tickets.find(conv))).toBe(before)
  expect(stranger.wire().heard.filter(({ notice }) => notice === 'envelope:new' || notice === 'typing:seen')).toEqual([])
  await counsellor.readOn(conv)
  expect(counsellor.read(conv).texts()).toEqual(['kun til Mette'])
  await counsellor.say(conv, 'jeg hører dig')
})

test('[DOO10] before the page has taken the desk a counsellor is answered nothing else', async () => {
  const [, , amira] = await here.counsellors()
  const wire = await wireTo(here.origin, '/counsellor', { cookie: await here.cookieOf(amira!) })
  for (const [name, payload] of Object.entries(counsellorPayloads()))
    if (!/^desk:/.test(name))
      expect({ name, answer: await wire.raw(name, payload) }).toEqual({ name, answer: { ok: false, why: 'not-allowed' } })
})

test('[DOO8] a youth without a conversation gets nothing, and a youth with one cannot take another on the same connection', async () => {
  const wire = await wireTo(here.origin, '/youth')
  const first = new Set(['queue:join', 'youth:resume', 'youth:rebuild'])
  for (const name of Object.keys(youthDoor.requests) as (keyof typeof youthDoor.requests)[]) {
    if (first.has(name)) continue
    expect({ name, answer: await wire.raw(name, youthPayloads()[name]) }).toEqual({ name, answer: { ok: false, why: 'not-yours' } })
  }
  const [one, other] = [await youthAt(here.origin), await youthAt(here.origin)]
  await one.join()
  await other.join()
  expect(await one.wire().ask('queue:join', other.joining())).toEqual({ ok: false, why: 'not-allowed' })
  expect(await one.wire().ask('youth:resume', { ...resuming(other), token: other.token })).toEqual({ ok: false, why: 'not-allowed' })
  expect(await wire.ask('youth:resume', { ...resuming(other), token: one.token })).toEqual({ ok: false, why: 'gone' })
  expect(await wire.ask('queue:join', { ...other.joining(), token: one.token })).toEqual({ ok: false, why: 'not-yours' })
})

const resuming = (youth: Awaited<ReturnType<typeof youthAt>>) => {
  const { protocol, conv, page } = youth.joining()
  return { protocol, conv, page, token: youth.token, gen: 0 }
}
