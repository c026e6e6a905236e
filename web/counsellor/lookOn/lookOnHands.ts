import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { LookOnAtDesk } from '../../../shared/doors/lookOn.ts'
import type { ConvId, PersonId } from '../../../shared/ids.ts'
import type { Outcome } from '../../../shared/outcome.ts'
import { type Askable, ask } from '../../connection/ask.ts'
import type { DeskEvent } from '../desk/desk.ts'

type Door = CounsellorDoor

/** What a counsellor does to have a colleague read along, and to answer a colleague who asks. */
export function lookOnHands(socket: Askable<Door>, dispatch: (event: DeskEvent) => void) {
  /** A question that is over by itself meanwhile needs no word. */
  const tell = (said: Outcome<null>) => {
    if (!said.ok && said.why !== 'gone' && said.why !== 'not-yours') dispatch({ what: 'told', told: { no: said.why } })
  }
  return {
    onlookers: (conv: ConvId) => ask<Door, 'lookOn:colleagues'>(socket, 'lookOn:colleagues', { conv }),
    /** `bridge`: asked as this bridge of the line. */
    askLookOn: (conv: ConvId, to: PersonId, bridge?: string) =>
      ask<Door, 'lookOn:ask'>(socket, 'lookOn:ask', { conv, to, ...(bridge && { bridge }) }),
    async acceptLookOn({ conv, id }: LookOnAtDesk): Promise<void> {
      const said = await ask<Door, 'lookOn:accept'>(socket, 'lookOn:accept', { conv, id })
      if (!said.ok && said.why === 'gone') dispatch({ what: 'told', told: { note: 'lookOnNot' } })
      else tell(said)
    },
    /** The one who asked and the colleague end it in the same way; before the yes it is a no. */
    async endLookOn(conv: ConvId): Promise<void> {
      tell(await ask<Door, 'lookOn:end'>(socket, 'lookOn:end', { conv }))
    },
  }
}
