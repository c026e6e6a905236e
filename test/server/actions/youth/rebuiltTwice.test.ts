import { expect, test } from 'vitest'
import { sendEnvelope } from '../../../../server/actions/conversation/sendEnvelope.ts'
import { rebuildYouth } from '../../../../server/actions/youth/rebuildYouth.ts'
import { resumeYouth } from '../../../../server/actions/youth/resumeYouth.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { PROTOCOL } from '../../../../shared/doors/protocol.ts'
import { aStream, joined, onDuty, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

/** In conversation when the live Redis is lost, and back with nobody there. */
async function rebuilt() {
  const { service, redis, prefix, clock } = await openService()
  const one = await onDuty(service)
  const { conv, token, asked } = await joined(service)
  await seated(service, one, conv)
  const view = await seeYouth(service, conv)
  if (view?.phase !== 'chat') throw new Error('not in conversation')
  await redis.unlink(await redis.keys(`${prefix}:*`))
  await service.live.birth(bytes(16), clock.now)
  clock.pass(11_000)
  const back = { protocol: PROTOCOL, conv, token, page: asked.page, pass: view.pass, last: 0 }
  const rebuild = (challenge: string) => rebuildYouth(service, { ...back, challenge })
  expect(await rebuild(bytes(16))).toMatchObject({ ok: true, value: { phase: 'waiting' } })
  return { service, redis, prefix, conv, token, asked, rebuild }
}

test('[FAU29] given back twice, a ticket stays as it is: the counsellor whom the youth talks with by then may still write', async () => {
  const { service, conv, rebuild } = await rebuilt()
  const two = await onDuty(service, { nth: 1 })
  await seated(service, two, conv)
  await rebuild(bytes(16))
  const sent = await sendEnvelope(service, conv, { writer: two.kid, person: two.person, tellsCounsellor: null }, aStream(two.kid, 1)(0))
  expect(sent).toMatchObject({ ok: true })
})

test('[FAU29] given back twice, the page is told to come back like any other, and with that says its challenge', async () => {
  const { service, conv, token, asked, rebuild } = await rebuilt()
  const challenge = bytes(16)
  expect(await rebuild(challenge)).toEqual({ ok: false, why: 'slow-down' })
  expect(await resumeYouth(service, { protocol: PROTOCOL, conv, token, page: asked.page, gen: 0, challenge })).toMatchObject({ ok: true })
  expect(await service.live.tickets.find(conv)).toMatchObject({ challenge })
})

test('[FAU29] given back twice at once, it is taken once, and the other is told to come back like anybody', async () => {
  const { service, redis, prefix, conv, rebuild } = await rebuilt()
  await redis.unlink(await redis.keys(`${prefix}:*${conv}*`))
  const challenges = [bytes(16), bytes(16)]
  const answers = await Promise.all(challenges.map(rebuild))
  const taken = answers.findIndex(({ ok }) => ok)
  expect(answers[1 - taken]).toEqual({ ok: false, why: 'slow-down' })
  expect(await service.live.tickets.find(conv)).toMatchObject({ challenge: challenges[taken] })
})
