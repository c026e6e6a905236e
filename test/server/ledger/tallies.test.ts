import { expect, test } from 'vitest'
import { openLedger } from '../../../server/ledger/ledger.ts'
import { endsOn, openLives } from '../../support/lives.ts'
import { bytes, OPEN_AT } from '../../support/service.ts'
import { aForm, openPlanted } from './open.ts'

const hour = 3600_000
const line = 'aabenraa'
const quarter = '2026-Q4'

test('[FIG2] a form that is sent three times is counted once', async () => {
  const { ledger } = await openPlanted()
  const form = aForm({ topics: ['family.divorce', 'mental.anxiety'] })
  const answers = [
    await ledger.tallies.countForm(line, form, OPEN_AT),
    ...(await Promise.all([1, 2].map(() => ledger.tallies.countForm(line, form, OPEN_AT)))),
  ]
  expect(answers).toEqual(['counted', 'again', 'again'])
  expect(await ledger.tallies.sums(line, 'running', 'Q', quarter)).toMatchObject({ family: 1, mental: 1, violence: 0 })
  expect(await ledger.tallies.holds(form.form)).toBe(true)
  expect(await ledger.tallies.holds(bytes(16))).toBe(false)
})

test('[FIG9] no key holds two fields of one form, a time of it, or a cell beside its number', async () => {
  const { ledger, dump } = await openPlanted()
  const before = await dump()
  const form = aForm({
    topics: ['family.divorce', 'mental.anxiety'],
    severity: 'acute',
    outcomes: ['bridged', 'emergency_112'],
    age: '15-17',
    contactBefore: 'yes',
    municipality: 'aabenraa',
    offersGiven: ['headspace-aabenraa'],
  })
  await ledger.tallies.countForm(line, form, OPEN_AT)
  const after = [...(await dump())].filter(([key, held]) => before.get(key) !== held)

  // Which fields of the form one can read where, from cells above zero.
  const marks: Record<string, RegExp> = {
    topics: /family|mental/,
    severity: /concern_or_acute/,
    outcomes: /bridged|emergency_112/,
    age: /15-17/,
    contactBefore: /yes/,
    municipality: /"aabenraa"/,
    offersGiven: /headspace-aabenraa/,
  }
  const readable = new Map(
    after.map(([key, held]) => {
      const cells = held.startsWith('{') ? JSON.stringify(Object.entries(JSON.parse(held)).filter(([, n]) => n !== '0')) : held
      return [key, Object.keys(marks).filter((field) => marks[field]!.test(cells))]
    }),
  )
  expect(Object.fromEntries([...readable].filter(([, fields]) => fields.length > 0))).toEqual({
    [`tally:${line}:running:Q:${quarter}`]: ['topics'],
    [`tally:${line}:running:Qd:2026`]: ['topics'],
    // The primary topic is one of the topics.
    [`tally:${line}:running:P:2026`]: ['topics'],
    [`tally:${line}:running:G:2026`]: ['offersGiven'],
    [`tally:${line}:running:A:2026`]: ['age'],
    [`tally:${line}:running:O:${quarter}`]: ['outcomes'],
    [`tally:${line}:running:S:${quarter}`]: ['severity'],
    [`tally:${line}:running:C:2026`]: ['contactBefore'],
    [`tally:${line}:running:L:2026`]: ['municipality'],
    // The one table of the catalogue that crosses two.
    [`tally:${line}:running:TA:2026`]: ['topics', 'age'],
  })
  expect(after.filter(([key, held]) => `${key} ${held}`.includes(form.form))).toEqual([[`form:${form.form}`, '1']])
  const times = new RegExp(`${String(OPEN_AT).slice(0, 7)}|2026-11`)
  expect(after.filter(([key, held]) => `${key} ${held}`.search(times) >= 0)).toEqual([])
})

test('[FIG9] the moment of forgetting a form number is a whole hour, so it does not tell the moment of the form', async () => {
  const { ledger, client, prefix } = await openPlanted()
  for (const minutes of [0, 1, 29]) {
    const form = aForm()
    const now = OPEN_AT + minutes * 60_000
    const livesOf = openLives((key) => client.pTTL(key))
    await ledger.tallies.countForm(line, form, now)
    const life = await livesOf(`${prefix}:form:${form.form}`)
    expect(endsOn(now, life, hour)).toBe(true)
    expect(life.most).toBeGreaterThanOrEqual(24 * hour)
    expect(life.least).toBeLessThanOrEqual(25 * hour)
  }
})

