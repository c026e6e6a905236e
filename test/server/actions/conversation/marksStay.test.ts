import { expect, test } from 'vitest'
import { readTranscript } from '../../../../server/actions/conversation/readTranscript.ts'
import { sendEnvelope } from '../../../../server/actions/conversation/sendEnvelope.ts'
import { rebuildTranscript } from '../../../../server/actions/youth/rebuildYouth.ts'
import { aStream, joined } from '../../../support/actors.ts'
import { openService } from '../../../support/service.ts'

test('[FAU44] after a loss of the live Redis a talk has as many messages as before: the receipt tells a mark from a message', async () => {
  const { service } = await openService()
  const { conv } = await joined(service)
  const stream = aStream('youth')
  const fromYouth = { writer: 'youth' as const, tellsCounsellor: async () => null }
  for (const [n, mark] of [false, true, true, false].entries()) await sendEnvelope(service, conv, { ...fromYouth, mark }, stream(n))
  const written = await readTranscript(service, conv, 0)
  if (!written.ok) throw new Error('not read')
  expect(await service.live.transcripts.messages(conv)).toBe(2)

  const ticket = (await service.live.tickets.find(conv))!
  await service.live.transcripts.erase(conv)
  await service.live.tickets.erase(conv)
  await service.live.tickets.restore(ticket, service.now())
  await service.live.transcripts.open(conv, { kids: [], ttlMs: 60_000, hardUntil: service.now() + 60_000 })
  expect(await rebuildTranscript(service, conv, written.value.envelopes)).toEqual({ ok: true, value: { taken: 4 } })
  expect(await service.live.transcripts.messages(conv)).toBe(2)
  expect(await readTranscript(service, conv, 0)).toEqual(written)
})
