import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import type { Envelope } from '../../../../shared/sealing/envelope.ts'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { bytes } from '../../../support/service.ts'
import { answered, closeWires } from '../../../support/wire.ts'
import { counsellorAt, youthAt } from '../people.ts'

let here: AppHere
let redis: Redis
beforeAll(async () => {
  redis = new Redis(inject('liveUrl'))
  here = await openAppHere({ limits: { envelopesPerMin: 1e9, requestsPerMin: 1e9 } })
})
afterEach(closeWires)
afterAll(async () => {
  redis.disconnect()
  await here?.app.close()
})

test('[TRA19] what is written beyond the room before anybody is here is not lost: no-room, and taken once a counsellor is there', async () => {
  const youth = await youthAt(here.origin)
  await youth.join()
  const memory = async () => Number(await redis.memory('USAGE', `${here.installation.prefix}:{${youth.conv}}:transcript`, 'SAMPLES', 0))
  const texts: string[] = []
  const text = () => `${texts.length} ${'æ'.repeat(1900)}`
  let waits: Envelope | null = null
  while (!waits) {
    const envelope = await youth.cipher.seal({ kind: 'text', text: text() })
    const answer = await youth.wire().ask('envelope:send', envelope)
    if (answer.ok) await youth.read.take({ ...answer.value, envelope })
    else {
      expect(answer).toEqual({ ok: false, why: 'no-room' })
      waits = envelope
    }
    texts.push(`${texts.length} ${'æ'.repeat(1900)}`)
  }
  expect(texts.length).toBeGreaterThan(4)
  expect(await memory()).toBeLessThan(64_000)
  // Said again it is answered the same, and nothing large slips in beside it.
  expect(await youth.wire().ask('envelope:send', waits)).toEqual({ ok: false, why: 'no-room' })
  const large = (gen: number) => ({ held: 0, blob: { gen, b: bytes(32), iv: bytes(12), ct: bytes(8000) } })
  for (const gen of [1, 2, 3]) await youth.wire().ask('resume:keep', large(gen))
  expect(await memory()).toBeLessThan(64_000)

  const [mette] = await here.counsellors()
  const counsellor = await counsellorAt(here.origin, await here.cookieOf(mette!))
  await counsellor.onDuty(1)
  await counsellor.accept(youth.conv)
  await youth.letIn()
  await counsellor.begin(youth.conv)
  answered(await youth.wire().ask('envelope:send', waits))
  await counsellor.readOn(youth.conv)
  expect(counsellor.read(youth.conv).texts()).toEqual(texts)
})
