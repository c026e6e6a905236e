import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markOfDesk, markOfYouth } from '../../server/domain/seating/marks.ts'
import type { LookOn, Ticket } from '../../server/domain/seating/ticket.ts'
import { deskView, youthView } from '../../server/domain/views.ts'
import { liveKeys } from '../../server/live/keys.ts'
import { openLive } from '../../server/live/live.ts'
import { anOffer, aShift, aTicket, bringTo, id, wide } from '../server/live/make.ts'
import { ownRedis } from '../server/live/openRedis.ts'
import { aVain } from './aVain.ts'

const own = ownRedis()
const each = { numRuns: 100 }

const aTalk = fc.record({
  phase: fc.constantFrom('ringing' as const, 'connecting' as const, 'chat' as const, 'chat' as const),
  youth: fc.record({
    hidden: fc.boolean(),
    coveredBy: fc.constantFrom('reload' as const, 'view' as const, null),
    youthAwayAt: fc.constantFrom(null, null, 5),
    callingUntil: fc.constantFrom(null, null, 7),
  }),
  acute: fc.boolean(),
  stillThere: fc.boolean(),
  rejoins: fc.boolean(),
  handsOver: fc.boolean(),
  along: fc.constantFrom(null, 'asked' as const, 'accepted' as const, 'reads' as const),
  keyed: fc.constantFrom('no' as const, 'yes' as const, 'late' as const),
})
const offeredOf = (t: Ticket | null) => (t?.phase === 'chat' && t.handing ? { ...t, handing: t.handing } : null)
const looksOf = (t: Ticket | null) => (t?.phase === 'chat' && t.lookOn ? { ...t, lookOn: t.lookOn } : null)
/** A colleague reads along, or is asked to. The key offer may be for an earlier challenge. */
const aLook = (conv: string, to: string, { along, keyed }: { along: LookOn['at']; keyed: 'no' | 'yes' | 'late' }): LookOn => {
  const offer = anOffer(conv, id('a key', 32), keyed === 'late' ? { challenge: id('used') } : {})
  return { id: id(to), to, until: 9, at: along, offer: keyed === 'no' ? null : offer }
}
const place = { rev: 1, place: 1, estimate: { why: 'soon' as const }, closesAt: null, mayNotReach: false, pass: '' }

test('[SEA59] the mark that Lua makes of a youth or a desk is the mark of the view that domain makes', async () => {
  const redis = await own.connection()
  const state = fc.constantFrom('on' as const, 'paused' as const, 'finishing' as const, 'away' as const)
  await fc.assert(
    fc.asyncProperty(fc.array(aTalk, { maxLength: 4 }), aVain, state, fc.boolean(), async (talks, inVain, state, isAsked) => {
      // An empty installation on the same connection.
      const live = openLive(redis, liveKeys(randomUUID()))
      await live.shifts.start(aShift('sam', { seats: 9 }))
      for (const [i, { phase, youth }] of talks.entries()) {
        await live.tickets.join(aTicket(`y${i}`), wide)
        await bringTo(live, `y${i}`, 'sam', phase)
        await live.tickets.patch(`y${i}`, youth)
      }
      await live.shifts.start(aShift('jon', { seats: 9 }))
      await live.tickets.join(aTicket('theirs'), wide)
      await bringTo(live, 'theirs', 'jon', 'chat')
      const handing = (to: string) => ({ id: id(to), to, until: 9, blind: false, note: true })
      if (isAsked) expect(await live.handOvers.offer('theirs', 'jon', handing('sam'), 3)).toBe('offered')
      for (const [i, { handsOver }] of talks.entries()) if (handsOver) await live.handOvers.offer(`y${i}`, 'sam', handing('jon'), 3)
      for (const [i, { along, keyed }] of talks.entries()) {
        if (along === null) continue
        await live.shifts.start(aShift(`reader${i}`, { seats: 9 }))
        await live.lookOns.ask(`y${i}`, 'sam', aLook(`y${i}`, `reader${i}`, { along, keyed }), 3)
      }
      const [first] = talks
      if (first?.along) await live.lookOns.ask('theirs', 'jon', aLook('theirs', 'sam', { along: first.along, keyed: first.keyed }), 3)
      for (const [i, { acute, stillThere, rejoins }] of talks.entries()) {
        if (acute) await live.seats.markAcute(`y${i}`, 'sam', 'acute', 900)
        await live.seats.stillThere(`y${i}`, stillThere)
        if (rejoins) await live.seats.rejoin(`y${i}`, 'sam', anOffer(`y${i}`, id('new key', 32)))
      }
      await live.shifts.setState('sam', state)
      await live.tickets.restore({ ...aTicket('waits'), ...(inVain && { inVain }), phase: 'waiting' }, 1)
      const convs = [...talks.keys()].map((i) => `y${i}`)
      const tickets = (await Promise.all([...convs, 'waits'].map(live.tickets.find))).map((t) => t!)
      const desk = deskView(1, { person: 'sam', name: 'Sam', title: '', kid: null }, [], await live.shifts.find('sam'), tickets, [], {
        nameOf: () => '',
        offered: isAsked ? offeredOf(await live.tickets.find('theirs')) : null,
        looks: looksOf(await live.tickets.find('theirs')),
      })
      expect(await live.marks(['s:sam', ...tickets.map(({ conv }) => `y:${conv}` as const)])).toEqual([
        markOfDesk(desk),
        ...tickets.map((t) => markOfYouth(youthView(t, { ...place, counsellorAway: false, anotherOnDuty: false }))),
      ])
    }),
    each,
  )
})
