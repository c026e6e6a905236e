import { expect, test } from 'vitest'
import { endDuty } from '../../server/actions/endDuty.ts'
import { seeQueue, seeQueueLine } from '../../server/actions/seeQueue.ts'
import { startDuty } from '../../server/actions/startDuty.ts'
import { joined, onDuty } from '../support/actors.ts'
import { bytes, openDesk } from '../support/desk.ts'

test('[J9] a counsellor sees who waits on her lines, also before she goes on duty, in one order; a stranger sees nothing', async () => {
  const { desk } = await openDesk()
  const { conv } = await joined(desk, { choices: { topic: 'family' } })
  const lineOf = (id: string) => seeQueueLine(desk, id)
  const mette = (await desk.ledger.staff.byLogin('demo.mette'))!.person
  const before = await seeQueue(desk, mette, lineOf)
  expect(before.lines.map((l) => l.line).sort()).toEqual(['aabenraa', 'faxe', 'ishoej-vallensbaek', 'ungeraadgivningen'])
  expect(before.lines.find((l) => l.line === 'aabenraa')).toMatchObject({ waiting: 1, entries: [{ conv, choices: { topic: 'family' } }] })
  const order = before.lines.map((l) => l.line)
  await startDuty(desk, mette, { seats: 3, lines: order.toReversed(), page: bytes(16), kid: bytes(32) })
  expect((await seeQueue(desk, mette, lineOf)).lines.map((l) => l.line)).toEqual(order)
  await endDuty(desk, mette)
  const { person } = await onDuty(desk, { line: 'faxe' })
  expect((await seeQueue(desk, person, lineOf)).lines.map((l) => l.line)).toEqual(['faxe'])
  expect(await seeQueue(desk, 'nobody', lineOf)).toEqual({ lines: [] })
})
