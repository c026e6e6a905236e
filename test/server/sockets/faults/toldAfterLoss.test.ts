import { expect, test } from 'vitest'
import { lossWatch } from '../../../../server/actions/due/lossWatch.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { staffHere } from '../../../../server/domain/presence.ts'
import type { CounsellorSession } from '../../../../server/sockets/counsellor.ts'
import { openConnectedPages } from '../../../../server/sockets/telling/connectedPages.ts'
import { openTellAgain } from '../../../../server/sockets/telling/tellAgain.ts'
import { onDuty } from '../../../support/actors.ts'
import { openService } from '../../../support/service.ts'

test('[FAU38] after a loss nobody is told that their shift is over: they are let go, and bring it back', async () => {
  const { service, told, redis, prefix } = await openService()
  const { person } = await onDuty(service)
  const id = staffHere(person)
  const people = openConnectedPages()
  const connected = { is: true }
  const letGo = () => {
    connected.is = false
    people.leave(id, 'socket')
  }
  people.enter(id, { socketId: 'socket', page: 'page', emit() {}, show() {}, disconnect: letGo })
  const session = { person, deskTold: await seeDesk(service, person), over: false } as CounsellorSession // as far as is looked at
  const counsellors = new Map([['socket', { session }]])
  const letGoAfterLoss = lossWatch(service, people.disconnectAll, () => {})
  await letGoAfterLoss()
  const round = openTellAgain(service, { people, youths: new Map(), counsellors }, () => {}, letGoAfterLoss)

  await redis.del(...(await redis.keys(`*${prefix}*`)))
  // This process vouches for whoever is connected, in the new Redis too.
  await service.live.presence.came('process', { id, page: 'page' }, service.now())
  told.length = 0
  for (let i = 0; i < 10; i++) await round()
  expect(told).toEqual([])
  expect(connected.is).toBe(false)
})
