import { expect, test } from 'vitest'
import { endConversation } from '../../../../server/actions/conversation/endConversation.ts'
import { returnConversation } from '../../../../server/actions/conversation/returnConversation.ts'
import { acuteSeen, setAcute } from '../../../../server/actions/conversation/setAcute.ts'
import type { Desk } from '../../../../server/actions/desk.ts'
import { changeDuty } from '../../../../server/actions/duty/changeDuty.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { anotherCounsellor } from '../../../../server/actions/seating/anotherCounsellor.ts'
import { refuseOffer } from '../../../../server/actions/seating/refuseOffer.ts'
import { sameCounsellor } from '../../../../server/actions/seating/sameCounsellor.ts'
import { joined, type OnDutyNow, onDuty, seated } from '../../../support/actors.ts'
import { bytes, openDesk } from '../../../support/desk.ts'

const min = 60_000

/** An acute talk that goes from desk to desk: who is rung next sits in it, until the youth wishes it otherwise. */
async function acuteAtSeveral() {
  const opened = await openDesk()
  const { desk } = opened
  const team = [await onDuty(desk), await onDuty(desk, { nth: 1 }), await onDuty(desk, { nth: 2 })]
  const { conv } = await joined(desk)
  const sits = async (): Promise<OnDutyNow> => {
    for (const one of team)
      if ((await seeDesk(desk, one.person))?.rings.length) {
        await seated(desk, one, conv)
        return one
      }
    throw new Error('nobody is rung')
  }
  const restUntil = async ({ person }: OnDutyNow) => (await seeDesk(desk, person))?.shift?.restUntil
  return { ...opened, conv, sits, restUntil }
}
const partings = [
  ['another', (desk: Desk, conv: string) => anotherCounsellor(desk, conv, bytes(16))],
  ['no key', (desk: Desk, conv: string) => refuseOffer(desk, conv, { why: 'not-safe', nextChallenge: bytes(16) })],
] as const

test.each(partings)(
  '[DP29] the wish for somebody else lays to rest who marked the talk, and no desk that it passes: %s',
  async (_, parts) => {
    const { desk, clock, conv, sits, restUntil } = await acuteAtSeveral()
    const marker = await sits()
    await setAcute(desk, marker.person, conv, true)
    await parts(desk, conv)
    expect(await restUntil(marker)).toBe(clock.now + 10 * min)
    for (let i = 0; i < 2; i++) {
      const passed = await sits()
      expect((await seeDesk(desk, passed.person))?.shift?.acute).toEqual([conv])
      await parts(desk, conv)
      expect(await restUntil(passed)).toBeUndefined()
      expect((await seeDesk(desk, passed.person))?.shift).not.toHaveProperty('acute')
    }
  },
)

test('[DP29] back at who marked it, the same wish brings no second rest', async () => {
  const { desk } = await openDesk()
  const counsellor = await onDuty(desk)
  const { conv } = await joined(desk)
  await seated(desk, counsellor, conv)
  await setAcute(desk, counsellor.person, conv, true)
  await anotherCounsellor(desk, conv, bytes(16))
  await changeDuty(desk, counsellor.person, 'on')
  await sameCounsellor(desk, conv)
  await seated(desk, counsellor, conv)
  await anotherCounsellor(desk, conv, bytes(16))
  expect((await seeDesk(desk, counsellor.person))?.shift).not.toHaveProperty('restUntil')
})

test('[DP29] who took it over rests after ten minutes in it, after marking it anew, or where it ends or is given back there', async () => {
  const ends: ((desk: Desk, conv: string, sitting: OnDutyNow, pass: (ms: number) => Promise<void>) => Promise<unknown>)[] = [
    async (desk, conv, _, pass) => {
      await pass(10 * min)
      return anotherCounsellor(desk, conv, bytes(16))
    },
    async (desk, conv, { person }) => {
      await setAcute(desk, person, conv, true)
      return anotherCounsellor(desk, conv, bytes(16))
    },
    (desk, conv) => endConversation(desk, conv, 'youth'),
    (desk, conv, { person }) => returnConversation(desk, person, conv),
    (desk, conv, { person }) => acuteSeen(desk, person, conv),
  ]
  for (const end of ends) {
    const { desk, clock, conv, sits, restUntil, pass } = await acuteAtSeveral()
    const marker = await sits()
    await setAcute(desk, marker.person, conv, true)
    await anotherCounsellor(desk, conv, bytes(16))
    const taker = await sits()
    await end(desk, conv, taker, pass)
    expect(await restUntil(taker)).toBe(clock.now + 10 * min)
  }
})
