import type { Choices } from '../../../shared/choices.ts'
import type { CoveredBy, Device } from '../../../shared/doors/youthPage.ts'
import type { ConvId, Kid, LineId, PageId, PersonId, RingId } from '../../../shared/ids.ts'
import type { Shut } from '../../../shared/line.ts'
import type { KeyOffer, Purpose } from '../../../shared/sealing/keys.ts'
import type { Ending } from '../../../shared/topic.ts'
import type { Avoided } from './avoided.ts'
import type { InVain } from './inVain.ts'

/** A member of staff who was given wraps: their kid, and the first epoch they could read. */
export type Member = { person: PersonId; kid: Kid; sinceEpoch: number }

/** What is known of a youth in every phase. `orderAt` is the order of the queue (see domain/seating/queue.ts). */
export type TicketBase = {
  conv: ConvId
  line: LineId
  choices: Choices
  urgent: boolean
  /** Whether the ten minutes of "urgent" count. In a crowd behind one address they do not count for everybody. */
  boosted: boolean
  /** The ticket is beyond its address's share of the queue, and counts towards no limit. */
  spare: boolean
  device: Device
  joinedAt: number
  orderAt: number
  /** The ticket was moved forward, which happens once: after a conversation had begun, or when our side lost the seat. */
  returned: boolean
  /** When the last conversation was given back; waiting counts from then. Null if none was. */
  returnedAt: number | null
  youthPub: string
  /** SHA-256 of the youth's token. */
  tokenHash: string
  /** The challenge that the next key offer answers. */
  challenge: string
  /** The page that speaks for this youth. Older pages no longer count. */
  page: PageId
  /** The newest resume generation known. */
  gen: number
  /** Null while connected. */
  youthAwayAt: number | null
  hidden: boolean
  /** How the cover came, if the youth did not put it on. */
  coveredBy?: CoveredBy | null
  /** The youth left together with a crowd behind one address. The ticket is held for a minute, whatever else would hold it longer. */
  brief: boolean
  /** After a tap on tel: or sms:, held until then. */
  callingUntil: number | null
  /** The last epoch begun; null before the first wrap. */
  epoch: number | null
  /** Everyone who was ever given wraps, in order. */
  members: Member[]
  avoid: Avoided[]
  /** Absent if no seating was in vain. */
  inVain?: InVain
  acute: boolean
  /** The moment of the first chat; null before. */
  startedAt: number | null
  handOvers: number
  /** A bridge has read along. It stays with the talk. */
  bridged?: true
}

/** One ring: a reserved seat that waits for the key offer of the counsellor's browser and for the counsellor's yes. */
export type Ringing = {
  ring: RingId
  person: PersonId
  purpose: Purpose
  ringEpoch: number
  rungAt: number
  dueAt: number
  accepted: boolean
  offer: KeyOffer | null
}

/** The talk is offered to a colleague by name, who has until `until` to answer. `blind`: without a note, and the one who gives is avoided. */
export type Handing = { id: RingId; to: PersonId; until: number; blind: boolean; note: boolean }

/** Who gave the talk to this counsellor by name. `note`: a sealed note was announced; `opened`: a page of the counsellor has opened it. */
export type Handed = { by: PersonId; blind: boolean; note: boolean; opened?: boolean }
type WasHanded = { handed?: Handed }

/**
 * A colleague reads along, or is asked to. `asked`: the colleague has until `until` to say yes. `accepted`: the youth has until `until` to say
 * yes. `reads`: the youth's browser has given the key of this epoch. `offer`: the key offer of the colleague's page that the youth is shown.
 * `kid` and `kemHash`: the colleague's key that was given wraps. `place`: where the colleague is a bridge, if asked as one.
 */
export type LookOn = {
  id: RingId
  to: PersonId
  until: number
  at: 'asked' | 'accepted' | 'reads'
  offer: KeyOffer | null
  kid?: Kid
  kemHash?: string
  place?: string
}

/** Which key of the counsellor's page the last wraps were for. Missing in a ticket that an earlier program wrote. */
type Given = { kemHash?: string }

export type Ticket = TicketBase &
  (
    | { phase: 'waiting' }
    /** The counsellor is rung. The browser may have answered, or the counsellor accepted, but not both. The youth sees no counsellor yet. */
    | ({ phase: 'ringing' } & Ringing & WasHanded)
    /** The ring is answered and accepted: the youth's browser is asked to wrap. */
    | ({ phase: 'connecting'; offer: KeyOffer } & Ringing & WasHanded)
    | ({
        phase: 'chat'
        person: PersonId
        kid: Kid
        seatedAt: number
        rejoin: KeyOffer | null
        stillThere: boolean
        handing?: Handing
        lookOn?: LookOn
      } & Given &
        WasHanded)
    | { phase: 'ended'; endedBy: Ending; endedAt: number; talked: boolean; inQueue: boolean; survey: string | null; shut?: Shut }
  )
export type Phase = Ticket['phase']
export type TicketIn<P extends Phase> = Extract<Ticket, { phase: P }>
/** A talk in which a colleague reads along, or is asked to. */
export type LookedOn = TicketIn<'chat'> & { lookOn: LookOn }
