import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { answered, closeWires } from '../../../support/wire.ts'
import { counsellorAt, talking } from '../people.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere()
})
afterEach(closeWires)
afterAll(() => here?.app.close())

test('[CIP37] after another counsellor: the one before neither reads, writes nor rejoins, and what that page is handed of the queue stays shut', async () => {
  const [mette, jonas] = await here.counsellors()
  const { youth, counsellor, conv } = await talking({ youth: here.origin, counsellor: here.origin, cookie: await here.cookieOf(mette!) })
  await youth.say('til Mette')
  await counsellor.readOn(conv)
  answered(await youth.wire().ask('counsellor:another', { nextChallenge: youth.cipher.renewChallenge() }))
  const view = await youth.wire().hears('youth:view', (told) => told.phase === 'waiting' && told.returned)
  expect(view).toMatchObject({ epoch: 0 })
  const first = await youth.cipher.standAlone(0)
  answered(await youth.wire().ask('mark:send', first!))
  await youth.say('om Mette')

  const no = { ok: false, why: 'not-yours' }
  expect(await counsellor.wire().ask('transcript:read', { conv, after: 0 })).toEqual(no)
  expect(await counsellor.wire().ask('wraps:read', { conv })).toEqual(no)
  await expect(counsellor.say(conv, 'jeg er her stadig')).rejects.toThrow()
  // The page is handed the bytes all the same.
  const { envelopes } = answered(await youth.wire().ask('transcript:read', { after: 0 }))
  for (const placed of envelopes) await counsellor.read(conv).take(placed)
  expect(counsellor.read(conv).texts()).toEqual(['til Mette'])

  const next = await counsellorAt(here.origin, await here.cookieOf(jonas!))
  await next.onDuty(1)
  await next.accept(conv)
  const told = await youth.wire().hears('youth:view', (one) => one.phase === 'connecting' && one.offer.epoch === 1)
  if (told.phase !== 'connecting') throw new Error('not offered')
  expect(told.offer).toMatchObject({ purpose: 'handover', staffKid: next.identity.kid })
  await youth.letInAgain(told.offer)
  await next.begin(conv)
  expect(next.read(conv).texts()).toEqual(['til Mette', 'om Mette'])
  await youth.say('til Jonas')
  await next.readOn(conv)
  expect(next.read(conv).texts()).toContain('til Jonas')
})
