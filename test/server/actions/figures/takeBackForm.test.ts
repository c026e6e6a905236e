import { expect, test } from 'vitest'
import { demoCounsellors } from '../../../../seeds/demoTeam.ts'
import { closeForm } from '../../../../server/actions/figures/closeForm.ts'
import { mendForm } from '../../../../server/actions/figures/mendForm.ts'
import { takeBackForm } from '../../../../server/actions/figures/takeBackForm.ts'
import { seeStaffPage } from '../../../../server/actions/staff/seeStaffPage.ts'
import type { ClosingForm } from '../../../../shared/closingForm.ts'
import { endsOn, openLives } from '../../../support/lives.ts'
import { bytes, OPEN_AT, openService } from '../../../support/service.ts'
import { aForm } from '../../ledger/open.ts'

const line = 'aabenraa'
const mette = demoCounsellors[0]!.person
const MINUTE = 60_000
const full = {
  topics: ['family.divorce', 'mental.stress'],
  primary: 'mental.stress',
  offersGiven: ['headspace-aabenraa', 'tuba-aabenraa'],
}

/** A form that is owed, and what may be asked about it. */
async function anOwedForm(given: Partial<ClosingForm> = {}) {
  const world = await openService()
  const { service } = world
  const form = aForm(given)
  const page = bytes(16)
  const end = { endedBy: 'youth' as const, endedAt: OPEN_AT }
  await service.live.owed.add(mette, { form: form.form, conv: bytes(16), line, ...end }, OPEN_AT)
  const close = (filled: ClosingForm = form) => closeForm(service, mette, filled, page)
  const takeBack = (was: ClosingForm = form, by = page, at: Partial<typeof end> & { line?: string } = {}) =>
    takeBackForm(service, mette, by, { line, was, ...end, ...at })
  const owed = () => service.live.owed.list(mette, world.clock.now)
  const sums = async (table: 'Q' | 'P' | 'G' | 'A', which: 'running' | 'settled' = 'running') => {
    const held = await service.ledger.tallies.sums(line, which, table, table === 'Q' ? '2026-Q4' : '2026')
    return Object.fromEntries(Object.entries(held).filter(([, n]) => n !== 0))
  }
  const others = async (n: number) => {
    await Promise.all(
      Array.from({ length: n }, () => service.ledger.tallies.countForm(line, aForm({ topics: ['violence.physical'] }), OPEN_AT)),
    )
  }
  return { ...world, form, page, close, takeBack, owed, sums, others }
}
const counted = { ok: true, value: 'counted' }
const owedAgain = { ok: true, value: 'owed' }
const no = (why: string) => ({ ok: false, why })

test('[FOR28] a form whose primary topic is not ticked, or with an offer of another line, is refused and stays owed', async () => {
  const { form, close, owed, sums } = await anOwedForm(full)
  for (const wrong of [
    { primary: 'peer.friends' },
    { offersGiven: ['nobody-knows-it'] },
    { offersGiven: ['headspace-aabenraa', 'ssp-psp-faxe'] },
  ])
    expect(await close({ ...form, ...wrong })).toEqual(no('malformed'))
  expect(await owed()).toHaveLength(1)
  expect([await sums('Q'), await sums('P'), await sums('G')]).toEqual([{}, {}, {}])
  expect(await close()).toEqual(counted)
  expect(await sums('P')).toEqual({ mental: 1 })
  expect(await sums('G')).toEqual({ 'headspace-aabenraa': 1, 'tuba-aabenraa': 1 })
})

test('[FOR28] a form in which no topic is the primary one counts in no group of primary topics', async () => {
  const { close, sums } = await anOwedForm({ ...full, primary: null })
  expect(await close()).toEqual(counted)
  expect([await sums('Q'), await sums('P')]).toEqual([{ family: 1, mental: 1 }, {}])
})

test('[FOR27] the page lists all places of each line by name, also those that no coordinator has confirmed', async () => {
  const { service } = await openService()
  const page = await seeStaffPage(service, mette, { demo: false })
  const own = page?.lines?.find(({ id }) => id === line)?.offers ?? []
  expect(own).toContainEqual({ id: 'headspace-aabenraa', name: expect.any(String) })
  expect(own.some(({ id }) => id.endsWith('faxe'))).toBe(false)
  expect(page?.offers?.some(({ id }) => id === 'headspace-aabenraa')).toBe(false)
})

test('[FOR20] the primary topic and the offers given are corrected like the rest, once', async () => {
  const { service, form, page, close, sums } = await anOwedForm(full)
  await close()
  const now = { ...form, primary: 'family.divorce', offersGiven: ['tuba-aabenraa'] }
  for (const _ of [1, 2]) expect(await mendForm(service, page, { line, was: form, now })).toEqual(counted)
  expect(await sums('P')).toEqual({ family: 1 })
  expect(await sums('G')).toEqual({ 'tuba-aabenraa': 1 })
  expect(await mendForm(service, page, { line, was: now, now: { ...now, primary: 'peer.friends' } })).toEqual(no('malformed'))
  // Another primary topic than was saved is another form.
  expect(await mendForm(service, page, { line, was: form, now: { ...now, age: '12-14' } })).toEqual(no('out-of-order'))
})

