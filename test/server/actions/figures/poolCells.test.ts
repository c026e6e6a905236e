import { expect, test } from 'vitest'
import { makePool } from '../../../../server/actions/figures/changePools.ts'
import { freezePeriods } from '../../../../server/actions/figures/freezePeriods.ts'
import { CONSOLE } from '../../../../server/domain/staff.ts'
import { NEW_YEAR, opened } from './freezing.ts'
import { faxe, ishoej, name, POOL, pooled } from './pooled.ts'

test('[DIS97] a form names a municipality of a pool only if its own line had it all year; one line that loses it takes it from the pool', async () => {
  const { service, clock, sums, forms } = await pooled()
  const { lines, publishers } = service.ledger
  clock.now = NEW_YEAR
  await freezePeriods(service)
  const cells = async () => (await publishers.groundIn(POOL, 2027)).has.fixed?.L
  expect(await cells()).toEqual(['faxe', 'ishoej', 'vallensbaek'])
  const [ofFaxe, ofIshoej] = await Promise.all([lines.find(faxe), lines.find(ishoej)])
  const places = ofIshoej!.municipalities
  // New in mid-year: Faxe's forms count in all other cells.
  await lines.put({ ...ofFaxe!, municipalities: [...ofFaxe!.municipalities, ...places] })
  await freezePeriods(service)
  await forms(faxe, 2, { municipality: 'ishoej' })
  await forms(ishoej, 3, { municipality: 'ishoej' })
  expect([await sums(POOL, 'L', '2027'), await sums(POOL, 'Q', '2027')]).toEqual([{ ishoej: 3 }, { family: 5 }])
  await lines.put({ ...ofIshoej!, municipalities: places.filter(({ id }) => id !== 'ishoej') })
  await freezePeriods(service)
  expect(await cells()).toEqual(['faxe', 'vallensbaek'])
  await lines.put(ofIshoej!)
  await freezePeriods(service)
  expect(await cells()).toEqual(['faxe', 'vallensbaek'])
})

test('[DIS97] a municipality that two lines had is lost for the pool when one of them loses it', async () => {
  const { service, clock } = await opened()
  const two = ['aabenraa', 'ungeraadgivningen']
  expect(await makePool(service, CONSOLE, POOL, name, two)).toMatchObject({ ok: true })
  for (const line of ['faxe', ishoej]) await service.ledger.periods.setKind(line, 2026, 'none')
  clock.now = NEW_YEAR
  await freezePeriods(service)
  const cells = async () => (await service.ledger.publishers.groundIn(POOL, 2027)).has.fixed?.L
  expect(await cells()).toEqual(['aabenraa'])
  const [, one] = await Promise.all(two.map((line) => service.ledger.lines.find(line)))
  await service.ledger.lines.put({ ...one!, municipalities: [] })
  await freezePeriods(service)
  expect(await cells()).toEqual([])
})
