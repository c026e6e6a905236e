import type { LookOnAtDesk, LookOnBeside } from '../../../shared/doors/lookOn.ts'
import type { YouthView } from '../../../shared/doors/youthView.ts'
import type { KeyOffer } from '../../../shared/sealing/keys.ts'
import type { Colleagues } from './handOverViews.ts'
import type { LookedOn, LookOn, TicketIn } from './ticket.ts'

/** The offer of the colleague's page that stands: an offer for an earlier challenge would be a used one, and the page makes another. */
export const standingOffer = ({ lookOn, challenge }: Pick<LookedOn, 'lookOn' | 'challenge'>): KeyOffer | null =>
  lookOn.offer?.challenge === challenge ? lookOn.offer : null

const placeOf = ({ place }: LookOn): { place?: string } => (place === undefined ? {} : { place })

export const lookOnBeside = (lookOn: LookOn, { nameOf }: Colleagues): LookOnBeside => ({
  ...{ to: lookOn.to, name: nameOf(lookOn.to), until: lookOn.until, at: lookOn.at },
  ...placeOf(lookOn),
})

/** A colleague who reads along sees of the talk what a ring shows, and what a key offer must answer. */
export const lookOnAtDesk = (t: LookedOn, { nameOf }: Colleagues): LookOnAtDesk => ({
  id: t.lookOn.id,
  conv: t.conv,
  line: t.line,
  from: nameOf(t.person),
  choices: t.choices,
  acute: t.acute,
  startedAt: t.seatedAt,
  until: t.lookOn.until,
  at: t.lookOn.at,
  youthPub: t.youthPub,
  challenge: t.challenge,
  epoch: (t.epoch ?? 0) + 1,
  offered: standingOffer(t)?.sig ?? null,
  given: t.lookOn.kemHash ?? null,
  ...placeOf(t.lookOn),
})

/** The youth hears of a colleague only when the colleague has said yes and made a key offer. */
export function lookOnForYouth({ lookOn, challenge }: TicketIn<'chat'>): Pick<Extract<YouthView, { phase: 'chat' }>, 'lookOn'> {
  const offer = lookOn ? standingOffer({ lookOn, challenge }) : null
  const reads = lookOn?.at === 'reads'
  return lookOn && (reads || offer !== null) ? { lookOn: { offer, reads, ...placeOf(lookOn) } } : {}
}
