import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { demoCounsellors } from '../../../seeds/demoTeam.ts'
import { openRoot } from '../../../server/root.ts'
import { bytes, OPEN_AT } from '../../support/service.ts'
import { openPlanted } from './open.ts'

const [mette, jonas] = [demoCounsellors[0]!, demoCounsellors[1]!]
const day = 86_400_000
const aKey = (notAfter = OPEN_AT + 90 * day) => ({ kid: bytes(32), pub: bytes(65), notAfter })

test("[ROS13] a key that has lapsed, or was dropped for newer ones, is still its first person's", async () => {
  const { ledger } = await openPlanted({ demo: true })
  const key = aKey()
  expect(await ledger.staffKeys.enrol(mette.person, key)).toBe('new')
  expect(await ledger.staffKeys.enrol(mette.person, key)).toBe('known')
  const later = { ...key, notAfter: OPEN_AT + 400 * day }
  expect(await ledger.staffKeys.ofLine('faxe', OPEN_AT + 200 * day)).toEqual([])
  expect(await ledger.staffKeys.enrol(jonas.person, later)).toBe('anothers')
  for (let i = 0; i < 6; i++) await ledger.staffKeys.enrol(mette.person, aKey(OPEN_AT + 300 * day))
  expect(await ledger.staffKeys.enrol(jonas.person, later)).toBe('anothers')
  await ledger.staff.put({ ...mette, active: false })
  expect(await ledger.staffKeys.enrol(jonas.person, later)).toBe('anothers')
  await ledger.staff.put(mette)
  expect(await ledger.staffKeys.enrol(mette.person, later)).toBe('renewed')
})

test('[ROS13] of two persons who enrol a key at the same moment in two processes one gets it', async () => {
  const one = await openPlanted({ demo: true })
  const two = await openPlanted({ prefix: one.prefix })
  for (let i = 0; i < 10; i++) {
    const key = aKey()
    const answers = await Promise.all([one.ledger.staffKeys.enrol(mette.person, key), two.ledger.staffKeys.enrol(jonas.person, key)])
    expect([...answers].sort()).toEqual(['anothers', 'new'])
    const named = (await one.ledger.staffKeys.ofLine('faxe', OPEN_AT)).filter(({ kid }) => kid === key.kid)
    expect(named.map(({ person }) => person)).toEqual([answers[0] === 'new' ? mette.person : jonas.person])
  }
})

test('[ROS14] keys of before they had to be proved stand in no roster, be they one person’s or two’s', async () => {
  const { ledger, client, prefix } = await openPlanted({ demo: true })
  const [twice, once, proved] = [aKey(), aKey(), aKey()]
  const put = (person: string, key: object & { kid: string }) => client.hSet(`${prefix}:staff-keys:${person}`, key.kid, JSON.stringify(key))
  await ledger.staffKeys.enrol(jonas.person, proved)
  for (const { person } of [mette, jonas]) await put(person, twice)
  await put(mette.person, once)
  await put(mette.person, proved)
  expect((await ledger.staffKeys.ofLine('faxe', OPEN_AT)).map(({ kid, person }) => [kid, person])).toEqual([[proved.kid, jonas.person]])
  expect(await ledger.staffKeys.enrol(mette.person, twice)).toBe('new')
  expect(await ledger.staffKeys.enrol(jonas.person, twice)).toBe('anothers')
})

test('[ROS14] what holds a key twice is not signed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'root-'))
  try {
    const root = await openRoot(join(folder, 'root.key'))
    const entry = { ...aKey(), name: 'Åse', title: '' }
    const staff = [
      { ...entry, person: bytes(16) },
      { ...entry, person: bytes(16) },
    ]
    const roster = { line: 'faxe', serial: 1, notBefore: 0, notAfter: 1, staff }
    await expect(root.signRoster(roster)).rejects.toThrow('twice')
    expect(await root.signRoster({ ...roster, staff: staff.slice(1) })).toMatchObject({ serial: 1 })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('[ROS2] somebody with many browsers keeps those enrolled last, also where all lapse on the same day', async () => {
  const { ledger } = await openPlanted({ demo: true })
  const keys = Array.from({ length: 9 }, () => aKey())
  for (const key of keys) await ledger.staffKeys.enrol(mette.person, key)
  const kept = (await ledger.staffKeys.ofLine('faxe', OPEN_AT)).map((entry) => entry.kid)
  expect(new Set(kept)).toEqual(new Set(keys.slice(4).map((key) => key.kid)))
})
