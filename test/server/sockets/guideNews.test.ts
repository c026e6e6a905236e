import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { saveLeader } from '../../../server/actions/first/saveLeader.ts'
import { changeRoles } from '../../../server/actions/staff/changeRoles.ts'
import { newLine } from '../../../server/domain/line/newLine.ts'
import { CONSOLE } from '../../../server/domain/staff.ts'
import { PROTOCOL } from '../../../shared/doors/protocol.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'
import { bytes } from '../../support/service.ts'
import { closeWires, wireTo } from '../../support/wire.ts'

let here: AppHere
beforeAll(async () => {
  here = await openAppHere()
})
afterEach(closeWires)
afterAll(async () => {
  await here?.app.close()
})

/** A coordinator of a line that was never open and of one that is, whose page watches. */
async function watching(id: string, path: string) {
  const { service } = here.app
  const by = { who: CONSOLE, now: service.now() }
  expect(await service.ledger.lineRegister.add(newLine({ id, path, municipalities: [{ id, name: 'Vejen' }] }), by)).toBe('made')
  const staff = {
    ...(await here.coordinator()),
    ...{ person: bytes(16), login: id, demo: false, roles: { [id]: ['coordinator' as const], faxe: ['coordinator' as const] } },
  }
  await service.ledger.staff.put(staff)
  const wire = await wireTo(here.origin, '/coordinator', { cookie: await here.cookieOf(staff) })
  const first = await wire.ask('now:watch', { protocol: PROTOCOL })
  const mark = first.ok ? first.value.lines.find(({ line }) => line === id)?.preparing : undefined
  expect(mark).toBeTypeOf('string')
  const from = performance.now()
  const soon = () => expect(performance.now() - from).toBeLessThan(5000)
  return { wire, staff, mark, service, soon, by }
}

test('[GUI6] a number that another coordinator or the console writes is told to an open page by itself', async () => {
  const { wire, staff, mark, service, soon } = await watching('vejen', '/vj')
  await saveLeader(service, staff.person, { line: 'vejen', over: null, call: '20 30 40 50' }, { demo: false })
  await wire.hears('now:view', ({ lines }) =>
    lines.some(({ line, preparing }) => line === 'vejen' && preparing !== undefined && preparing !== mark),
  )
  soon()
})

test('[GUI11] a role that is taken and a line that is removed leave the view of an open page at once', async () => {
  const taken = await watching('varde', '/vd')
  await changeRoles(taken.service, CONSOLE, taken.staff.person, 'varde', [])
  await taken.wire.hears('now:view', ({ lines }) => lines.length === 1 && lines[0]?.line === 'faxe')
  taken.soon()
  const removed = await watching('vejle', '/vl')
  await removed.service.ledger.lineRegister.remove('vejle', removed.by)
  await removed.wire.hears('now:view', ({ lines }) => lines.length === 1 && lines[0]?.line === 'faxe')
  removed.soon()
})
