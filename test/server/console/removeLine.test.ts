import type { Redis } from 'ioredis'
import { expect, inject, onTestFinished, test } from 'vitest'
import { makePool } from '../../../server/actions/figures/changePools.ts'
import { countFigure } from '../../../server/actions/figures/countFigure.ts'
import { foldCounts } from '../../../server/actions/figures/foldCounts.ts'
import type { Service } from '../../../server/actions/service.ts'
import { printOf } from '../../../server/ledger/confirmations.ts'
import { alwaysTo } from '../../../shared/settings/overflow.ts'
import { joined, onDuty, seated } from '../../support/actors.ts'
import { bytes, openLedgerClient } from '../../support/service.ts'
import { aForm, dump } from '../ledger/open.ts'
import { openConsole } from './aLine.ts'

async function held(prefix: string) {
  const client = await openLedgerClient(inject('ledgerUrl'))
  onTestFinished(async () => void (await client.close()))
  return dump(client as Parameters<typeof dump>[0], prefix)
}

/** A line that is open day and night, with a coordinator who also works in Faxe and a counsellor who does not. */
async function running() {
  const opened = await openConsole()
  const { add, complete, line, person } = opened
  await add({ hours: '1-7 00:00-24:00' })
  await complete()
  await line('open', 'vejen')
  const mads = await person('mads', { vejen: ['counsellor'] })
  const ida = await person('ida', { vejen: ['coordinator'], faxe: ['coordinator'] })
  return { ...opened, mads, ida }
}

test('[INS10] while somebody talks it is refused, and forced it ends the talk from the queue', async () => {
  const { service, line, last } = await running()
  const { conv } = await joined(service, { line: 'vejen' })
  await seated(service, await onDuty(service, { line: 'vejen' }), conv)
  const refused = await line('remove', 'vejen')
  expect(refused).toMatchObject({ ok: false, text: expect.stringContaining('1 talks run') })
  expect(await service.ledger.lines.find('vejen')).not.toBe(null)
  expect((await service.live.tickets.find(conv))?.phase).toBe('chat')
  expect(await line('remove', 'vejen', '--force')).toMatchObject({ ok: true })
  // Ended in the queue by the closing of the line: the page says that it has closed, and that it is not the youth's fault.
  expect(last(`y:${conv}`, 'youth:view')).toMatchObject({ phase: 'ended', endedBy: 'timeout', inQueue: true })
  expect(await service.ledger.lines.find('vejen')).toBe(null)
})

test('[INS11] whoever waits is told that the line closed, before anything is forgotten', async () => {
  const { service, line, told } = await running()
  const { conv } = await joined(service, { line: 'vejen' })
  expect(await line('remove', 'vejen')).toMatchObject({ ok: false, text: expect.stringContaining('1 youths wait') })
  let forgotten = false
  const { remove } = service.ledger.lineRegister
  service.ledger.lineRegister.remove = (...args) => {
    forgotten ||= !told.some(({ to, payload }) => to === `y:${conv}` && (payload as { endedBy?: string })?.endedBy === 'timeout')
    return remove(...args)
  }
  expect(await line('remove', 'vejen', '--force')).toMatchObject({ ok: true })
  expect(forgotten).toBe(false)
})

