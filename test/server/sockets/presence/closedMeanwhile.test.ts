import { expect, test, vi } from 'vitest'
import { youthHere } from '../../../../server/domain/presence.ts'
import { openConnections } from '../../../../server/sockets/connections.ts'
import { openRunningWork } from '../../../../server/sockets/pace/runningWork.ts'
import { openConnectedPages } from '../../../../server/sockets/telling/connectedPages.ts'
import { bytes, openService } from '../../../support/service.ts'

test('[PRE26] its going is told at once, also where the process says in between whom it speaks for', async () => {
  const { service } = await openService()
  const { presence } = service.live
  const people = openConnectedPages()
  const onBug = vi.fn()
  const connections = openConnections(service, people, 'process', openRunningWork(), async () => {}, onBug)
  const [id, gone] = [youthHere(bytes(16)), vi.fn(async () => {})]
  let open = true
  await connections.enter(id, { socketId: 'socket', page: 'page', isOpen: () => open, emit() {}, show() {}, disconnect() {} })
  expect(await presence.whereIs([id])).toEqual(['process'])

  open = false
  // The beat: nobody is vouched for by a connection that is gone.
  expect(people.all()).toEqual([])
  await connections.leave(id, 'socket', gone)
  expect(gone).toHaveBeenCalledTimes(1)
  expect(await presence.whereIs([id])).toEqual([null])
  expect(people.find(id)).toBeUndefined()
  expect(onBug).not.toHaveBeenCalled()
})
