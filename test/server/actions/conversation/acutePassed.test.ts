import { expect, test } from 'vitest'
import { endConversation } from '../../../../server/actions/conversation/endConversation.ts'
import { returnConversation } from '../../../../server/actions/conversation/returnConversation.ts'
import { acuteSeen, setAcute } from '../../../../server/actions/conversation/setAcute.ts'
import { changeDuty } from '../../../../server/actions/duty/changeDuty.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { anotherCounsellor } from '../../../../server/actions/seating/anotherCounsellor.ts'
import { sameCounsellor } from '../../../../server/actions/seating/sameCounsellor.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { joined, type OnDutyNow, onDuty, refuseStanding, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

const min = 60_000

/** An acute talk that goes from desk to desk: who is rung next sits in it, until the youth wishes it otherwise. */
async function acuteAtSeveral() {
  const opened = await openService()
  const { service } = opened
  const team = [await onDuty(service), await onDuty(service, { nth: 1 }), await onDuty(service, { nth: 2 })]
  const { conv } = await joined(service)
  const sits = async (): Promise<OnDutyNow> => {
    for (const one of team)
      if ((await seeDesk(service, one.person))?.rings.length) {
        await seated(service, one, conv)
        return one
      }
    throw new Error('nobody is rung')
  }
  const restUntil = async ({ person }: OnDutyNow) => (await seeDesk(service, person))?.shift?.restUntil
  return { ...opened, conv, sits, restUntil }
}
const partings = [
  ['another', (service: Service, conv: string) => anotherCounsellor(service, conv, bytes(16))],
  ['no key', (service: Service, conv: string) => refuseStanding(service, conv)],
] as const

test.each(partings)(
  '[DAN21] the wish for somebody else lays to rest who marked the talk, and no desk that it passes: %s',
  async (_, parts) => {
    const { service, clock, conv, sits, restUntil } = await acuteAtSeveral()
    const marker = await sits()
    await setAcute(service, marker.person, conv, true)
    await parts(service, conv)
    expect(await restUntil(marker)).toBe(clock.now + 10 * min)
    for (let i = 0; i < 2; i++) {
      const passed = await sits()
      expect((await seeDesk(service, passed.person))?.shift?.acute).toEqual([conv])
      await parts(service, conv)
      expect(await restUntil(passed)).toBeUndefined()
      expect((await seeDesk(service, passed.person))?.shift).not.toHaveProperty('acute')
    }
  },
)

test('[DAN21] back at who marked it, the same wish brings no second rest', async () => {
  const { service } = await openService()
  const counsellor = await onDuty(service)
  const { conv } = await joined(service)
  await seated(service, counsellor, conv)
  await setAcute(service, counsellor.person, conv, true)
  await anotherCounsellor(service, conv, bytes(16))
  await changeDuty(service, counsellor.person, 'on')
  await sameCounsellor(service, conv)
  await seated(service, counsellor, conv)
  await anotherCounsellor(service, conv, bytes(16))
  expect((await seeDesk(service, counsellor.person))?.shift).not.toHaveProperty('restUntil')
})

test('[DAN21] who took it over rests after ten minutes in it, after marking it anew, or where it ends or is given back there', async () => {
  const ends: ((service: Service, conv: string, sitting: OnDutyNow, pass: (ms: number) => Promise<void>) => Promise<unknown>)[] = [
    async (service, conv, _, pass) => {
      await pass(10 * min)
      return anotherCounsellor(service, conv, bytes(16))
    },
    async (service, conv, { person }) => {
      await setAcute(service, person, conv, true)
      return anotherCounsellor(service, conv, bytes(16))
    },
    (service, conv) => endConversation(service, conv, 'youth'),
    (service, conv, { person }) => returnConversation(service, person, conv),
    (service, conv, { person }) => acuteSeen(service, person, conv),
  ]
  for (const end of ends) {
    const { service, clock, conv, sits, restUntil, pass } = await acuteAtSeveral()
    const marker = await sits()
    await setAcute(service, marker.person, conv, true)
    await anotherCounsellor(service, conv, bytes(16))
    const taker = await sits()
    await end(service, conv, taker, pass)
    expect(await restUntil(taker)).toBe(clock.now + 10 * min)
  }
})
