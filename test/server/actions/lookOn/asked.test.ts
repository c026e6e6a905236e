import { expect, test } from 'vitest'
import { changeDuty } from '../../../../server/actions/duty/changeDuty.ts'
import { acceptLookOn, offerLookOn, readAlong, wrapsForOnlooker } from '../../../../server/actions/lookOn/answerLookOn.ts'
import { askLookOn, seeOnlookers } from '../../../../server/actions/lookOn/askLookOn.ts'
import { refuseLookOn, stopLookOn } from '../../../../server/actions/lookOn/endLookOn.ts'
import { done, refuse } from '../../../../shared/outcome.ts'
import { onDuty, wrapFor } from '../../../support/actors.ts'
import { bytes } from '../../../support/service.ts'
import { talkAndColleague } from './make.ts'

test('[TOG30] the list has the colleagues on duty on the line by name, the free ones first; only the talk’s counsellor sees it', async () => {
  const { service, conv, mette, jonas, ask } = await talkAndColleague()
  const free = async () => {
    const said = await seeOnlookers(service, mette.person, conv)
    return said.ok ? said.value.map((one) => [one.person, one.free]) : said.why
  }
  expect(await free()).toEqual([[jonas.person, true]])
  await ask()
  expect(await free()).toEqual([[jonas.person, false]])
  expect(await seeOnlookers(service, jonas.person, conv)).toEqual(refuse('not-yours'))
})

test('[TOG30] nobody is asked by another, oneself, or who does not answer on the line', async () => {
  const { service, conv, mette, jonas, looks } = await talkAndColleague()
  const elsewhere = await onDuty(service, { line: 'u' }).catch(() => ({ person: bytes(16) }))
  const answers = [
    await askLookOn(service, jonas.person, { conv, to: mette.person }),
    await askLookOn(service, mette.person, { conv, to: mette.person }),
    await askLookOn(service, mette.person, { conv, to: bytes(16) }),
    ...(elsewhere.person === jonas.person ? [] : [await askLookOn(service, mette.person, { conv, to: elsewhere.person })]),
  ]
  expect(answers.every((one) => !one.ok)).toBe(true)
  expect(await looks()).toBeNull()
})

test('[TOG31] asked twice it stands as it is, and the desk of the colleague shows it', async () => {
  const { ask, at, beside } = await talkAndColleague()
  expect(await ask()).toEqual(done(null))
  const first = await at()
  expect(await ask()).toEqual(done(null))
  expect(await at()).toEqual(first)
  expect([first?.at, await beside()]).toEqual(['asked', 'asked'])
})

test('[TOG32] the youth hears of a colleague only when the colleague has said yes and the page has made its offer', async () => {
  const { ask, accept, offer, view, conv, last } = await talkAndColleague()
  await ask()
  expect(await view()).not.toHaveProperty('lookOn')
  expect(await accept()).toEqual(done(null))
  expect(await accept()).toEqual(done(null))
  expect(await view()).not.toHaveProperty('lookOn')
  const { made, answer } = await offer()
  expect(answer).toEqual(done(null))
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({
    phase: 'chat',
    lookOn: { offer: { sig: made.sig, purpose: 'listen' }, reads: false },
  })
})

test('[TOG32] an offer for another purpose, epoch, key, line or challenge, before the yes, or of somebody else is not shown', async () => {
  const { service, conv, ask, accept, anOffer, jonas, mette, view } = await talkAndColleague()
  await ask()
  const good = await anOffer()
  const say = (over = {}, person = jonas.person) => offerLookOn(service, person, { ...good, ...over })
  expect(await say()).toEqual(refuse('gone'))
  await accept()
  const wrong = [
    { purpose: 'handover' as const },
    { purpose: 'seat' as const },
    { epoch: 0 },
    { epoch: 2 },
    { youthPub: bytes(65) },
    { challenge: bytes(16) },
  ]
  for (const over of wrong) expect(await say(over)).toEqual(refuse('not-allowed'))
  expect(await say({}, mette.person)).toEqual(refuse('gone'))
  expect(await acceptLookOn(service, mette.person, conv, bytes(16))).toEqual(refuse('gone'))
  expect(await view()).not.toHaveProperty('lookOn')
})