test('[FIG13] two settled sums of a line never differ by one to nine forms, also over the turn of a year and among pranks', async () => {
  const { ledger, dump } = await openPlanted()
  const newYear = Date.parse('2027-01-01T00:00:00+01:00')
  const taken: number[] = []
  for (let i = 0; i < 34; i++) {
    const now = newYear + (i - 14) * hour
    if (i % 4 === 0) await ledger.tallies.countForm(line, aForm({ topics: ['noncounselling.test_prank'] }), now)
    await ledger.tallies.countForm(line, aForm(), now)
    const settled = [...(await dump())].filter(([key]) => key.includes(':settled:Q:'))
    taken.push(settled.reduce((sum, [, held]) => sum + Number(JSON.parse(held).family), 0))
  }
  expect(taken.slice(8, 11)).toEqual([0, 10, 10])
  expect(new Set(taken)).toEqual(new Set([0, 10, 20, 30]))
  // What has settled is whole: every table of the same forms.
  expect(await ledger.tallies.sums(line, 'settled', 'Q', '2027-Q1')).toMatchObject({ family: 20 })
  expect(await ledger.tallies.sums(line, 'settled', 'A', '2027')).toMatchObject({ '15-17': 20 })
  expect(await ledger.tallies.sums(line, 'running', 'Q', '2027-Q1')).toMatchObject({ family: 20 })
})

test('[FIG14] the first form of a new year, tenth of the line, settles nowhere', async () => {
  const { ledger, dump } = await openPlanted()
  const newYear = Date.parse('2027-01-01T00:00:00+01:00')
  await Promise.all(Array.from({ length: 9 }, () => ledger.tallies.countForm(line, aForm(), newYear - hour)))
  for (let i = 0; i < 9; i++) {
    await ledger.tallies.countForm(line, aForm({ topics: ['violence.physical'] }), newYear + hour)
    expect([...(await dump()).keys()].filter((key) => key.includes(':settled:'))).toEqual([])
  }
  await ledger.tallies.countForm(line, aForm(), newYear + hour)
  expect(await ledger.tallies.sums(line, 'settled', 'Q', '2027-Q1')).toMatchObject({ family: 1, violence: 9 })
  expect(await ledger.tallies.sums(line, 'settled', 'Q', '2026-Q4')).toEqual({})
})

test('[FIG14] what a quarter had beyond its tens settles in no sums of the year, and counts in all that run', async () => {
  const { ledger } = await openPlanted()
  const spring = Date.parse('2027-04-01T00:00:00+02:00')
  const count = (topic: string, at: number) => ledger.tallies.countForm(line, aForm({ topics: [topic] }), at)
  for (let i = 0; i < 10; i++) await count('family.divorce', spring - hour)
  for (let i = 0; i < 3; i++) await count('violence.physical', spring - hour)
  for (let i = 0; i < 14; i++) await count('family.divorce', spring + hour)
  for (let i = 0; i < 16; i++) await count('family.divorce', spring + 95 * 24 * hour)
  const sums = ledger.tallies.sums
  for (const quarter of ['2027-Q1', '2027-Q2', '2027-Q3'])
    expect(await sums(line, 'settled', 'Q', quarter)).toMatchObject({ family: 10, violence: 0 })
  // The only ten of a quarter is not carried when it ends, so it never is.
  expect(await sums(line, 'settled', 'TA', '2027')).toMatchObject({ 'family|15-17': 10, 'violence|15-17': 0 })
  expect(await sums(line, 'running', 'TA', '2027')).toMatchObject({ 'family|15-17': 40, 'violence|15-17': 3 })
})

test('[DIS60] of a period that ends, no backup ever carries all but one to nine forms, also not in the tables of the year', async () => {
  const { ledger, dump } = await openPlanted()
  const spring = Date.parse('2027-04-01T00:00:00+02:00')
  const counted = { '2027-Q1': 0, '2027-Q2': 0 }
  const carried = async (table: string) => {
    const rows = [...(await dump())].filter(([key]) => key.startsWith(`tally:${line}:carried:${table}:`))
    return Object.fromEntries(rows.map(([key, held]) => [key.split(':').at(-1), Object.values<string>(JSON.parse(held)).map(Number)]))
  }
  const sum = (counts: number[] = []) => counts.reduce((all, n) => all + n, 0)
  const seen: number[] = []
  for (let i = 0; i < 70; i++) {
    const period = i < 37 ? '2027-Q1' : '2027-Q2'
    await ledger.tallies.countForm(line, aForm(), spring + (i < 37 ? -hour : hour))
    counted[period]++
    const groups = await carried('Q')
    for (const [name, forms] of Object.entries(counted)) {
      const rest = forms - sum(groups[name])
      expect([name, forms, rest === forms || rest >= 10]).toEqual([name, forms, true])
    }
    // What the year carries of the first quarter is what the quarter itself carries.
    const ofYear = sum((await carried('A'))['2027'])
    expect(ofYear).toBe(sum(groups['2027-Q1']) + sum(groups['2027-Q2']))
    seen.push(ofYear)
  }
  expect(new Set(seen)).toEqual(new Set([0, 10, 20, 30, 40]))
})

