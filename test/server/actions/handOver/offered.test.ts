import { expect, test } from 'vitest'
import { endConversation, endMine } from '../../../../server/actions/conversation/endConversation.ts'
import { returnConversation } from '../../../../server/actions/conversation/returnConversation.ts'
import { sendEnvelope } from '../../../../server/actions/conversation/sendEnvelope.ts'
import { changeDuty } from '../../../../server/actions/duty/changeDuty.ts'
import { counsellorGone } from '../../../../server/actions/duty/counsellorGone.ts'
import { endDuty } from '../../../../server/actions/duty/endDuty.ts'
import { narrowShift } from '../../../../server/actions/duty/narrowShift.ts'
import { startDuty } from '../../../../server/actions/duty/startDuty.ts'
import { takeRest } from '../../../../server/actions/duty/takeRest.ts'
import { acceptHandOver, declineHandOver } from '../../../../server/actions/handOver/answerHandOver.ts'
import { offerHandOver, takeBackHandOver } from '../../../../server/actions/handOver/offerHandOver.ts'
import { seeColleagues } from '../../../../server/actions/handOver/seeColleagues.ts'
import { anotherCounsellor } from '../../../../server/actions/seating/anotherCounsellor.ts'
import { done, refuse } from '../../../../shared/outcome.ts'
import { aStream, joined, onDuty, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'
import { talkAndColleague } from './make.ts'

test('[TOG1] colleagues on duty on the line stand in the list, with a free seat first; not oneself, nobody off duty', async () => {
  const { service, conv, mette, jonas } = await talkAndColleague()
  const amira = await onDuty(service, { nth: 2 })
  await changeDuty(service, jonas.person, 'paused')
  const list = async () => {
    const seen = await seeColleagues(service, mette.person, conv)
    return seen.ok ? seen.value.map(({ person, free }) => [person, free]) : seen.why
  }
  expect(await list()).toEqual([
    [amira.person, true],
    [jonas.person, false],
  ])
  await endDuty(service, jonas.person)
  expect(await list()).toEqual([[amira.person, true]])
  await anotherCounsellor(service, conv, bytes(16))
  expect(await seeColleagues(service, mette.person, conv)).toEqual(refuse('not-yours'))
})

test('[TOG1] whom the youth asked not to meet, and who does not take this topic, is not in the list and cannot be asked', async () => {
  const { service } = await openService()
  const jonas = await onDuty(service, { nth: 1 })
  const { conv } = await joined(service, { choices: { topic: 'family' } })
  await seated(service, jonas, conv)
  await anotherCounsellor(service, conv, bytes(16))
  const mette = await onDuty(service)
  await seated(service, mette, conv)
  const [amira] = (await service.ledger.staff.all()).filter(
    (s) => s.roles.aabenraa?.includes('counsellor') && s.person !== mette.person && s.person !== jonas.person,
  )
  await service.ledger.staff.put({ ...amira!, topics: ['school-job'] })
  await startDuty(service, amira!.person, { seats: 2, lines: ['aabenraa'], page: bytes(16), kid: bytes(32) })
  expect(await seeColleagues(service, mette.person, conv)).toEqual(done([]))
  for (const { person } of [jonas, amira!])
    expect(await offerHandOver(service, mette.person, { conv, to: person, blind: false, note: false })).toEqual(refuse('no-seat'))
})

test('[TOG6] offered twice to the same colleague it stands; a stranger, oneself and somebody of no line are refused', async () => {
  const { service, conv, mette, jonas, offer, offered, taken } = await talkAndColleague()
  const to = (person: string, by = mette.person) => offerHandOver(service, by, { conv, to: person, blind: false, note: false })
  expect([await to(mette.person), await to(bytes(16)), await to(mette.person, jonas.person)]).toEqual([
    refuse('not-allowed'),
    refuse('not-allowed'),
    refuse('not-yours'),
  ])
  expect(await offer()).toEqual(done(null))
  const first = await offered()
  expect(await offer({ note: false })).toEqual(done(null))
  expect(await offered()).toEqual(first)
  expect(await taken()).toEqual([1, 1])
})

test('[TOG2] one colleague at a time, one talk at a time, and nobody without a free seat', async () => {
  const { service, conv, mette, jonas, offer } = await talkAndColleague()
  const to = (person: string) => offerHandOver(service, mette.person, { conv, to: person, blind: false, note: false })
  await offer()
  const amira = await onDuty(service, { nth: 2 })
  expect(await to(amira.person)).toEqual(refuse('gone'))
  await takeBackHandOver(service, mette.person, conv)
  // Three youths ring at the three seats that are free.
  for (let i = 0; i < 3; i++) await joined(service)
  expect(await to(jonas.person)).toEqual(refuse('no-seat'))
})

test('[TOG5] both desks show the offer: from whom it comes, and whom it waits for', async () => {
  const { service, conv, mette, jonas, offer, offered, deskOf } = await talkAndColleague()
  await offer()
  const [mine] = (await deskOf(mette.person)).conversations
  const names = {
    mette: (await service.ledger.staff.find(mette.person))?.name,
    jonas: (await service.ledger.staff.find(jonas.person))?.name,
  }
  expect(mine?.handing).toMatchObject({ to: jonas.person, name: names.jonas, blind: false, note: true })
  expect(await offered()).toMatchObject({ conv, from: names.mette, urgent: false, blind: false, note: true, until: mine?.handing?.until })
  expect((await deskOf(jonas.person)).conversations).toEqual([])
})

test('[TOG4] until the yes the talk is with the one who gives, the youth is told nothing, and the colleague may not write', async () => {
  const { service, conv, mette, jonas, offer, told, phase } = await talkAndColleague()
  await offer()
  expect(await phase()).toEqual(['chat', mette.person])
  expect(told.filter(({ to }) => to === `y:${conv}`)).toEqual([])
  const sent = await sendEnvelope(service, conv, { writer: mette.kid, person: mette.person, tellsCounsellor: null }, aStream(mette.kid)(0))
  expect(sent.ok).toBe(true)
  const theirs = await sendEnvelope(
    service,
    conv,
    { writer: jonas.kid, person: jonas.person, tellsCounsellor: null },
    aStream(jonas.kid)(0),
  )
  expect(theirs).toEqual(refuse('not-yours'))
})

test('[TOG3] while the colleague is asked no youth rings there; after the no the one who waits does', async () => {
  const { service, conv, jonas, offer, offered, deskOf } = await talkAndColleague()
  await offer()
  const { id } = await offered()
  const other = await joined(service)
  expect((await deskOf(jonas.person)).rings).toEqual([])
  await declineHandOver(service, jonas.person, conv, id)
  expect((await deskOf(jonas.person)).rings.map((ring) => ring.conv)).toEqual([other.conv])
})

test('[TOG7] a no leaves the talk, frees the seat and is told once; a no that comes twice, or to another offer, is gone', async () => {
  const { service, conv, mette, jonas, offer, offered, heard, phase, taken, deskOf } = await talkAndColleague()
  await offer()
  const { id } = await offered()
  expect(await declineHandOver(service, mette.person, conv, id)).toEqual(refuse('gone'))
  expect(await declineHandOver(service, jonas.person, conv, bytes(16))).toEqual(refuse('gone'))
  expect(await declineHandOver(service, jonas.person, conv, id)).toEqual(done(null))
  expect(await declineHandOver(service, jonas.person, conv, id)).toEqual(refuse('gone'))
  expect([heard(), await phase(), await taken()]).toEqual([[{ conv, why: 'declined' }], ['chat', mette.person], [1, 0]])
  expect((await deskOf(mette.person)).conversations[0]).not.toHaveProperty('handing')
  expect(await acceptHandOver(service, jonas.person, conv, id)).toEqual(refuse('gone'))
})

test('[TOG8] after 60 seconds without an answer the talk stays, and a new offer has its own 60 seconds', async () => {
  const { conv, mette, offer, heard, phase, taken, pass, service } = await talkAndColleague()
  await offer()
  await pass(59_000)
  expect([heard(), await taken()]).toEqual([[], [1, 1]])
  await pass(2000)
  expect([heard(), await phase(), await taken()]).toEqual([[{ conv, why: 'unanswered' }], ['chat', mette.person], [1, 0]])
  await offer()
  await pass(30_000)
  await takeBackHandOver(service, mette.person, conv)
  await offer()
  await pass(40_000)
  expect(await taken()).toEqual([1, 1])
  await pass(21_000)
  expect(await taken()).toEqual([1, 0])
})

test.each([
  ['pauses', (s, p) => changeDuty(s, p, 'paused')],
  ['finishes', (s, p) => changeDuty(s, p, 'finishing')],
  ['rests', takeRest],
  ['goes home', endDuty],
] satisfies [string, (service: Awaited<ReturnType<typeof talkAndColleague>>['service'], person: string) => Promise<unknown>][])(
  '[TOG9] a colleague who %s is asked no longer, and the one who gives is told at once',
  async (_, leaves) => {
    const { service, conv, mette, jonas, offer, heard, phase, taken, deskOf } = await talkAndColleague()
    await offer()
    await leaves(service, jonas.person)
    expect([heard(), await phase()]).toEqual([[{ conv, why: 'away' }], ['chat', mette.person]])
    expect((await taken())[1] ?? 0).toBe(0)
    expect((await deskOf(jonas.person)).offered).toBeUndefined()
  },
)

test('[TOG9] a colleague who no longer takes talks of the line is asked no longer, and stays on duty for the others', async () => {
  const { service, conv, mette, jonas, offer, heard, phase, taken } = await talkAndColleague()
  const staff = (await service.ledger.staff.find(jonas.person))!
  await service.ledger.staff.put({ ...staff, roles: { aabenraa: ['counsellor'], faxe: ['counsellor'] } })
  const start = (lines: string[]) => startDuty(service, jonas.person, { seats: 1, lines, page: bytes(16), kid: jonas.kid })
  await start(['aabenraa', 'faxe'])
  await offer()
  await start(['aabenraa', 'faxe'])
  expect([heard(), await taken()]).toEqual([[], [1, 1]])
  await start(['faxe'])
  expect([heard(), await phase(), await taken()]).toEqual([[{ conv, why: 'away' }], ['chat', mette.person], [1, 0]])
  await start(['aabenraa', 'faxe'])
  await offer()
  await service.ledger.staff.put({ ...staff, roles: { faxe: ['counsellor'] } })
  await narrowShift(service, jonas.person)
  expect([heard().length, await phase(), await taken()]).toEqual([2, ['chat', mette.person], [1, 0]])
})

test.each([
  ['the youth ends it', (s, conv) => endConversation(s, conv, 'youth')],
  ['the counsellor ends it', (s, conv, mette) => endMine(s, mette, conv)],
  ['it is given back', (s, conv, mette) => returnConversation(s, mette, conv)],
  ['the youth wants another counsellor', (s, conv) => anotherCounsellor(s, conv, bytes(16))],
  ['the one who gives goes home', (s, _, mette) => endDuty(s, mette)],
] satisfies [
  string,
  (service: Awaited<ReturnType<typeof talkAndColleague>>['service'], conv: string, mette: string) => Promise<unknown>,
][])('[TOG10] the offer is over when %s, and the desk of the colleague is told', async (_, over) => {
  const { service, conv, mette, jonas, offer, offered, last } = await talkAndColleague({ seats: 2 })
  await offer()
  const { id } = await offered()
  await over(service, conv, mette.person)
  expect(last(`s:${jonas.person}`, 'desk:view')).not.toHaveProperty('offered')
  expect(await acceptHandOver(service, jonas.person, conv, id)).toEqual(refuse('gone'))
  const held = (await service.live.shifts.find(jonas.person))!
  expect([held.asked, held.taken]).toEqual([undefined, (await service.live.seats.held(jonas.person)).length])
})

test('[TOG11] taken back it is over without a word; pages that are away for some seconds change nothing', async () => {
  const { service, conv, mette, jonas, offer, offered, heard, phase, taken, pass } = await talkAndColleague()
  await offer()
  await counsellorGone(service, jonas.person)
  await counsellorGone(service, mette.person)
  await pass(5000)
  const { id } = await offered()
  expect(await acceptHandOver(service, jonas.person, conv, id)).toEqual(done(null))
  expect(await phase()).toEqual(['ringing', jonas.person])
  const again = await talkAndColleague()
  await again.offer()
  expect(await takeBackHandOver(again.service, again.mette.person, again.conv)).toEqual(done(null))
  expect(await takeBackHandOver(again.service, again.mette.person, again.conv)).toEqual(done(null))
  expect([again.heard(), await again.phase(), await again.taken()]).toEqual([[], ['chat', again.mette.person], [1, 0]])
  expect([heard().length, await taken()]).toEqual([1, [0, 1]])
})