test('[FOR29] a form taken back leaves every sum as it was, and is owed again with its line and its end', async () => {
  const { form, close, takeBack, owed, sums, others, last } = await anOwedForm(full)
  await others(3)
  await close()
  expect(await takeBack()).toEqual(owedAgain)
  expect(await sums('Q')).toEqual({ violence: 3 })
  expect(await sums('P')).toEqual({ violence: 3 })
  expect(await sums('G')).toEqual({})
  expect(await sums('A')).toEqual({ '15-17': 3 })
  expect(await owed()).toEqual([{ form: form.form, conv: null, line, endedBy: 'youth', endedAt: OPEN_AT }])
  expect(last(`s:${mette}`, 'desk:view')).toMatchObject({ owed: [{ form: form.form }] })
})

test('[FOR29] a form taken back is no form of the line: settled sums still change by tens', async () => {
  const { close, takeBack, sums, others } = await anOwedForm(full)
  await others(8)
  await close()
  await takeBack()
  await others(1)
  expect(await sums('Q', 'settled')).toEqual({})
  await others(1)
  expect(await sums('Q', 'settled')).toEqual({ violence: 10 })
})

test('[FOR30] a form taken back several times, at one moment too, is taken back and owed once, and counts once when it is saved again', async () => {
  const { form, close, takeBack, owed, sums } = await anOwedForm(full)
  await close()
  expect(await Promise.all([takeBack(), takeBack(), takeBack()])).toEqual([owedAgain, owedAgain, owedAgain])
  expect(await takeBack()).toEqual(owedAgain)
  expect([await sums('Q'), (await owed()).length]).toEqual([{}, 1])
  const anew = { ...form, topics: ['school_work.absence'], primary: 'school_work.absence', offersGiven: [] }
  expect(await close(anew)).toEqual(counted)
  expect(await close(anew)).toEqual(counted)
  expect([await sums('Q'), await sums('P'), await owed()]).toEqual([{ school_work: 1 }, { school_work: 1 }, []])
})

test('[FOR30] a form about nothing that is published is taken back, too', async () => {
  const { form, close, takeBack, owed, sums } = await anOwedForm({ topics: ['noncounselling.test_prank'] })
  await close()
  expect(await takeBack()).toEqual(owedAgain)
  expect(await owed()).toHaveLength(1)
  expect(await close({ ...form, topics: ['family.divorce'], primary: 'family.divorce' })).toEqual(counted)
  expect(await sums('Q')).toEqual({ family: 1 })
})

test('[FOR30] what a ledger that restarted has lost is taken back anew, and nothing is owed before a snapshot holds it', async () => {
  const { service, form, page, close, owed, sums } = await anOwedForm(full)
  await close()
  const asked = { line, was: form, endedBy: 'youth' as const, endedAt: OPEN_AT }
  const blind = { ...service, ledger: { ...service.ledger, snapshotHeld: async () => 'snapshots-off' as const } }
  expect(await takeBackForm(blind, mette, page, asked)).toEqual(no('failed'))
  expect(await owed()).toEqual([])
  let tries = 0
  const shaken = {
    ...service,
    ledger: { ...service.ledger, snapshotHeld: async () => (tries++ === 0 ? ('restarted' as const) : ('held' as const)) },
  }
  expect(await takeBackForm(shaken, mette, page, asked)).toEqual(owedAgain)
  expect([await sums('Q'), (await owed()).length]).toEqual([{}, 1])
})

test('[FOR31] a settled form, one of another page or line, and one that was otherwise are not taken back', async () => {
  const { form, close, takeBack, owed, sums, others } = await anOwedForm(full)
  await close()
  expect(await takeBack(form, bytes(16))).toEqual(no('out-of-order'))
  expect(await takeBack({ ...form, age: '12-14' })).toEqual(no('out-of-order'))
  expect(await takeBack(form, undefined, { line: 'faxe' })).toEqual(no('out-of-order'))
  // An end that is told to the minute, that lies ahead, or that is six hours old.
  for (const endedAt of [OPEN_AT - MINUTE, OPEN_AT + 5 * MINUTE, OPEN_AT - 6 * 60 * MINUTE])
    expect(await takeBack(form, undefined, { endedAt })).toEqual(no('malformed'))
  await others(9)
  expect(await takeBack()).toEqual(no('gone'))
  expect(await sums('Q')).toEqual({ family: 1, mental: 1, violence: 9 })
  expect(await owed()).toEqual([])
})

test('[FOR14] a form owed again does not shorten the life of one that ended later, and is forgotten at a moment of five minutes', async () => {
  const { service, close, takeBack, owed, clock, redis, prefix } = await anOwedForm(full)
  await close()
  const later = { form: bytes(16), conv: bytes(16), line, endedBy: 'mutual' as const, endedAt: OPEN_AT + 20 * MINUTE }
  clock.now = later.endedAt
  const livesOf = openLives((key) => redis.pttl(key))
  await service.live.owed.add(mette, later, clock.now)
  expect(await takeBack()).toEqual(owedAgain)
  expect((await owed()).map(({ form }) => form)).toHaveLength(2)
  for (const key of await redis.keys(`${prefix}:*owed*`))
    expect([key, endsOn(clock.now, await livesOf(key), 5 * MINUTE)]).toEqual([key, true])
  clock.now = OPEN_AT + 6 * 60 * MINUTE + 10 * MINUTE
  expect((await owed()).map(({ form }) => form)).toEqual([later.form])
  const [list] = await redis.keys(`${prefix}:*owed:${mette}`)
  expect((await livesOf(list!)).most).toBeGreaterThanOrEqual(6 * 60 * MINUTE)
})
