import type { QueueJoin } from '../../../server/actions/queue/joinQueue.ts'
import type { Service } from '../../../server/actions/service.ts'
import { sha256OfBase64url } from '../../../server/domain/sha256.ts'
import type { Choices } from '../../../shared/choices.ts'
import { PROTOCOL } from '../../../shared/doors/protocol.ts'
import { ageBands, youthTopics } from '../../../shared/topic.ts'
import { BENCH_LINE } from '../appProcess.ts'
import { bytes } from '../made.ts'

const AT_ONCE = 500

/** A youth as she asks to join. A third skip each question, one in ten writes English. */
export function someYouth(chance: () => number): QueueJoin {
  const one = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)]!
  const choices: Choices = { lang: chance() < 0.9 ? 'da' : 'en' }
  if (chance() < 0.67) choices.topic = one(youthTopics)
  if (chance() < 0.67) choices.age = one(ageBands)
  return {
    protocol: PROTOCOL,
    line: BENCH_LINE,
    conv: bytes(16),
    token: bytes(32),
    page: bytes(16),
    youthPub: bytes(65),
    challenge: bytes(16),
    device: 'computer',
    urgent: false,
    choices,
  }
}

/** Puts so many into the queue as `joinQueue` does, without what it does besides: nobody is there to be seated yet. */
export async function fillQueue(service: Service, wanted: number, chance: () => number): Promise<void> {
  const limit = { queueLimit: wanted, urgentReserve: 0 }
  const since = service.now() - wanted
  for (let i = 0; i < wanted; i += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, wanted - i) }, (_, k) => waitingSince(someYouth(chance), since + i + k))
    await Promise.all(some.map((ticket) => service.live.tickets.join(ticket, limit)))
  }
}

function waitingSince(asked: QueueJoin, at: number): Parameters<Service['live']['tickets']['join']>[0] {
  const { protocol: _, token, ...said } = asked
  return {
    ...said,
    tokenHash: sha256OfBase64url(token),
    joinedAt: at,
    orderAt: at,
    boosted: false,
    spare: false,
    returned: false,
    returnedAt: null,
    gen: 0,
    youthAwayAt: null,
    hidden: false,
    brief: false,
    callingUntil: null,
    epoch: null,
    members: [],
    avoid: [],
    acute: false,
    startedAt: null,
    handOvers: 0,
  }
}
