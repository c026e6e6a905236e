import type { KeyOffer, Purpose } from '../../../shared/sealing/keys.ts'
import type { Choices, CoveredBy, Device } from '../../../shared/ticket.ts'
import type { Ending } from '../../../shared/topic.ts'
import type { Avoided } from './avoided.ts'
import type { InVain } from './inVain.ts'

/** A member of staff who was given wraps: their kid, and the first epoch they could read. */
export type Member = { person: string; kid: string; sinceEpoch: number }

/** What is known of a youth at every phase. `orderAt` is the order of the queue (see domain/queue.ts). */
export type TicketBase = {
  conv: string
  line: string
  choices: Choices
  urgent: boolean
  /** Do the ten minutes of "urgent" count? Not for everybody of a crowd behind one address. */
  boosted: boolean
  /** Beyond what one address may fill of a queue: counts towards no limit. */
  spare: boolean
  device: Device
  joinedAt: number
  orderAt: number
  /** Moved forward once: a conversation had begun, or our side lost the seat. */
  returned: boolean
  /** When the last conversation was given back; the time of a conversation is no waiting. Null before. */
  returnedAt: number | null
  youthPub: string
  /** SHA-256 of the youth's token. */
  tokenHash: string
  /** The challenge that the next key offer answers. */
  challenge: string
  /** The page that speaks for this youth; an older page is superseded. */
  page: string
  /** The newest resume generation known. */
  gen: number
  /** Null while connected. */
  youthAwayAt: number | null
  hidden: boolean
  /** How the cover came, if not by the youth's own hand. */
  coveredBy?: CoveredBy | null
  /** Gone with a crowd behind one address: held for a minute, whatever else would hold it. */
  brief: boolean
  /** After a tap on tel: or sms:, held until then. */
  callingUntil: number | null
  /** The last epoch begun; null before the first wrap. */
  epoch: number | null
  /** Everyone who was ever given wraps, in order. */
  members: Member[]
  avoid: Avoided[]
  /** Absent while every seating came to something. */
  inVain?: InVain
  acute: boolean
  /** The moment of the first chat; null before. */
  startedAt: number | null
  handOvers: number
}

/** One ring: a reserved seat that waits for the browser's offer and the person's yes. */
export type Ringing = {
  ring: string
  person: string
  purpose: Purpose
  ringEpoch: number
  rungAt: number
  dueAt: number
  accepted: boolean
  offer: KeyOffer | null
}

export type Ticket = TicketBase &
  (
    | { phase: 'waiting' }
    /** Rung, maybe answered by the browser, maybe accepted; the youth sees nothing yet. */
    | ({ phase: 'ringing' } & Ringing)
    /** Answered and accepted: the youth's browser is asked to wrap. */
    | ({ phase: 'connecting'; offer: KeyOffer } & Ringing)
    | { phase: 'chat'; person: string; kid: string; seatedAt: number; rejoin: KeyOffer | null; stillThere: boolean }
    | { phase: 'ended'; endedBy: Ending; endedAt: number; talked: boolean; inQueue: boolean; survey: string | null }
  )
export type Phase = Ticket['phase']
export type TicketIn<P extends Phase> = Extract<Ticket, { phase: P }>