test('[TOG33] before the wraps and after the end the server gives the colleague nothing', async () => {
  const { service, conv, jonas, ask, accept, offer, give } = await talkAndColleague()
  const tries = async () => [
    (await wrapsForOnlooker(service, jonas.person, conv, jonas.kid)).ok,
    (await readAlong(service, jonas.person, conv, 0)).ok,
  ]
  await ask()
  await accept()
  const { made } = await offer()
  expect(await tries()).toEqual([false, false])
  expect(await give(1, made)).toEqual(done(null))
  expect(await wrapsForOnlooker(service, jonas.person, conv, jonas.kid)).toMatchObject({
    ok: true,
    value: [{ epoch: 1, toKid: jonas.kid }],
  })
  expect(await tries()).toEqual([true, true])
  await stopLookOn(service, jonas.person, conv)
  expect(await tries()).toEqual([false, false])
})

test('[TOG35] a no of the colleague, a no of the youth, and an offer that does not match leave the talk as it is, and the asker is told', async () => {
  const declined = await talkAndColleague()
  await declined.ask()
  await stopLookOn(declined.service, declined.jonas.person, declined.conv)
  const no = await talkAndColleague()
  const unsafe = await talkAndColleague()
  for (const [one, why] of [
    [no, 'not-wanted'],
    [unsafe, 'not-safe'],
  ] as const) {
    await one.ask()
    await one.accept()
    const { made } = await one.offer()
    expect(await refuseLookOn(one.service, one.conv, { why, sig: made.sig, nextChallenge: bytes(16) })).toEqual(done(null))
  }
  expect([declined.heard(), no.heard(), unsafe.heard()]).toEqual([['declined'], ['no'], ['away']])
  for (const { service, conv, mette, looks, at, beside } of [declined, no, unsafe]) {
    expect(await service.live.tickets.find(conv)).toMatchObject({ phase: 'chat', person: mette.person, epoch: 0 })
    expect([await looks(), await at(), await beside()]).toEqual([null, null, null])
  }
})

test('[TOG35] a refusal of an offer that stands no more ends nothing', async () => {
  const { service, conv, ask, accept, offer, at, heard } = await talkAndColleague()
  await ask()
  await accept()
  await offer()
  await refuseLookOn(service, conv, { why: 'not-wanted', sig: bytes(64), nextChallenge: bytes(16) })
  expect([(await at())?.at, (await at())?.offered, heard()]).toEqual(['accepted', null, []])
})

test('[TOG35] the colleague has 60 seconds, and then the youth has 60', async () => {
  const asked = await talkAndColleague()
  await asked.ask()
  await asked.pass(59_000)
  expect(asked.heard()).toEqual([])
  await asked.pass(2000)
  expect([asked.heard(), await asked.looks()]).toEqual([['unanswered'], null])
  const silent = await talkAndColleague()
  await silent.ask()
  await silent.pass(50_000)
  await silent.accept()
  const { made } = await silent.offer()
  await silent.pass(50_000)
  expect(silent.heard()).toEqual([])
  await silent.pass(11_000)
  expect([silent.heard(), await silent.looks(), (await silent.view())?.lookOn]).toEqual([['silent'], null, undefined])
  expect(await silent.give(1, made)).toEqual(refuse('gone'))
})

test('[TOG37] a pause ends the question and is told; a yes after it comes too late', async () => {
  const { service, ask, accept, jonas, heard, looks } = await talkAndColleague()
  await ask()
  await changeDuty(service, jonas.person, 'paused')
  expect([heard(), await looks(), await accept()]).toEqual([['away'], null, refuse('gone')])
})

test('[TOG41] wraps without the counsellor, for another key, person or epoch, or for an offer that is gone change nothing', async () => {
  const { service, conv, seat, ask, accept, offer, give, view } = await talkAndColleague()
  const { changeReaders } = await import('../../../../server/actions/lookOn/changeReaders.ts')
  await ask()
  expect(await give(1, seat)).toMatchObject({ ok: true }) // both wraps are Mette's: an epoch for her alone
  await accept()
  const { made } = await offer()
  const say = async (wraps: ReturnType<typeof wrapFor>[]) => (await changeReaders(service, conv, { wraps, nextChallenge: bytes(16) })).ok
  const [mine, theirs] = [wrapFor(seat, 2), wrapFor(made, 2)]
  expect([
    await say([theirs]),
    await say([wrapFor(seat, 3), wrapFor(made, 3)]),
    await say([mine, { ...theirs, kemHash: bytes(32) }]),
    await say([mine, { ...theirs, toKid: bytes(32) }]),
    await say([mine, wrapFor(made, 1)]),
    await say([{ ...mine, fromPub: bytes(65) }, theirs]),
    await say([{ ...mine, conv: bytes(16) }, theirs]),
  ]).toEqual([false, false, false, false, false, false, false])
  expect([(await view())?.epoch, (await view())?.lookOn?.reads]).toEqual([1, false])
  expect([await say([mine, theirs]), (await view())?.epoch]).toEqual([true, 2])
})