test('[FIG13] before the tenth form nothing has settled at all, not even that a period has begun', async () => {
  const { ledger, dump } = await openPlanted()
  await Promise.all(Array.from({ length: 9 }, () => ledger.tallies.countForm(line, aForm(), OPEN_AT)))
  expect([...(await dump()).keys()].filter((key) => key.includes(':settled:'))).toEqual([])
})

test('[FIG13] surveys settle by tens of their own, and lines apart from each other', async () => {
  const { ledger } = await openPlanted()
  await Promise.all(Array.from({ length: 9 }, () => ledger.tallies.countForm(line, aForm(), OPEN_AT)))
  for (let i = 0; i < 10; i++) await ledger.tallies.countSurvey(line, { moodChange: 2 }, bytes(32), OPEN_AT)
  await ledger.tallies.countForm('faxe', aForm(), OPEN_AT)
  expect(await ledger.tallies.sums(line, 'settled', 'F', quarter)).toEqual({ better: 10, worse: 0 })
  expect(await ledger.tallies.sums(line, 'settled', 'Q', quarter)).toEqual({})
})

test('[FIG11] a table has all its cells before its first +1, in an order of its own', async () => {
  const { ledger, client, prefix } = await openPlanted()
  await ledger.tallies.countForm(
    line,
    aForm({ topics: ['services.complaint', 'family.divorce'], outcomes: ['bridged', 'listened'] }),
    OPEN_AT,
  )
  const order = async (table: string) => Object.keys(await client.hGetAll(`${prefix}:tally:${line}:running:${table}:${quarter}`))
  expect((await order('Q')).indexOf('family')).toBeLessThan((await order('Q')).indexOf('services'))
  expect((await order('O')).indexOf('listened')).toBeLessThan((await order('O')).indexOf('bridged'))
  // Also the tables this form did not touch: that one begins must not tell of a form.
  expect(await order('S')).toEqual(['concern_or_acute'])
})

test('[FIG9] one transaction, in which each cell is a command of its own, in shuffled order', async () => {
  const { ledger, client, prefix } = await openPlanted()
  const orders = new Set<string>()
  await client.configSet('slowlog-log-slower-than', '0')
  try {
    for (let i = 0; i < 6; i++) {
      await client.sendCommand(['SLOWLOG', 'RESET'])
      await ledger.tallies.countForm(line, aForm({ topics: ['family.divorce', 'peer.friends', 'mental.sleep'] }), OPEN_AT)
      const log = (await client.sendCommand(['SLOWLOG', 'GET', '128'])) as unknown as [number, number, number, string[]][] // as Redis documents it
      const ours = log.map(([, , , args]) => args).filter((args) => args.some((arg) => arg.startsWith(prefix)))
      const cells = ours.filter(([name]) => name?.toUpperCase() === 'HINCRBY')
      for (const args of cells) expect(args).toHaveLength(4)
      orders.add(cells.map((args) => `${args[1]} ${args[2]}`).join())
    }
  } finally {
    await client.configSet('slowlog-log-slower-than', '10000')
    await client.sendCommand(['SLOWLOG', 'RESET'])
  }
  expect(orders.size).toBeGreaterThan(1)
})

test('[FIG16] two processes that count at the same time lose nothing and count nothing twice', async () => {
  const one = await openPlanted()
  const two = await openPlanted({ prefix: one.prefix })
  const forms = Array.from({ length: 20 }, () => aForm())
  await Promise.all([one, two].flatMap(({ ledger }) => forms.map((form) => ledger.tallies.countForm(line, form, OPEN_AT))))
  expect(await one.ledger.tallies.sums(line, 'running', 'Q', quarter)).toMatchObject({ family: 20 })
  expect(await one.ledger.tallies.sums(line, 'settled', 'Q', quarter)).toMatchObject({ family: 20 })
})

test('[FIG4] a survey token counts once, and its own text is not kept', async () => {
  const { ledger, dump } = await openPlanted()
  const token = bytes(32)
  const answers = [1, 2].map(() => ledger.tallies.countSurvey(line, { heardFrom: 'ssp' }, token, OPEN_AT))
  expect(await Promise.all(answers)).toEqual(['counted', 'again'])
  expect(await ledger.tallies.sums(line, 'running', 'H', '2026')).toMatchObject({ ssp: 1 })
  expect([...(await dump())].join()).not.toContain(token)
})

test('[FIG10] a line that was given another period counts by it', async () => {
  const { ledger } = await openPlanted()
  await ledger.periods.setKind(line, 2026, 'month')
  await ledger.tallies.countForm(line, aForm(), OPEN_AT)
  expect(await ledger.tallies.sums(line, 'running', 'Q', '2026-11')).toMatchObject({ family: 1 })
})

test('[FIG2] a form for a line that does not exist is a bug, and counts nothing', async () => {
  const { client, prefix } = await openPlanted()
  const ledger = openLedger(client, prefix)
  await expect(ledger.tallies.countForm('nowhere', aForm(), OPEN_AT)).rejects.toThrow('does not exist')
  await ledger.close()
})
