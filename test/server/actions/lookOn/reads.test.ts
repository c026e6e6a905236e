import { expect, test } from 'vitest'
import { endConversation } from '../../../../server/actions/conversation/endConversation.ts'
import { returnConversation } from '../../../../server/actions/conversation/returnConversation.ts'
import { sendEnvelope } from '../../../../server/actions/conversation/sendEnvelope.ts'
import { changeDuty } from '../../../../server/actions/duty/changeDuty.ts'
import { counsellorBack, counsellorGone } from '../../../../server/actions/duty/counsellorGone.ts'
import { endDuty } from '../../../../server/actions/duty/endDuty.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { acceptHandOver } from '../../../../server/actions/handOver/answerHandOver.ts'
import { offerHandOver } from '../../../../server/actions/handOver/offerHandOver.ts'
import { stopLookOn } from '../../../../server/actions/lookOn/endLookOn.ts'
import { anotherCounsellor } from '../../../../server/actions/seating/anotherCounsellor.ts'
import { giveWraps } from '../../../../server/actions/seating/giveWraps.ts'
import { offerRejoin } from '../../../../server/actions/seating/offerRejoin.ts'
import { done, refuse } from '../../../../shared/outcome.ts'
import type { KeyOffer } from '../../../../shared/sealing/keys.ts'
import { aStream, wrapFor } from '../../../support/actors.ts'
import { bytes } from '../../../support/service.ts'
import { talkAndColleague } from './make.ts'

type At = Awaited<ReturnType<typeof talkAndColleague>>
const send = ({ service, conv, mette }: At, ep: number) =>
  sendEnvelope(service, conv, { writer: mette.kid, person: mette.person, tellsCounsellor: null }, aStream(mette.kid, ep)(0))

test('[TOG33] the wraps begin the next epoch for both; the counsellor is the one who writes, and the youth is told who reads', async () => {
  const at = await talkAndColleague()
  const made = await at.reads()
  expect(await at.service.live.tickets.find(at.conv)).toMatchObject({ phase: 'chat', person: at.mette.person, kid: at.mette.kid, epoch: 1 })
  expect([(await at.view())?.lookOn, await at.beside(), (await at.at())?.at]).toEqual([{ offer: null, reads: true }, 'reads', 'reads'])
  expect(await at.give(1, made)).toEqual(done(null)) // the answer was lost
  expect((await at.service.live.tickets.find(at.conv))?.epoch).toBe(1)
})

test('[TOG34] nothing that the colleague sends gets a place, under either name', async () => {
  const { service, conv, reads, jonas, mette } = await talkAndColleague()
  await reads()
  const tries = [
    sendEnvelope(service, conv, { writer: jonas.kid, person: jonas.person, tellsCounsellor: null }, aStream(jonas.kid, 1)(0)),
    sendEnvelope(service, conv, { writer: mette.kid, person: jonas.person, tellsCounsellor: null }, aStream(mette.kid, 1)(0)),
    sendEnvelope(service, conv, { writer: jonas.kid, person: jonas.person, tellsCounsellor: null, mark: true }, aStream(jonas.kid, 1)(0)),
  ]
  expect(await Promise.all(tries)).toEqual([refuse('not-yours'), refuse('not-yours'), refuse('not-yours')])
  expect(await returnConversation(service, jonas.person, conv)).toEqual(refuse('not-yours'))
  expect((await seeDesk(service, jonas.person))?.conversations).toEqual([])
})

test('[TOG40] a message of the counsellor under the epoch before is stale, and under the new one is taken', async () => {
  const at = await talkAndColleague()
  await at.reads()
  expect([await send(at, 0), (await send(at, 1)).ok]).toEqual([refuse('stale'), true])
})

test('[TOG36] the asker and the colleague end it, and the youth by giving the next epoch to the counsellor alone; then nobody reads', async () => {
  const byAsker = await talkAndColleague()
  await byAsker.reads()
  await stopLookOn(byAsker.service, byAsker.mette.person, byAsker.conv)
  await stopLookOn(byAsker.service, byAsker.mette.person, byAsker.conv)
  const byColleague = await talkAndColleague()
  await byColleague.reads()
  await stopLookOn(byColleague.service, byColleague.jonas.person, byColleague.conv)
  const byYouth = await talkAndColleague()
  await byYouth.reads()
  for (const one of [byAsker, byColleague]) {
    expect(one.last(`y:${one.conv}`, 'youth:view')).not.toHaveProperty('lookOn')
    expect([await one.looks(), await one.at()]).toEqual([null, null])
  }
  for (const one of [byAsker, byColleague, byYouth]) {
    expect(await one.give(2, null)).toEqual(done(null))
    expect([(await one.service.live.tickets.find(one.conv))?.epoch, await one.looks(), await one.beside()]).toEqual([2, null, null])
    expect((await one.ask()).ok).toBe(true)
  }
  expect([byAsker.heard(), byColleague.heard()]).toEqual([[], ['left']])
  expect(await stopLookOn(byAsker.service, bytes(16), byAsker.conv)).toEqual(refuse('not-yours'))
})

