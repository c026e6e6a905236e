import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { demoCoordinator, demoCounsellors } from '../../../seeds/demoTeam.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { closeWires, wireTo } from '../../support/wire.ts'
import { aReply } from '../actions/deskTexts/aText.ts'
import { counsellorAt, LINE, youthAt } from '../sockets/people.ts'

let one: AppHere
let other: AppHere
beforeAll(async () => {
  one = await openAppHere()
  other = await openAppHere({ installation: one.installation })
})
afterEach(closeWires)
afterAll(async () => {
  for (const here of [other, one]) await here?.app.close()
})

test('[TEX7] a desk at another process hears of a saved reply and reads it; no youth’s page is told', async () => {
  const mette = await counsellorAt(other.origin, await other.cookieOf(demoCounsellors[0]!))
  const youth = await youthAt(other.origin)
  const told: string[] = []
  youth.wire().socket.onAny((notice: string) => told.push(notice))
  await mette.open()
  const heard = mette.wire().hears('texts:news', () => true)
  const karin = await wireTo(one.origin, '/coordinator', { cookie: await one.cookieOf(demoCoordinator) })
  expect(await karin.ask('texts:save', { line: LINE, id: 'own-1', over: 0, draft: aReply() })).toMatchObject({
    ok: true,
    value: { did: 'done' },
  })
  expect(await heard).toEqual({})
  const read = await mette.wire().ask('texts:read', {})
  expect(read).toMatchObject({ ok: true, value: { texts: expect.arrayContaining([expect.objectContaining({ id: 'own-1' })]) } })
  expect(told.filter((notice) => /texts|help/.test(notice))).toEqual([])
})
