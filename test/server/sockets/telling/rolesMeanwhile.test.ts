import type { Socket } from 'socket.io'
import { expect, onTestFinished, test, vi } from 'vitest'
import { demoCoordinator } from '../../../../seeds/demoTeam.ts'
import { type CoordinatorSession, toldNothing } from '../../../../server/sockets/coordinator.ts'
import { openRunningWork } from '../../../../server/sockets/pace/runningWork.ts'
import { openConnectedPages } from '../../../../server/sockets/telling/connectedPages.ts'
import { openRefresh } from '../../../../server/sockets/telling/refresh.ts'
import type { NowView } from '../../../../shared/figures.ts'
import { openService } from '../../../support/service.ts'

test('[DOO40] a view that was read before a role was taken is not sent, and the one after it is', async () => {
  const { service } = await openService({ placesMs: 10 })
  const { staff } = service.ledger
  const views: NowView[] = []
  const socket = { emit: (_: string, view: NowView) => views.push(view) } as unknown as Socket // a round only emits
  const session: CoordinatorSession = { person: demoCoordinator.person, told: toldNothing(), minuteAt: Number.POSITIVE_INFINITY }
  const bugs: unknown[] = []
  const [began, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const { find } = staff
  vi.spyOn(staff, 'find').mockImplementationOnce(async (person) => {
    const before = await find(person)
    began.resolve()
    await mayEnd.promise
    return before
  })
  const refresh = openRefresh(
    service,
    {
      ...{ people: openConnectedPages(), processId: 'here', youths: new Map(), counsellors: new Map() },
      coordinators: new Map([['page', { session, socket }]]),
      lookAfterStaff: async () => {},
    },
    () => {},
    openRunningWork(),
    async () => {},
    (_, error) => bugs.push(error),
  )
  onTestFinished(() => refresh.close())
  await began.promise
  await staff.put({ ...demoCoordinator, roles: { faxe: ['coordinator'] } })
  session.told = toldNothing()
  mayEnd.resolve()
  await vi.waitFor(() => expect(views.length).toBeGreaterThan(0))
  expect(views.map(({ lines }) => lines.map(({ line }) => line))).toEqual([['faxe']])
  expect(bugs).toEqual([])
})