test('[TOG37] a pause leaves what is read; going home, finishing, and 60 seconds away end it', async () => {
  const paused = await talkAndColleague()
  await paused.reads()
  await changeDuty(paused.service, paused.jonas.person, 'paused')
  expect(await paused.beside()).toBe('reads')
  await changeDuty(paused.service, paused.jonas.person, 'finishing')
  const home = await talkAndColleague()
  await home.reads()
  await endDuty(home.service, home.jonas.person)
  const away = await talkAndColleague()
  await away.reads()
  await counsellorGone(away.service, away.jonas.person)
  await away.pass(50_000)
  expect(await away.beside()).toBe('reads')
  await away.pass(30_000)
  for (const one of [paused, home, away]) expect([await one.beside(), one.heard()]).toEqual([null, ['left']])
})

test('[TOG37] a page that comes back within a minute goes on', async () => {
  const { service, jonas, reads, pass, beside } = await talkAndColleague()
  await reads()
  await counsellorGone(service, jonas.person)
  await pass(20_000)
  await counsellorBack(service, jonas.person)
  await pass(60_000)
  expect(await beside()).toBe('reads')
})

test('[TOG38] it ends with the seat of the counsellor, whatever frees it, and the colleague is told and may be asked elsewhere', async () => {
  const ends: ((at: At) => Promise<unknown>)[] = [
    ({ service, conv }) => endConversation(service, conv, 'youth'),
    ({ service, conv }) => endConversation(service, conv, 'counsellor'),
    ({ service, conv, mette }) => returnConversation(service, mette.person, conv),
    ({ service, conv }) => anotherCounsellor(service, conv, bytes(16)),
    ({ service, mette }) => endDuty(service, mette.person),
    async ({ service, conv, mette, jonas }) => {
      await offerHandOver(service, mette.person, { conv, to: jonas.person, blind: false, note: false })
      const offered = (await seeDesk(service, jonas.person))!.offered!
      expect(await acceptHandOver(service, jonas.person, conv, offered.id)).toEqual(done(null))
    },
  ]
  for (const end of ends) {
    const at = await talkAndColleague()
    await at.reads()
    at.told.splice(0)
    await end(at)
    expect([await at.looks(), await at.at()]).toEqual([null, null])
    expect(at.last(`s:${at.jonas.person}`, 'desk:view')).not.toHaveProperty('lookOn')
    expect(await at.service.live.tickets.find(at.conv)).not.toHaveProperty('lookOn')
  }
})

test('[TOG39] a colleague’s page that is loaded anew offers again, and is given the next epoch; nobody is asked', async () => {
  const { offer, reads, give, view, at, beside, heard } = await talkAndColleague()
  await reads()
  expect((await at())?.offered).toBeNull()
  const { made, answer } = await offer()
  expect([answer, (await view())?.lookOn]).toEqual([done(null), { offer: made, reads: true }])
  expect(await give(2, made)).toEqual(done(null))
  expect([(await view())?.lookOn, await beside(), heard(), (await at())?.given]).toMatchObject([
    { offer: null, reads: true },
    'reads',
    [],
    expect.any(String),
  ])
})

test('[TOG39] a counsellor’s page that is loaded anew uses the challenge: the colleague’s offer stands no more, and another takes its place', async () => {
  const { service, conv, mette, ask, accept, offer, view, at, seat } = await talkAndColleague()
  await ask()
  await accept()
  const { made } = await offer()
  const t = (await service.live.tickets.find(conv))!
  const rejoin: KeyOffer = { ...seat, purpose: 'rejoin', epoch: 0, challenge: t.challenge, kem: bytes(65), sig: bytes(64) }
  expect(await offerRejoin(service, mette.person, rejoin)).toEqual(done(null))
  expect(await giveWraps(service, conv, { wraps: [wrapFor(rejoin)], nextChallenge: bytes(16) })).toEqual(done(null))
  expect([(await view())?.lookOn, (await at())?.offered]).toEqual([undefined, null])
  const again = await offer()
  expect([again.answer, (await view())?.lookOn?.offer?.sig]).toEqual([done(null), again.made.sig])
  expect(again.made.sig).not.toBe(made.sig)
})

test('[TOG39] a key question of the counsellor’s page is asked anew under the next epoch', async () => {
  const { service, conv, mette, reads, seat, give } = await talkAndColleague()
  await reads()
  const t = (await service.live.tickets.find(conv))!
  const rejoin: KeyOffer = { ...seat, purpose: 'rejoin', epoch: 1, challenge: t.challenge, kem: bytes(65), sig: bytes(64) }
  await offerRejoin(service, mette.person, rejoin)
  expect(await give(2, null)).toEqual(done(null))
  expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'chat', rejoin: null, epoch: 2 })
  expect((await offerRejoin(service, mette.person, rejoin)).ok).toBe(false)
})
