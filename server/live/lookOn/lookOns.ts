import type { Redis } from 'ioredis'
import { z } from 'zod'
import type { ConvId, PersonId } from '../../../shared/ids.ts'
import type { LookOn, Member } from '../../domain/seating/ticket.ts'
import type { Keys } from '../keys.ts'
import { script } from '../script.ts'
import { avoidLua, freeLua } from '../tickets/tickets.ts'

export const askLookOn = script(new URL('./askLookOn.lua', import.meta.url), {
  keys: ['ticket', 'shift'],
  args: ['conv', 'from', 'to', 'lookOn', 'at', 'ticketPrefix'],
  reply: z.enum(['asked', 'again', 'gone', 'not-free']),
  uses: [freeLua, avoidLua],
})

export const changeLookOn = script(new URL('./changeLookOn.lua', import.meta.url), {
  keys: ['ticket'],
  args: ['conv', 'before', 'after', 'challenge'],
  reply: z.enum(['changed', 'gone']),
  uses: [freeLua],
})

export const beginEpoch = script(new URL('./beginEpoch.lua', import.meta.url), {
  keys: ['ticket'],
  args: ['conv', 'person', 'epoch', 'before', 'after', 'challenge', 'members'],
  reply: z.enum(['begun', 'gone']),
  uses: [freeLua],
})

export type NextEpoch = {
  person: PersonId
  /** The epoch that ends. */
  epoch: number
  before: LookOn | null
  after: LookOn | null
  challenge: string
  members: Member[]
}

/** A colleague who reads along. It stands in the ticket, so it is over with whatever ends or moves the talk. */
export const lookOnStore = (redis: Redis, keys: Keys) => ({
  ask: (conv: ConvId, from: PersonId, lookOn: LookOn, at: number) =>
    askLookOn(
      redis,
      { ticket: keys.ticket(conv), shift: keys.shift(lookOn.to) },
      { conv, from, to: lookOn.to, lookOn: JSON.stringify(lookOn), at, ticketPrefix: keys.ticket('') },
    ),
  /** Changes what stands, or ends it (null), if it still is as `before`. `challenge`: what an offer in it answers. */
  change: (conv: ConvId, before: LookOn, after: LookOn | null, challenge = '') =>
    changeLookOn(redis, { ticket: keys.ticket(conv) }, { conv, before: wordOf(before), after: wordOf(after), challenge }),
  /** The youth's browser begins the next epoch of this talk, because its readers change. */
  begin: (conv: ConvId, n: NextEpoch) =>
    beginEpoch(
      redis,
      { ticket: keys.ticket(conv) },
      {
        ...{ conv, person: n.person, epoch: n.epoch, challenge: n.challenge },
        ...{ before: wordOf(n.before), after: wordOf(n.after), members: JSON.stringify(n.members) },
      },
    ),
})

const wordOf = (lookOn: LookOn | null): string => (lookOn === null ? '' : JSON.stringify(lookOn))
