import type { Handlers } from '../../../server/sockets/serve.ts'
import type { DeskConversation, DeskView } from '../../../shared/doors/counsellorView.ts'
import type { Colleague, handOverDoor } from '../../../shared/doors/handOver.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'

type Desk = {
  change(conv: string, part: Partial<DeskConversation>): Outcome<null>
  say(part: Partial<DeskView>): Outcome<null>
  now(): number
}

/** The colleagues whom a pretend server knows, and what it answers about hand-overs to them. */
export function pretendColleagues({ change, say, now }: Desk) {
  let here: Colleague[] = []
  const answers = {
    'handOver:colleagues': () => done(here),
    'handOver:offer': ({ conv, to, blind, note }) => {
      const colleague = here.find(({ person }) => person === to)
      if (!colleague?.free) return refuse('no-seat')
      return change(conv, { handing: { to, name: colleague.name, until: now() + 60_000, blind, note } })
    },
    'handOver:takeBack': ({ conv }) => change(conv, { handing: undefined }),
    'handOver:accept': () => say({ offered: undefined }),
    'handOver:decline': () => say({ offered: undefined }),
    'note:give': () => done(null),
    'note:read': () => done(null),
    'note:drop': () => done(null),
  } satisfies { [R in keyof Handlers<typeof handOverDoor>]: (payload: Parameters<Handlers<typeof handOverDoor>[R]>[0]) => unknown }
  return {
    answers,
    /** These colleagues are on duty with Mette. */
    onDutyToo(these: Colleague[]) {
      here = these
    },
  }
}
