import { expect, test } from 'vitest'
import { seeQueue, seeQueueLine } from '../../server/actions/seeQueue.ts'
import { joined, onDuty } from '../support/actors.ts'
import { openDesk } from '../support/desk.ts'

test('[J9] a counsellor sees who waits on her lines, also before she goes on duty; a stranger sees nothing', async () => {
  const { desk } = await openDesk()
  const { conv } = await joined(desk, { choices: { topic: 'family' } })
  const lineOf = (id: string) => seeQueueLine(desk, id)
  const mette = (await desk.ledger.staff.byLogin('demo.mette'))!.person
  const before = await seeQueue(desk, mette, lineOf)
  expect(before.lines.map((l) => l.line).sort()).toEqual(['aabenraa', 'faxe', 'ishoej-vallensbaek', 'ungeraadgivningen'])
  expect(before.lines.find((l) => l.line === 'aabenraa')).toMatchObject({ waiting: 1, entries: [{ conv, choices: { topic: 'family' } }] })
  const { person } = await onDuty(desk, { line: 'faxe' })
  expect((await seeQueue(desk, person, lineOf)).lines.map((l) => l.line)).toEqual(['faxe'])
  expect(await seeQueue(desk, 'nobody', lineOf)).toEqual({ lines: [] })
})
