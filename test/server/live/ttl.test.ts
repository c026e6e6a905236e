import { expect, test } from 'vitest'
import { youthHere } from '../../../server/domain/presence.ts'
import { aBlob, aForm, anOffer, aRing, aShift, aTicket, aWrap, bringTo, id, wide } from './make.ts'
import { ownRedis } from './openRedis.ts'

const own = ownRedis()

test('[PRI22] after a whole evening every key has a TTL, and what a conversation held is gone', async () => {
  const { live, redis, keys } = await own.open('evening')
  const without: string[] = []
  const look = async () => {
    const all = await redis.keys('*')
    expect(all.length).toBeGreaterThan(0)
    for (const key of all) if ((await redis.pttl(key)) === -1) without.push(key)
  }
  const samKid = id('kid of sam', 32)
  const kinds = new Set<string>()
  const remember = async () => {
    for (const key of await redis.keys('*')) kinds.add(key.replace(/^evening:/, '').replace(/[^:{}]+$/, ''))
    await look()
  }

  for (const conv of ['mira', 'noor', 'lea']) {
    await live.tickets.join(aTicket(conv), wide)
    await live.transcripts.open(conv, { kids: [], ttlMs: 60_000, hardUntil: 9_000_000 })
    await live.transcripts.append(conv, { writer: 'youth', sid: 's', n: 0, envelopeJson: '{}', now: 1 })
    await live.presence.came('one', { id: youthHere(conv), page: 'p' }, 1)
    await live.deadlines.set('ticket-away', conv, 5)
    await live.counters.count('a', 'arrived', 0)
  }
  await live.once('x', 1000)
  await live.shifts.start(aShift('sam', { seats: 2 }))
  await remember()
  await live.tickets.makeUrgent('noor')
  await bringTo(live, 'mira', 'sam', 'chat')
  await live.transcripts.setWriters('mira', [samKid])
  await live.transcripts.keepWraps('mira', [aWrap(id('mira'), samKid)])
  await live.transcripts.keepBlob('mira', 0, aBlob(1))
  await live.shifts.start(aShift('jon'))
  await live.handOvers.offer('mira', 'sam', { id: 'h', to: 'jon', until: 9, blind: false, note: true }, 3)
  await live.handOvers.note.keep('mira', { ...aWrap('mira', samKid), fromKid: samKid, sig: '' })
  await live.seats.rejoin('mira', 'sam', anOffer('mira', samKid))
  await live.seats.ring('noor', aRing('r', 'sam'))
  await live.presence.here('one', [{ id: 's:sam', page: 'q' }], 2)
  await remember()
  await live.seats.giveBack('noor', { from: 'r', avoid: { person: 'sam', until: 5000 }, returned: true, at: 9000 })
  await live.owed.add('sam', aForm('f', 1), 1)
  await live.owed.keepDraft('sam', aForm('f', 1).form, 'sealed', 1)
  await live.endedTalks.add('another', { id: 't', line: 'a', month: '2026-11', minutes: 1, messages: 2, handOvers: 0, endedBy: 'youth' })
  await live.ping()
  await live.hearing.say('one', 1)
  await live.counters.takeFold('f1')
  await live.counters.count('a', 'seated', 0)
  await live.shifts.patch('sam', { awayAt: 5 })
  await live.shifts.patch('sam', { awayAt: null })
  await remember()
  await live.seats.end('mira', { endedBy: 'youth', endedAt: 9, survey: null, talked: true })
  await live.shifts.end('sam')
  await live.shifts.end('jon')
  await live.handOvers.note.drop('mira')
  for (const conv of ['mira', 'noor', 'lea']) {
    await live.transcripts.erase(conv)
    await live.tickets.erase(conv)
  }
  await remember()

  expect(without).toEqual([])
  // every kind of key took part
  const sample = {
    ...keys,
    ticket: keys.ticket('x'),
    queue: keys.queue('x'),
    waits: keys.waits('x'),
    buckets: keys.buckets('x'),
    shift: keys.shift('x'),
    seats: keys.seats('x'),
    duty: keys.duty('x'),
    free: keys.free('x'),
    owed: keys.owed('x'),
    owedForm: keys.owedForm('x'),
    owedDraft: keys.owedDraft('x'),
    owedTalk: keys.owedTalk('x'),
    owedOf: keys.owedOf('x'),
    hearing: keys.hearing('x'),
    endedTalkOf: keys.endedTalkOf('x'),
    once: keys.once('x'),
  }
  for (const key of Object.values(sample))
    if (typeof key === 'string') expect(kinds).toContain(key.replace(/^evening:/, '').replace(/[^:{}]+$/, ''))
  expect((await redis.keys('*')).filter((key) => /mira|noor|lea|queue|bucket|waits|free|duty|shift|seats/.test(key))).toEqual([])
})

test('[LIV6] what routing must see lies under one tag, and what is one conversation’s under its own', async () => {
  const { keys } = await own.open()
  const tag = (key: string) => key.match(/\{(.*)\}/)?.[1]
  expect(tag(keys.transcript('mira'))).toBe('mira')
  for (const key of [
    keys.ticket('x'),
    keys.queue('a'),
    keys.bucket('a', { group: 'none', lang: 'da', age: 'unknown' }),
    keys.shift('s'),
    keys.seats('s'),
    keys.free('a'),
    keys.deadlines,
    keys.fold,
  ])
    expect(tag(key)).toBe('desk')
})
