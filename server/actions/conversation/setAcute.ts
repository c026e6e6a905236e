import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Desk } from '../desk.ts'
import { restLater } from '../duty/rest.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import { sendRingsOn } from '../seating/sendRingsOn.ts'

/**
 * Marks a conversation acute: no clock ends it any more, only the counsellor, and nobody new is rung for meanwhile. Calm again, the
 * counsellor rests.
 */
export const setAcute = (desk: Desk, person: string, conv: string, acute: boolean): Promise<Outcome<null>> =>
  mark(desk, person, conv, acute ? 'acute' : 'calm')

/** Somebody else has seen that it is acute: it stays so, and the counsellor rests before taking new youths again. */
export const acuteSeen = (desk: Desk, person: string, conv: string): Promise<Outcome<null>> => mark(desk, person, conv, 'seen')

async function mark(desk: Desk, person: string, conv: string, as: 'acute' | 'calm' | 'seen'): Promise<Outcome<null>> {
  const restUntil = desk.now() + desk.spans.restMs
  if (as !== 'acute') await restLater(desk, person)
  if ((await desk.live.seats.markAcute(conv, person, as, restUntil)) === 'gone') return refuse('not-yours')
  if (as === 'acute') await sendRingsOn(desk, person)
  await tellDesk(desk, person)
  return done(null)
}
