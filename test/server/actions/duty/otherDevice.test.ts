import { expect, test } from 'vitest'
import { returnConversation } from '../../../../server/actions/conversation/returnConversation.ts'
import { sweep } from '../../../../server/actions/due/sweep.ts'
import { openDesk as openDeskAction } from '../../../../server/actions/duty/openDesk.ts'
import { startDuty } from '../../../../server/actions/duty/startDuty.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { giveWraps } from '../../../../server/actions/seating/giveWraps.ts'
import { offerRejoin } from '../../../../server/actions/seating/offerRejoin.ts'
import { staffHere } from '../../../../server/domain/presence.ts'
import { joined, offerTo, onDuty, seated, wrapFor } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

async function talking() {
  const opened = await openService()
  const { service } = opened
  const counsellor = await onDuty(service)
  const { conv } = await joined(service)
  await seated(service, counsellor, conv)
  const { person } = counsellor
  const talk = async () => (await seeDesk(service, person))!.conversations.find((c) => c.conv === conv)!
  return {
    ...opened,
    counsellor,
    person,
    conv,
    talk,
    /** This key asks for what the person had, and the youth wraps for it. */
    async rejoins(kid: string) {
      const shown = await talk()
      const offer = offerTo({ ...(shown as never as Parameters<typeof offerTo>[0]), purpose: 'rejoin' }, kid)
      const answers = [
        await offerRejoin(service, person, offer),
        await giveWraps(service, conv, { wraps: [wrapFor(offer)], nextChallenge: bytes(16) }),
      ]
      expect(answers.every((a) => a.ok)).toBe(true)
      await sweep(service)
    },
    trail: async () => (await service.ledger.auditTrail()).filter(({ what }) => what === 'other-device'),
  }
}

test('[ROS29] another key of the same person is audited, with who and the day alone; a reload is not', async () => {
  const { rejoins, trail, counsellor, person, conv, clock, talk } = await talking()
  await rejoins(counsellor.kid)
  expect(await trail()).toEqual([])
  expect((await talk()).otherDevice).toBe(false)
  clock.pass(1000)
  const second = bytes(32)
  await rejoins(second)
  expect(await trail()).toMatchObject([{ who: person, at: Date.parse('2026-11-19T00:00:00Z'), about: '' }])
  expect(JSON.stringify(await trail())).not.toContain(conv)
  expect((await talk()).otherDevice).toBe(true)
  await rejoins(second)
  expect(await trail()).toHaveLength(1)
  await rejoins(counsellor.kid)
  expect(await trail()).toHaveLength(2)
  expect((await talk()).otherDevice).toBe(true)
})

test('[ROS29] so is one that comes with a hand-over to the same person, and a colleague is not', async () => {
  const { service, person, conv, pass, trail, talk } = await talking()
  const jonas = await onDuty(service, { nth: 1 })
  await returnConversation(service, person, conv)
  await seated(service, jonas, conv, [0])
  await sweep(service)
  expect(await trail()).toEqual([])

  const kid = bytes(32)
  await startDuty(service, person, { seats: 2, lines: ['aabenraa'], page: bytes(16), kid })
  await service.live.shifts.setState(jonas.person, 'paused')
  await returnConversation(service, jonas.person, conv)
  await pass(service.spans.givenBackMs)
  await seated(service, { person, kid }, conv)
  await sweep(service)
  expect(await trail()).toMatchObject([{ who: person }])
  expect((await talk()).otherDevice).toBe(true)
})

test('[ROS30] with the ledger away the keys are given at once, and the audit is written when it is back', async () => {
  const { service, rejoins, trail, pass, person, talk } = await talking()
  const audit = service.ledger.audit
  Object.assign(service.ledger, { audit: () => new Promise<never>(() => {}) })
  const before = performance.now()
  await rejoins(bytes(32))
  expect((await talk()).otherDevice).toBe(true)
  expect(performance.now() - before).toBeLessThan(5000)
  expect(await trail()).toEqual([])
  Object.assign(service.ledger, { audit })
  await pass(6000)
  expect(await trail()).toMatchObject([{ who: person }])
})

test('[ROS34] an older page is told that another one took the desk, and whether it was in another browser', async () => {
  const { service, person, last, told } = await talking()
  const [pub, other] = [bytes(65), bytes(65)]
  const heard = () => last(`s:${person}`, 'superseded')
  await openDeskAction(service, person, bytes(16), pub)
  expect(heard()).toEqual({ otherDevice: true })
  const page = bytes(16)
  await openDeskAction(service, person, page, pub)
  expect(heard()).toEqual({})
  const before = told.length
  await openDeskAction(service, person, page, pub)
  expect(told.slice(before).filter(({ notice }) => notice === 'superseded')).toEqual([])
  await openDeskAction(service, person, bytes(16), other)
  expect(heard()).toEqual({ otherDevice: true })
})

test('[ROS34] off duty the older page is told, too', async () => {
  const { service, last, told } = await openService()
  const mette = (await service.ledger.staff.all()).find((s) => s.roles.aabenraa?.includes('counsellor'))!
  const page = bytes(16)
  await openDeskAction(service, mette.person, page, bytes(65))
  await service.live.presence.came('one', { id: staffHere(mette.person), page }, service.now())
  await openDeskAction(service, mette.person, page, bytes(65))
  expect(told.filter(({ notice }) => notice === 'superseded')).toEqual([])
  await openDeskAction(service, mette.person, bytes(16), bytes(65))
  expect(last(`s:${mette.person}`, 'superseded')).toEqual({})
})
