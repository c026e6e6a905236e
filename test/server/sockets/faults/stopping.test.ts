import { afterAll, expect, test } from 'vitest'
import { type AppHere, openAppHere } from '../../../support/servers/serverPair.ts'
import { closeWires } from '../../../support/wire.ts'
import { counsellorAt, youthAt } from '../people.ts'

const opened: AppHere[] = []
afterAll(async () => {
  closeWires()
  for (const { app } of opened) await app.close()
})

test('[PRE29] stopping says of everybody that they went, also where that takes longer than everything else, and logs nothing', async () => {
  const first = await openAppHere()
  const second = await openAppHere({ installation: first.installation })
  opened.push(first, second)
  const [mette] = await first.counsellors()
  const counsellor = await counsellorAt(first.origin, await first.cookieOf(mette!))
  await counsellor.onDuty(1)
  const youths = [await youthAt(first.origin), await youthAt(first.origin)]
  for (const youth of youths) await youth.join()

  const { live } = first.app.service
  const { gone } = live.presence
  live.presence.gone = async (...who) => {
    for (let i = 0; i < 300; i += 1) await live.ping()
    return gone(...who)
  }
  await first.app.close()
  for (const { conv } of youths) expect((await second.app.service.live.tickets.find(conv))?.youthAwayAt, conv).not.toBeNull()
  expect((await second.app.service.live.shifts.find(mette!.person))?.awayAt).not.toBeNull()
  expect(first.output()).not.toMatch(/bug|failed|gave-up/)
})
