import { expect, test } from 'vitest'
import { demoCoordinator } from '../../../seeds/demoTeam.ts'
import { seeAudit } from '../../../server/actions/audit/seeAudit.ts'
import { topicsCommand } from '../../../server/console/topics.ts'
import { cellsOf } from '../../../server/domain/disclosure/catalogue.ts'
import { cellsOfForm } from '../../../server/domain/tallies.ts'
import { bytes, openService } from '../../support/service.ts'

test('[FIE15] a topic is retired into another of its group and kind, counts as that one, and comes back', async () => {
  const { service } = await openService()
  const run = (...args: string[]) => topicsCommand(service, args)
  const [from, into] = ['substance.own.nps', 'substance.own.ketamine']
  expect(await run('retire', from, into)).toMatchObject({ ok: true, text: expect.stringContaining('for every line') })
  const topics = await service.ledger.topics.all()
  const ground = { topics, municipalities: [], offers: [] }
  expect(topics.some(({ id }) => id === from)).toBe(true)
  expect(cellsOf('Qd', ground)).not.toContain(from)
  const form = { topics: [from], primary: from, severity: 'none', outcomes: ['listened'], offersGiven: [], age: '15-17' } as const
  const cells = cellsOfForm({ ...form, contactBefore: 'no', municipality: null } as never, ground)
  expect(cells).toContainEqual({ table: 'Qd', cell: into })
  expect(cells).toContainEqual({ table: 'Q', cell: 'substance' })
  expect((await run('list')).text).toContain(`retired into ${into}`)
  expect(await run('back', from)).toMatchObject({ ok: true })
  expect((await service.ledger.topics.all()).every(({ retiredTo }) => retiredTo === null)).toBe(true)
})

test('[FIE15] a topic that is only counted within its group is taken up by none that is published by itself, and no ring is made', async () => {
  const { service } = await openService()
  const run = async (...args: string[]) => {
    const { ok, text } = await topicsCommand(service, args)
    return ok ? 'ok' : text
  }
  expect(await run('retire', 'mental.self_harm', 'mental.stress')).toMatch(/^One of the two is published by itself/)
  expect(await run('retire', 'mental.stress', 'mental.self_harm')).toMatch(/^One of the two is published by itself/)
  expect(await run('retire', 'mental.stress', 'school_work.pressure')).toMatch(/^Both topics must be of one group/)
  expect(await run('retire', 'mental.stress', 'mental.stress')).toMatch(/^A topic cannot be retired into itself/)
  expect(await run('retire', 'mental.none', 'mental.stress')).toMatch(/^There is no such topic\./)
  expect(await run('retire', 'mental.stress', 'mental.anxiety')).toBe('ok')
  expect(await run('retire', 'mental.stress', 'mental.sleep')).toMatch(/^That topic is retired already/)
  expect(await run('retire', 'mental.anxiety', 'mental.stress')).toMatch(/^A topic cannot be retired into itself/)
  expect(await run('retire', 'mental.sleep', 'mental.stress')).toMatch(/^The topic to retire it into is retired itself/)
  for (const wrong of [[], ['retire', 'mental.stress'], ['back'], ['delete', 'mental.stress']])
    expect(await run(...wrong)).toMatch(/^Use: /)
})

test('[AUD12] a topic that is retired or brought back leaves an entry that each line reads, and a refusal leaves none', async () => {
  const { service } = await openService()
  const run = (...args: string[]) => topicsCommand(service, args)
  const before = (await service.ledger.auditTrail()).length
  expect((await run('retire', 'mental.stress', 'school_work.pressure')).ok).toBe(false)
  expect((await run('back', 'mental.stress')).ok).toBe(false)
  await run('list')
  expect((await service.ledger.auditTrail()).length).toBe(before)
  expect(await run('retire', 'mental.stress', 'mental.anxiety')).toMatchObject({ ok: true })
  expect(await run('back', 'mental.stress')).toMatchObject({ ok: true })
  const asked = { line: 'faxe', before: null, of: null, what: null }
  const coordinator = { ...demoCoordinator, person: bytes(16), login: 'only.faxe', roles: { faxe: ['coordinator' as const] } }
  await service.ledger.staff.put(coordinator)
  const read = await seeAudit(service, coordinator.person, asked)
  if (!read.ok) throw new Error(read.why)
  expect(read.value.entries.slice(0, 2)).toMatchObject([
    { what: 'topic-brought-back', who: { as: 'console' }, fields: ['mental.stress'] },
    { what: 'topic-retired', who: { as: 'console' }, fields: ['mental.stress', 'mental.anxiety'] },
  ])
})
