import { expect, test } from 'vitest'
import { readTranscript } from '../../../../server/actions/conversation/readTranscript.ts'
import { sendEnvelope } from '../../../../server/actions/conversation/sendEnvelope.ts'
import { rebuildTranscript, rebuildYouth } from '../../../../server/actions/youth/rebuildYouth.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import { PROTOCOL } from '../../../../shared/doors/protocol.ts'
import { aStream, joined } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

const min = 60_000
const no = { ok: false, why: 'out-of-order' }

/** A youth who waits and has written five messages, and what her page holds of them. */
async function wrote() {
  const opened = await openService()
  const { service, redis, prefix, clock } = opened
  const youth = await joined(service)
  const { conv } = youth
  const stream = aStream('youth')
  for (let n = 0; n < 5; n++) await sendEnvelope(service, conv, { writer: 'youth', tellsCounsellor: async () => null }, stream(n))
  const read = await readTranscript(service, conv, 0)
  const view = await seeYouth(service, conv)
  if (!read.ok || view?.phase !== 'waiting') throw new Error('not waiting')
  const { envelopes } = read.value
  return {
    ...opened,
    conv,
    envelopes,
    give: (some = envelopes, done = false) => rebuildTranscript(service, conv, some, done),
    async loseAndComeBack() {
      await redis.unlink(await redis.keys(`${prefix}:*`))
      await service.live.birth(bytes(16), clock.now)
      clock.pass(11_000)
      const back = { protocol: PROTOCOL, conv, token: youth.token, page: youth.asked.page, pass: view.pass, challenge: bytes(16), last: 5 }
      expect(await rebuildYouth(service, back)).toMatchObject({ ok: true })
    },
  }
}

test('[FAU42] without a loss nothing is taken back, however true its receipts', async () => {
  const { give, conv, service } = await wrote()
  expect(await give()).toEqual(no)
  expect(await give([], true)).toEqual(no)
  expect(await readTranscript(service, conv, 0)).toMatchObject({ value: { first: 1, last: 5 } })
})

test('[FAU42] after a loss it is taken back until the page says that it is done, and no more after that', async () => {
  const { give, envelopes, loseAndComeBack, conv, service } = await wrote()
  await loseAndComeBack()
  expect(await give(envelopes.slice(0, 4))).toEqual({ ok: true, value: { taken: 4 } })
  expect(await give(envelopes.slice(0, 4))).toEqual({ ok: true, value: { taken: 0 } })
  expect(await give(envelopes.slice(4), true)).toEqual({ ok: true, value: { taken: 1 } })
  expect(await give(envelopes.slice(4), true)).toEqual(no)
  expect(await readTranscript(service, conv, 0)).toMatchObject({ value: { envelopes: [1, 2, 3, 4, 5].map((place) => ({ place })) } })
})

test('[FAU42] a page that never says so has ten minutes, and a number of envelopes', async () => {
  const one = await wrote()
  await one.loseAndComeBack()
  one.clock.pass(10 * min + 1)
  expect(await one.give()).toEqual(no)
  const two = await wrote()
  await two.loseAndComeBack()
  const some = two.envelopes.slice(0, 4)
  let taken = 0
  while (taken < 5000 && (await two.give(some)).ok) taken += some.length
  expect(taken).toBe(2000)
})
