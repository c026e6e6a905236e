import { expect, test } from 'vitest'
import { demoCoordinator } from '../../../../seeds/demoTeam.ts'
import { makePool } from '../../../../server/actions/figures/changePools.ts'
import { readLine } from '../../../../server/actions/lines/readLine.ts'
import { saveLine } from '../../../../server/actions/lines/saveLine.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { CONSOLE } from '../../../../server/domain/staff.ts'
import { poolsCommand } from '../../../../server/pools.ts'
import type { SettingsChange } from '../../../../shared/settings/lineSettings.ts'
import { municipalities } from '../../../../shared/settings/municipalities.ts'
import { agreedGroups, notAgreed } from '../../../../shared/settings/poolWish.ts'
import { openService } from '../../../support/service.ts'

const karin = demoCoordinator.person
async function read(service: Service, line: string) {
  const answer = await readLine(service, karin, line)
  if (!answer.ok) throw new Error(answer.why)
  return answer.value
}
async function save(service: Service, line: string, change: SettingsChange) {
  const answer = await saveLine(service, karin, line, (await read(service, line)).version, change)
  if (!answer.ok) throw new Error(answer.why)
  return answer.value
}

test('[FIE13] the municipalities are those of Denmark, each once, and a line has at least one of them', async () => {
  expect(municipalities).toHaveLength(98)
  expect(new Set(municipalities.map(({ id }) => id)).size).toBe(98)
  expect(municipalities.every(({ id }) => /^[a-z-]+$/.test(id))).toBe(true)
  const { service } = await openService()
  const known = { id: 'stevns', name: 'Stevns' }
  expect(await save(service, 'faxe', { municipalities: [] })).toMatchObject({ did: 'faults', faults: [{ why: 'municipality-none' }] })
  for (const wrong of [
    { id: 'stevns', name: 'Anna fra 8.b' },
    { id: 'x', name: 'Stevns' },
  ])
    expect(await save(service, 'faxe', { municipalities: [wrong] })).toMatchObject({ faults: [{ why: 'municipality-unknown' }] })
  expect(await save(service, 'faxe', { municipalities: [known, known, { id: 'faxe', name: 'Faxe' }] })).toMatchObject({
    did: 'saved',
    reading: { settings: { municipalities: [{ id: 'faxe', name: 'Faxe' }, known] } },
  })
})

test('[FIE13] one that a console has given a line may stay when another is added', async () => {
  const { service } = await openService()
  const faxe = (await service.ledger.lines.find('faxe'))!
  const own = { id: 'gammel-kommune', name: 'Gammel Kommune' }
  await service.ledger.lines.put({ ...faxe, municipalities: [own] })
  expect(await save(service, 'faxe', { municipalities: [own, { id: 'faxe', name: 'Faxe' }] })).toMatchObject({ did: 'saved' })
})

test('[FIE14] lines agree when each has named exactly the same lines', () => {
  const [a, b, c] = [
    { line: 'a', wish: ['b', 'c'] },
    { line: 'b', wish: ['c', 'a'] },
    { line: 'c', wish: ['a', 'b'] },
  ]
  expect(agreedGroups([a!, b!, c!])).toEqual([['a', 'b', 'c']])
  expect(notAgreed(a!, [b!, { line: 'c', wish: ['a'] }])).toEqual(['c'])
  expect(notAgreed(a!, [b!, { line: 'c', wish: ['a', 'b', 'd'] }])).toEqual(['c'])
  expect(
    notAgreed(a!, [
      { line: 'b', wish: null },
      { line: 'c', wish: [] },
    ]),
  ).toEqual(['b', 'c'])
  for (const wish of [null, []])
    expect([notAgreed({ line: 'a', wish }, [b!]), agreedGroups([{ line: 'a', wish }, b!, c!])]).toEqual([[], []])
})

test('[FIE14] a wish changes no pool; the console lists what all agree on until it is set up', async () => {
  const { service } = await openService()
  const list = async () => (await poolsCommand(service, ['list'])).text
  expect(await save(service, 'faxe', { poolWish: ['vejen'] })).toMatchObject({ did: 'faults', faults: [{ why: 'pool-unknown' }] })
  await save(service, 'faxe', { poolWish: ['aabenraa'] })
  expect(await list()).toBe('There is no pool: each line publishes for itself.')
  await save(service, 'aabenraa', { poolWish: ['faxe'] })
  expect(await service.ledger.pools.all()).toEqual([])
  expect(await list()).toContain('All coordinators agree, and it is not set up yet: aabenraa, faxe together.')
  expect((await read(service, 'faxe')).others).toContainEqual(expect.objectContaining({ line: 'aabenraa', poolWish: ['faxe'] }))
  const name = { da: 'To linjer', en: 'Two lines' }
  expect(await makePool(service, CONSOLE, 'pool.two', name, ['aabenraa', 'faxe'])).toMatchObject({ ok: true })
  expect(await list()).not.toContain('agree')
  expect((await read(service, 'faxe')).pool).toEqual({ present: 2026, now: null, from: 2027, next: { name, lines: ['aabenraa', 'faxe'] } })
  await save(service, 'faxe', { poolWish: [] })
  expect(await list()).toContain('faxe wishes to publish for itself: npm run pools -- remove pool.two faxe')
})

test('[FIE14] in December the form names the year after the next, as the pools do', async () => {
  const { service, clock } = await openService()
  clock.pass(Date.parse('2026-12-02T12:00:00Z') - clock.now)
  expect((await read(service, 'faxe')).pool).toMatchObject({ present: 2026, from: 2028 })
})
