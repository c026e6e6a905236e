import { expect, test } from 'vitest'
import { openDesk as openDeskAction } from '../../../../server/actions/duty/openDesk.ts'
import { rosterOf } from '../../../../server/actions/duty/rosterOf.ts'
import { certifiedUntil, listedUntil, rosterDates } from '../../../../server/domain/certified.ts'
import { bytes, openService } from '../../../support/service.ts'

const LINE = 'aabenraa'
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

async function stage() {
  const opened = await openService()
  const { service, clock } = opened
  const team = (await service.ledger.staff.all()).filter((s) => s.roles[LINE]?.includes('counsellor'))
  const [mette, jonas] = [team[0]!, team[1]!]
  return {
    ...opened,
    mette,
    jonas,
    opens: (person: string, pub: string) => openDeskAction(service, person, bytes(16), pub),
    roster: async () => (await rosterOf(service, LINE))!,
    /** From midnight of the day that begins the next thirty. */
    toMidnight: () => {
      clock.now = Math.ceil(clock.now / (30 * day)) * 30 * day
    },
  }
}

test('[ROS7] when desks are opened, and opened again, cannot be read from the roster', async () => {
  const { clock, mette, jonas, opens, roster, toMidnight } = await stage()
  toMidnight()
  const [hers, his] = [bytes(65), bytes(65)]
  clock.pass(8 * hour + 12_345)
  await opens(mette.person, hers)
  clock.pass(3 * hour + 54_321)
  await opens(jonas.person, his)
  const first = await roster()
  expect(first.staff).toHaveLength(2)
  expect(new Set(first.staff.map((s) => s.notAfter)).size).toBe(1)
  for (const { notAfter } of first.staff) expect(notAfter % day).toBe(0)
  for (const date of [first.notBefore, first.notAfter]) expect(date % hour).toBe(0)

  // A week of work, at other hours each day, and by one of them alone on some.
  for (let days = 1; days < 8; days++) {
    clock.pass(day + 37 * minute)
    await opens(mette.person, hers)
    if (days % 2) await opens(jonas.person, his)
    const now = await roster()
    expect(now.serial).toBe(first.serial)
    expect(now.staff.map(({ notAfter: _notAfter, ...s }) => s)).toEqual(first.staff.map(({ notAfter: _notAfter, ...s }) => s))
    expect(new Set(now.staff.map((s) => s.notAfter)).size).toBe(1)
  }
})

test('[ROS7] whose key was renewed, and whose was not, cannot be read either', async () => {
  const { clock, mette, jonas, opens, roster, toMidnight } = await stage()
  const [hers, his] = [bytes(65), bytes(65)]
  await opens(mette.person, hers)
  await opens(jonas.person, his)
  clock.pass(1)
  toMidnight()
  clock.pass(9 * hour)
  await opens(mette.person, hers)
  const { staff } = await roster()
  expect(staff).toHaveLength(2)
  expect(new Set(staff.map((s) => s.notAfter)).size).toBe(1)
})

test('[ROS7] within an hour it is the same to the last bit, whoever has come meanwhile', async () => {
  const { clock, mette, opens, roster, toMidnight } = await stage()
  const pub = bytes(65)
  toMidnight()
  clock.pass(5 * hour)
  await opens(mette.person, pub)
  const { sig: _sig, ...before } = await roster()
  for (let i = 0; i < 5; i++) {
    clock.pass(11 * minute)
    await opens(mette.person, pub)
    const { sig: _sig, ...now } = await roster()
    expect(now).toEqual(before)
  }
})

test('[ROS7] a roster lives a day at most, a key up to its ninety, and each is believed on every day it should be', async () => {
  const { mette, opens, roster, clock, service, toMidnight } = await stage()
  toMidnight()
  clock.pass(29 * day + 23 * hour)
  await opens(mette.person, bytes(65))
  let days = 0
  for (; (await roster()).staff.length > 0; days++) {
    const { notBefore, notAfter, staff } = await roster()
    expect(notBefore).toBeLessThanOrEqual(clock.now)
    expect(notAfter - notBefore).toBe(day)
    expect(staff[0]!.notAfter).toBeGreaterThan(clock.now)
    clock.pass(day)
  }
  expect(days).toBeGreaterThan(59)
  expect(days).toBeLessThanOrEqual(90)
  expect(service.spans.staffKeyMs).toBe(90 * day)
})

test('[ROS7] the days themselves', () => {
  const noon = 100 * day + 12 * hour + 7
  expect(certifiedUntil(noon, 90 * day)).toBe(180 * day)
  expect(certifiedUntil(noon + 20 * day, 90 * day)).toBe(210 * day)
  expect(certifiedUntil(noon, 2 * day)).toBe(102 * day)
  expect(certifiedUntil(noon, 1000)).toBe(101 * day)
  expect(rosterDates(noon, day)).toEqual({ notBefore: 100 * day + 12 * hour, notAfter: 101 * day + 12 * hour })
  expect(listedUntil(180 * day, 101 * day + 12 * hour)).toBe(102 * day)
  expect(listedUntil(101 * day + 5, 101 * day + 12 * hour)).toBe(101 * day)
})

test('[ROS3] only active counsellors of the line who have a key are named, each with what a youth is shown', async () => {
  const { service, mette, jonas, opens, roster } = await stage()
  const coordinator = (await service.ledger.staff.all()).find((s) => !Object.values(s.roles).flat().includes('counsellor'))!
  for (const { person } of [mette, jonas, coordinator]) await opens(person, bytes(65))
  const named = async () => (await roster()).staff.map((s) => s.person).sort()
  expect(await named()).toEqual([mette.person, jonas.person].sort())
  for (const entry of (await roster()).staff)
    expect(Object.keys(entry).sort()).toEqual(['kid', 'name', 'notAfter', 'person', 'pub', 'title'])
  const { serial } = await roster()
  await service.ledger.staff.put({ ...jonas, active: false })
  await service.ledger.staff.put({ ...mette, roles: { ...mette.roles, [LINE]: ['coordinator'] } })
  expect(await named()).toEqual([])
  expect((await roster()).serial).toBeGreaterThan(serial)
})
