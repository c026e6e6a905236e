import type { Payload } from '../../../shared/doors/door.ts'
import type { YouthDoor } from '../../../shared/doors/youth.ts'
import type { ConvId, Kid } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Wrap } from '../../../shared/sealing/keys.ts'
import { standingOffer } from '../../domain/seating/lookOnViews.ts'
import { withSeated } from '../../domain/seating/members.ts'
import type { LookOn, TicketIn } from '../../domain/seating/ticket.ts'
import { sha256OfBase64url } from '../../domain/sha256.ts'
import { settleTranscript, settleTranscriptSoon } from '../conversation/settleTranscript.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'

type Asked = Payload<YouthDoor, 'readers:change'>
type Chat = TicketIn<'chat'>
type Key = { kid: Kid; kemHash: string }

/**
 * The youth's browser begins an epoch in the middle of the talk: with a colleague who may read along, or without the one who did. The wraps
 * are the youth's decision, and the server only follows them: for the counsellor always, for a colleague only for the offer that stands. From
 * the moment of the answer the server takes nothing more from the staff under an earlier epoch.
 */
export async function changeReaders(service: Service, conv: ConvId, asked: Asked): Promise<Outcome<null>> {
  const t = await service.live.tickets.find(conv)
  if (t?.phase !== 'chat') return refuse('gone')
  const epoch = Math.max(...asked.wraps.map((w) => w.epoch))
  const counsellor = t.kemHash === undefined ? null : { kid: t.kid, kemHash: t.kemHash }
  const { wraps } = asked
  if (!counsellor || !wraps.every((w) => w.conv === conv && w.fromPub === t.youthPub)) return refuse('not-allowed')
  const theirs = wraps.filter((w) => !isFor(w, counsellor))
  if (!wraps.some((w) => w.epoch === epoch && isFor(w, counsellor))) return refuse('stale')
  // The answer to the same request was lost.
  if (epoch === t.epoch && theirs.every((w) => readsWith(t.lookOn, w))) return settled(service, t, wraps)
  if (epoch !== (t.epoch ?? 0) + 1) return refuse('out-of-order')
  const after = lookOnAfter(t, theirs, epoch)
  if (after === 'gone') return refuse('gone')
  const sinceEpoch = Math.min(...theirs.map((w) => w.epoch))
  const members = after?.kid && theirs.length > 0 ? withSeated(t.members, { person: after.to, kid: after.kid, sinceEpoch }) : t.members
  await settleTranscriptSoon(service, conv)
  const next = { person: t.person, epoch: epoch - 1, before: t.lookOn ?? null, after, challenge: asked.nextChallenge, members }
  if ((await service.live.lookOns.begin(conv, next)) === 'gone') return refuse('gone')
  return settled(service, t, wraps)
}

const isFor = (w: Wrap, { kid, kemHash }: Key): boolean => w.toKid === kid && w.kemHash === kemHash

const readsWith = (lookOn: LookOn | undefined, w: Wrap): boolean =>
  lookOn?.kid !== undefined && lookOn.kemHash !== undefined && isFor(w, { kid: lookOn.kid, kemHash: lookOn.kemHash })

/** Who reads along from this epoch on. Without wraps for a colleague nobody does; a colleague who is only asked stays asked. */
function lookOnAfter({ lookOn: before, challenge }: TicketIn<'chat'>, theirs: Wrap[], epoch: number): LookOn | null | 'gone' {
  if (theirs.length === 0) return !before || before.at === 'reads' ? null : { ...before, offer: null }
  const offer = before && before.at !== 'asked' ? standingOffer({ lookOn: before, challenge }) : null
  if (!before || !offer) return 'gone'
  const key = { kid: offer.staffKid, kemHash: sha256OfBase64url(offer.kem) }
  if (!theirs.every((w) => isFor(w, key)) || !theirs.some((w) => w.epoch === epoch)) return 'gone'
  const { kid: _, kemHash: __, ...asked } = before
  return { ...asked, at: 'reads', offer: null, ...key }
}

/** The steps after the ticket has moved. Doing them again has no effect. */
async function settled(service: Service, was: Chat, wraps: Wrap[]): Promise<Outcome<null>> {
  const { conv } = was
  await service.live.transcripts.keepWraps(conv, wraps)
  await settleTranscript(service, conv)
  const now = await service.live.tickets.find(conv)
  const onlooker = (now?.phase === 'chat' ? now.lookOn?.to : undefined) ?? was.lookOn?.to
  await Promise.all([tellDesk(service, was.person), tellYouth(service, conv), ...(onlooker ? [tellDesk(service, onlooker)] : [])])
  return done(null)
}
