import { expect, test } from 'vitest'
import { seeOnDuty } from '../../../../server/actions/colleagues/seeOnDuty.ts'
import { endConversation } from '../../../../server/actions/conversation/endConversation.ts'
import { changeDuty } from '../../../../server/actions/duty/changeDuty.ts'
import { startDuty } from '../../../../server/actions/duty/startDuty.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { offerHandOver } from '../../../../server/actions/handOver/offerHandOver.ts'
import { joined, onDuty, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

/** Mette owes a form, has a talk, and has offered it to Jonas by name. Ida is on a pause, and her page has said its key. */
async function evening() {
  const opened = await openService()
  const { service, redis, prefix } = opened
  const mette = await onDuty(service)
  const [first, second] = [await joined(service), await joined(service)]
  await seated(service, mette, first.conv)
  await seated(service, mette, second.conv)
  await endConversation(service, first.conv, 'youth')
  const jonas = await onDuty(service, { nth: 1 })
  const ida = await onDuty(service, { nth: 2 })
  await changeDuty(service, ida.person, 'paused', { reason: 'meeting' })
  await seeOnDuty(service, ida.person, { kem: bytes(65), sig: bytes(64) })
  expect(await offerHandOver(service, mette.person, { conv: second.conv, to: jonas.person, blind: false, note: false })).toMatchObject({
    ok: true,
  })
  const own = [{ id: 'own-1', lang: 'da' as const, name: 'te', text: 'Jeg henter te.' }]
  await service.ledger.ownReplies.save(mette.person, own[0]!)
  const keys = await redis.keys(`${prefix}:*`)
  return { ...opened, mette, jonas, ida, own, loseLive: () => redis.del(...keys) }
}

test('[EVE24] with the live Redis go the shift, the form that is owed and a talk that was offered by name; own replies stay', async () => {
  const { service, mette, jonas, own, loseLive } = await evening()
  const before = (await seeDesk(service, mette.person))!
  expect([before.shift?.seats, before.owed.length, before.conversations[0]?.handing?.to]).toEqual([2, 1, jonas.person])
  expect((await seeDesk(service, jonas.person))?.offered).toBeTruthy()
  await loseLive()
  expect(await seeDesk(service, mette.person)).toMatchObject({ shift: null, owed: [], conversations: [], rings: [] })
  expect((await seeDesk(service, jonas.person))?.offered ?? null).toBe(null)
  expect(await service.ledger.ownReplies.of(mette.person)).toEqual(own)
})

test('[EVE24] a shift that is taken up again after a loss has no reason of a pause and no key for messages', async () => {
  const { service, mette, ida, loseLive } = await evening()
  const idaSeen = async () => {
    const seen = await seeOnDuty(service, mette.person, null)
    return seen.ok ? seen.value.find(({ person }) => person === ida.person) : undefined
  }
  expect(await idaSeen()).toMatchObject({ state: 'paused', reason: 'meeting', key: { kem: expect.any(String) } })
  await loseLive()
  expect(await idaSeen()).toBe(undefined)
  await startDuty(service, ida.person, { seats: 2, lines: ['aabenraa'], page: bytes(16), kid: ida.kid })
  expect(await idaSeen()).toMatchObject({ state: 'on', key: null })
  expect(await idaSeen()).not.toHaveProperty('reason')
})