/** A bridge, a campaign, a receiver of alerts, a plan, a changed setting, and what was told outside. */
async function whatItsPeopleMade(ledger: Service['ledger'], by: { who: string; now: number }) {
  const bridge = { name: 'Lise', place: 'Biblioteket', when: 'Tirsdag', say: 'Hej', owner: 'Lise', agreedOn: '2026-11-01' }
  expect(await ledger.bridges.save({ ...bridge, id: 'own-1', line: 'vejen' }, 0, by)).toBe('done')
  const campaign = { name: 'Uge 48', from: '2026-11-23', to: '2026-11-29', factor: 2, seats: 1, text: { da: '', en: '' } }
  expect(await ledger.campaigns.save({ line: 'vejen', id: 'own-1', base: null }, campaign, () => [], by)).toBe('done')
  await ledger.alertReceivers.save('vejen', 0, [], by)
  await ledger.plans.save({ line: 'vejen', kind: 'duty' }, '1', 0, [], by, '2026-01-01')
  const kept = await ledger.lineChanges.read('vejen')
  const changed = await ledger.lineChanges.save(
    'vejen',
    kept!.version,
    (line) => ({ next: { ...line, queueLimit: 7 }, faults: () => [] }),
    by,
  )
  expect(changed.did).toBe('saved')
  const doctor = (await ledger.helpNumbers.all()).find(({ id }) => id === 'vejen-doctor')!
  expect(await ledger.ownEntries.save({ ...doctor, call: '70 11 07 99' }, doctor.version ?? 0, null, by)).toBe('done')
  const off = { print: printOf(doctor), lines: ['vejen'], demo: false }
  expect(await ledger.entriesOff.off({ ...off, id: doctor.id, shownOn: ['vejen'] }, by)).toBe('done')
  const children = (await ledger.helpNumbers.all()).find(({ id }) => id === 'boernetelefonen')!
  const shownOn = (await ledger.lines.all()).map(({ id }) => id)
  expect(await ledger.entriesOff.off({ ...off, id: children.id, print: printOf(children), shownOn }, by)).toBe('done')
  await ledger.alertsTold.begin({ kind: 'withheld', line: 'vejen', of: '2026-Q3' }, bytes(16), by.now)
}

test('[INS12] nothing in the ledger names it afterwards but the audit trail, and its id is not used again', async () => {
  const { service, line, add, prefix, clock } = await running()
  await countFigure(service, 'vejen', 'left')
  await foldCounts(service)
  await service.ledger.tallies.countForm('vejen', aForm({ form: service.newId() }), clock.now)
  const written = { part: 'introduction' as const, value: { said: 'Vi er nye.', confirmed: [] } }
  await service.ledger.reports.savePart({ line: 'vejen', year: 2026 }, 0, written, { who: 'karin', now: clock.now })
  await whatItsPeopleMade(service.ledger, { who: 'karin', now: clock.now })
  const faxe = (await service.ledger.lines.find('faxe'))!
  await service.ledger.lines.put({ ...faxe, overflow: alwaysTo('vejen', 'aabenraa') })
  expect([...(await held(prefix)).keys()].some((key) => key.includes('vejen'))).toBe(true)
  expect(await line('remove', 'vejen')).toMatchObject({ ok: true, text: expect.stringContaining('is forgotten') })
  const left = [...(await held(prefix))].filter(([key, text]) => `${key} ${text}`.includes('vejen')).map(([key]) => key)
  expect(left).toEqual(['audit'])
  expect((await service.ledger.lines.find('faxe'))?.overflow).toEqual(alwaysTo('aabenraa'))
  expect(await service.ledger.auditBrokenAt()).toBe(null)
  expect(await add()).toMatchObject({ ok: false, text: expect.stringContaining('was removed here') })
  expect(await line('remove', 'vejen')).toMatchObject({ ok: false, text: expect.stringContaining('no such line') })
})

/** Every key of the Redis that forgets which names the word, in its name or in what it holds, and after how long it goes by itself. */
async function heldInLive(redis: Redis, prefix: string, word: string): Promise<{ key: string; goesAfterMs: number }[]> {
  const read = {
    hash: (key: string) => redis.hgetall(key),
    zset: (key: string) => redis.zrange(key, '0', '-1'),
    set: (key: string) => redis.smembers(key),
    list: (key: string) => redis.lrange(key, 0, -1),
    string: (key: string) => redis.get(key),
  }
  const found: { key: string; goesAfterMs: number }[] = []
  for await (const keys of redis.scanStream({ match: `${prefix}:*`, count: 500 }) as AsyncIterable<string[]>)
    for (const key of keys) {
      const holds = await read[(await redis.type(key)) as keyof typeof read]?.(key)
      if (`${key} ${JSON.stringify(holds)}`.includes(word))
        found.push({ key: key.slice(prefix.length + 1), goesAfterMs: await redis.pttl(key) })
    }
  return found
}

