import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { acceptLookOn, offerLookOn } from '../../../../server/actions/lookOn/answerLookOn.ts'
import { askLookOn } from '../../../../server/actions/lookOn/askLookOn.ts'
import { changeReaders } from '../../../../server/actions/lookOn/changeReaders.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import type { KeyOffer } from '../../../../shared/sealing/keys.ts'
import { joined, offerTo, onDuty, seated, wrapFor } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'

/** Mette is in conversation with a youth, and Jonas is on duty on the same line. */
export async function talkAndColleague() {
  const opened = await openService()
  const { service, told } = opened
  const mette = await onDuty(service, { seats: 1 })
  const { conv } = await joined(service)
  const seat = await seated(service, mette, conv)
  const jonas = await onDuty(service, { nth: 1, seats: 1 })
  told.splice(0)
  const at = async () => (await seeDesk(service, jonas.person))?.lookOn ?? null
  const view = async () => {
    const seen = await seeYouth(service, conv)
    return seen?.phase === 'chat' ? seen : null
  }
  /** The offer that Jonas' page makes for what its desk shows. */
  const anOffer = async (): Promise<KeyOffer> => {
    const l = (await at())!
    return offerTo({ ...l, purpose: 'listen', urgent: false, waitsSince: 0, returned: false, dueAt: 0, accepted: true }, jonas.kid)
  }
  const ask = () => askLookOn(service, mette.person, { conv, to: jonas.person })
  const accept = async () => acceptLookOn(service, jonas.person, conv, (await at())?.id ?? bytes(16))
  const offer = async () => {
    const made = await anOffer()
    return { made, answer: await offerLookOn(service, jonas.person, made) }
  }
  /** What the youth's browser gives: for Mette under `epoch`, and for this offer. */
  const give = (epoch: number, listen: KeyOffer | null) =>
    changeReaders(service, conv, {
      wraps: [wrapFor(seat, epoch), ...(listen ? [wrapFor(listen)] : [])],
      nextChallenge: bytes(16),
    })
  return {
    ...opened,
    ...{ conv, mette, jonas, seat, at, view, anOffer, ask, accept, offer, give },
    /** Jonas reads along. */
    async reads() {
      await ask()
      await accept()
      const { made } = await offer()
      const answer = await give(1, made)
      if (!answer.ok) throw new Error(answer.why)
      return made
    },
    beside: async () => (await seeDesk(service, mette.person))?.conversations[0]?.lookOn?.at ?? null,
    /** Why it ended, as Mette was told. */
    heard: () =>
      told.flatMap(({ to, notice, payload }) =>
        to === `s:${mette.person}` && notice === 'lookOn:ended' ? [(payload as { why: string }).why] : [],
      ),
    looks: async () => (await service.live.shifts.find(jonas.person))?.looks ?? null,
  }
}
