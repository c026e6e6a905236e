import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { Colleague, OfferedTalk } from '../../../shared/doors/handOver.ts'
import type { ConvId, Kid } from '../../../shared/ids.ts'
import { type Outcome, passing } from '../../../shared/outcome.ts'
import { type Askable, ask } from '../../connection/ask.ts'
import type { DeskEvent } from '../desk/desk.ts'

type Door = CounsellorDoor
type SayGoodbye = (to?: Kid | null) => Promise<void>

/** What a counsellor does to hand a talk over to a colleague by name, and to answer a colleague who does. */
export function handOverHands(socket: Askable<Door>, dispatch: (event: DeskEvent) => void, goodbyes: Map<string, SayGoodbye>) {
  const say = (conv: ConvId, to: Kid | null) => goodbyes.get(conv)?.(to)
  return {
    colleagues: (conv: ConvId) => ask<Door, 'handOver:colleagues'>(socket, 'handOver:colleagues', { conv }),
    /** The sealed goodbye names the colleague. It goes first: after the yes this page may not write in the talk any more. */
    async offerHandOver(conv: ConvId, to: Colleague, how: { blind: boolean; note: boolean }): Promise<Outcome<null>> {
      await say(conv, to.kid)
      const said = await ask<Door, 'handOver:offer'>(socket, 'handOver:offer', { conv, to: to.person, ...how })
      // Where no answer came, the talk is perhaps offered: then the goodbye must stand.
      if (!said.ok && !passing.has(said.why)) void say(conv, null)
      return said
    },
    async takeBackHandOver(conv: ConvId): Promise<void> {
      const said = await ask<Door, 'handOver:takeBack'>(socket, 'handOver:takeBack', { conv })
      if (said.ok) void say(conv, null)
      else dispatch({ what: 'told', told: { no: said.why } })
    },
    /** The talk stays here after all. */
    staysHere: (conv: ConvId) => void say(conv, null),
    handedOver: (conv: ConvId) => dispatch({ what: 'handed-over', conv }),
    async acceptHandOver({ conv, id }: OfferedTalk): Promise<boolean> {
      const said = await ask<Door, 'handOver:accept'>(socket, 'handOver:accept', { conv, id })
      if (said.ok) dispatch({ what: 'front', conv })
      else dispatch({ what: 'told', told: said.why === 'gone' ? { note: 'handOverGone' } : { no: said.why } })
      return said.ok
    },
    async declineHandOver({ conv, id }: OfferedTalk): Promise<void> {
      const said = await ask<Door, 'handOver:decline'>(socket, 'handOver:decline', { conv, id })
      if (!said.ok && said.why !== 'gone') dispatch({ what: 'told', told: { no: said.why } })
    },
  }
}