test('[INS33] after a removal the memory holds nothing of the line but what goes by itself within a month', async () => {
  const { service, line, redis, prefix } = await running()
  const talk = await joined(service, { line: 'vejen' })
  const mette = await onDuty(service, { line: 'vejen' })
  await seated(service, mette, talk.conv)
  await joined(service, { line: 'vejen' })
  await countFigure(service, 'vejen', 'left')
  expect((await heldInLive(redis, prefix, 'vejen')).map(({ key }) => key)).toEqual(
    expect.arrayContaining([`{desk}:ticket:${talk.conv}`, '{desk}:duty:vejen', '{desk}:counters']),
  )
  expect(await line('remove', 'vejen', '--force')).toMatchObject({ ok: true })
  const left = await heldInLive(redis, prefix, 'vejen')
  expect(left.filter(({ goesAfterMs }) => goesAfterMs < 0 || goesAfterMs > 30 * 86_400_000)).toEqual([])
  // Nobody stands in a queue or on duty there any more, and nothing is counted.
  const names = left.map(({ key }) => key)
  for (const gone of ['queue', 'waits', 'parked', 'uncounted', 'duty', 'free']) expect(names).not.toContain(`{desk}:${gone}:vejen`)
  expect(names).not.toContain('{desk}:counters')
})

test('[INS37] what is off on every line stays off when the line whose coordinator said so is removed', async () => {
  const { service, line, add, complete, person, numbers } = await openConsole({ demo: true })
  await add()
  await complete()
  await person('bo', { vejen: ['coordinator'] })
  expect(await numbers('off', 'boernetelefonen', '--by', 'bo')).toMatchObject({ ok: true })
  expect(await line('remove', 'vejen')).toMatchObject({ ok: true })
  expect(await service.ledger.entriesOff.all()).toEqual([{ id: 'boernetelefonen', marks: [], everywhere: true }])
  // What the line alone showed leaves nothing behind.
  expect((await service.ledger.helpNumbers.all()).some(({ id }) => id.startsWith('vejen-'))).toBe(false)
})

test('[INS13] who works on no other line is forgotten, and who does keeps the account', async () => {
  const { service, line, mads, ida } = await running()
  await service.ledger.links.make(service.newToken(), { person: mads.person, purpose: 'set-up' }, service.now())
  expect(await line('remove', 'vejen')).toMatchObject({ ok: true })
  expect(await service.ledger.staff.fresh(mads.person)).toBe(null)
  expect(await service.ledger.staff.byLogin('mads')).toBe(null)
  expect((await service.ledger.staff.fresh(ida.person))?.roles).toEqual({ faxe: ['coordinator'] })
})

test('[INS14] what is counted for it late is dropped, and other lines are counted', async () => {
  const { service, line, clock } = await running()
  await line('remove', 'vejen')
  for (const id of ['vejen', 'faxe']) await countFigure(service, id, 'left')
  await foldCounts(service)
  expect((await service.ledger.figures.month('faxe', '2026-11', clock.now)).figures.left).toBe(1)
  expect(await service.live.counters.takeFold(service.newId())).toBe(null)
})

test('[INS10] never while it is in a pool, this year or later', async () => {
  const { service, line } = await running()
  await makePool(service, 'console', 'pool.syd', { da: 'Syd', en: 'South' }, ['vejen', 'faxe'])
  const refused = { ok: false, text: expect.stringContaining('npm run pools -- remove pool.syd vejen') }
  expect(await line('remove', 'vejen')).toEqual(refused)
  expect(await line('remove', 'vejen', '--force')).toEqual(refused)
})
