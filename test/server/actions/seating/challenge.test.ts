import { expect, test } from 'vitest'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { answerRing } from '../../../../server/actions/seating/answerRing.ts'
import { offerRejoin } from '../../../../server/actions/seating/offerRejoin.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { resumeYouth } from '../../../../server/actions/youth/resumeYouth.ts'
import { PROTOCOL } from '../../../../shared/doors/protocol.ts'
import { joined, offerTo, onDuty, rungFor, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

const back = (service: Service, youth: Awaited<ReturnType<typeof joined>>, challenge?: string) => {
  const { conv, token } = youth
  return resumeYouth(service, { protocol: PROTOCOL, conv, token, page: youth.asked.page, gen: 0, ...(challenge && { challenge }) })
}

test('[SEA37] a youth who comes back with another challenge is rung anew under it, and nobody is passed over', async () => {
  const { service } = await openService()
  const counsellor = await onDuty(service)
  const youth = await joined(service)
  const old = await rungFor(service, counsellor.person, youth.conv)
  const challenge = bytes(16)
  await back(service, youth, challenge)
  const anew = await rungFor(service, counsellor.person, youth.conv)
  expect([anew.challenge, anew.ring === old.ring]).toEqual([challenge, false])
  expect(await answerRing(service, counsellor.person, anew.ring, offerTo(anew, counsellor.kid))).toEqual({ ok: true, value: null })
  // The same one said again, or none, changes nothing.
  await back(service, youth, challenge)
  await back(service, youth)
  expect((await rungFor(service, counsellor.person, youth.conv)).ring).toBe(anew.ring)
})

test('[SEA37] in conversation a reloaded counsellor’s standing request is withdrawn and made anew', async () => {
  const { service } = await openService()
  const counsellor = await onDuty(service)
  const youth = await joined(service)
  await seated(service, counsellor, youth.conv)
  const talk = async () => (await seeDesk(service, counsellor.person))!.conversations[0]!
  const rejoin = async () => offerRejoin(service, counsellor.person, offerTo({ ...(await talk()), ...rest }, counsellor.kid))
  expect(await rejoin()).toEqual({ ok: true, value: null })
  const challenge = bytes(16)
  expect(await back(service, youth, challenge)).toMatchObject({ ok: true, value: { view: { phase: 'chat', offer: null } } })
  expect((await talk()).challenge).toBe(challenge)
  expect(await rejoin()).toEqual({ ok: true, value: null })
})
const rest = { purpose: 'rejoin' as const, returned: false, joinedAt: 0, waitsSince: 0, dueAt: 0, offered: null, accepted: true }
