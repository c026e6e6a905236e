import type { CoveredBy } from '../../../shared/doors/youthPage.ts'
import type { Purpose } from '../../../shared/sealing/keys.ts'
import type { Avoided } from '../../domain/seating/avoided.ts'
import type { InVain } from '../../domain/seating/inVain.ts'
import { askingOf } from '../../domain/seating/routing.ts'
import type { Handed, Phase, Ticket, TicketBase } from '../../domain/seating/ticket.ts'
import type { Keys } from '../keys.ts'

/** A hash as Redis gives it: one field for each value, null as ''. So a script can change one value and leave the rest. */
export type HashRow = Record<string, string>

const flag = (is: boolean) => (is ? '1' : '0')
const nullable = (n: number | null) => (n === null ? '' : String(n))
const numberOrNull = (text: string | undefined) => (text === undefined || text === '' ? null : Number(text))
const jsonOrNull = (text: string | undefined) => (text === undefined || text === '' ? null : JSON.parse(text))

/** `person` without an end, `person@ms` until that moment; see avoid.lua. */
export const avoidWord = ({ person, until }: Avoided): string => (until === null ? person : `${person}@${until}`)
export const avoidOf = (text: string | null | undefined): Avoided[] =>
  (text ?? '').split(' ').flatMap((word) => {
    const [person, until] = word.split('@')
    return person ? [{ person, until: until === undefined ? null : Number(until) }] : []
  })

/** Fields that may change in any phase without a guard. Not `acute`: markAcute.lua also stops new youths for the counsellor in that step. */
export type TicketPatch = Partial<
  Pick<TicketBase, 'challenge' | 'page' | 'gen' | 'youthAwayAt' | 'hidden' | 'coveredBy' | 'callingUntil' | 'brief'>
>

export function patchRow(patch: TicketPatch): HashRow {
  const row: HashRow = {}
  if (patch.challenge !== undefined) row.challenge = patch.challenge
  if (patch.page !== undefined) row.page = patch.page
  if (patch.gen !== undefined) row.gen = String(patch.gen)
  if (patch.youthAwayAt !== undefined) row.youthAwayAt = nullable(patch.youthAwayAt)
  if (patch.hidden !== undefined) row.hidden = flag(patch.hidden)
  if (patch.coveredBy !== undefined) row.coveredBy = patch.coveredBy ?? ''
  if (patch.callingUntil !== undefined) row.callingUntil = nullable(patch.callingUntil)
  if (patch.brief !== undefined) row.brief = flag(patch.brief)
  return row
}

/**
 * The fields of every phase, and the names of the ticket's queue keys, so that scripts that move a ticket build no names. A few scripts
 * read many tickets or shifts; they get the prefix of the names.
 */
export const baseRow = (t: TicketBase, keys: Keys): HashRow => ({
  conv: t.conv,
  line: t.line,
  lang: t.choices.lang,
  choices: JSON.stringify(t.choices),
  urgent: flag(t.urgent),
  boosted: flag(t.boosted),
  spare: flag(t.spare),
  device: t.device,
  joinedAt: String(t.joinedAt),
  orderAt: String(t.orderAt),
  returned: flag(t.returned),
  returnedAt: nullable(t.returnedAt),
  youthPub: t.youthPub,
  tokenHash: t.tokenHash,
  challenge: t.challenge,
  page: t.page,
  gen: String(t.gen),
  youthAwayAt: nullable(t.youthAwayAt),
  hidden: flag(t.hidden),
  ...(t.coveredBy && { coveredBy: t.coveredBy }),
  brief: flag(t.brief),
  callingUntil: nullable(t.callingUntil),
  epoch: nullable(t.epoch),
  members: t.members.length === 0 ? '' : JSON.stringify(t.members),
  avoid: t.avoid.map(avoidWord).join(' '),
  ...(t.inVain && vainRow(t.inVain)),
  acute: flag(t.acute),
  startedAt: nullable(t.startedAt),
  handOvers: String(t.handOvers),
  ...(t.bridged && { bridged: '1' }),
  queueKey: keys.queue(t.line),
  uncountedKey: keys.uncounted(t.line),
  waitsKey: keys.waits(t.line),
  parkedKey: keys.parked(t.line),
  bucketsKey: keys.buckets(t.line),
  bucketKey: keys.bucket(t.line, askingOf(t.choices)),
})

const vainRow = (v: InVain): HashRow => ({
  inVain: String(v.times),
  silent: flag(v.silent),
  orderFrom: String(v.orderFrom),
  parkedAt: nullable(v.parkedAt),
  backAt: nullable(v.backAt),
})
/** Each script writes only the fields it needs, so any field but the count may be missing. */
const vainOf = (row: HashRow): { inVain?: InVain } =>
  row.inVain === undefined
    ? {}
    : {
        inVain: {
          times: Number(row.inVain),
          silent: row.silent === '1',
          orderFrom: Number(row.orderFrom ?? row.joinedAt),
          parkedAt: numberOrNull(row.parkedAt),
          backAt: numberOrNull(row.backAt),
        },
      }

/** The fields of a phase. A chat or an ended ticket can be put back as it was; any other phase is put back as waiting. */
export function phaseRow(t: Ticket): HashRow {
  if (t.phase === 'chat')
    return {
      phase: t.phase,
      person: t.person,
      kid: t.kid,
      ...(t.kemHash && { kemHash: t.kemHash }),
      seatedAt: String(t.seatedAt),
      rejoin: t.rejoin === null ? '' : JSON.stringify(t.rejoin),
      rejoinKid: t.rejoin?.staffKid ?? '',
      stillThere: flag(t.stillThere),
    }
  if (t.phase === 'ended')
    return {
      phase: t.phase,
      endedBy: t.endedBy,
      endedAt: String(t.endedAt),
      talked: flag(t.talked),
      inQueue: flag(t.inQueue),
      survey: t.survey ?? '',
      shut: t.shut ? JSON.stringify(t.shut) : '',
    }
  return { phase: 'waiting' }
}

/** Reads a ticket back. The casts and the unchecked JSON are safe, because only our own scripts write these rows. */
export function ticketOf(row: HashRow): Ticket | null {
  if (row.phase === undefined) return null
  const base: TicketBase = {
    conv: row.conv!,
    line: row.line!,
    choices: JSON.parse(row.choices!),
    urgent: row.urgent === '1',
    boosted: row.boosted === '1',
    spare: row.spare === '1',
    device: row.device as TicketBase['device'],
    joinedAt: Number(row.joinedAt),
    orderAt: Number(row.orderAt),
    returned: row.returned === '1',
    returnedAt: numberOrNull(row.returnedAt),
    youthPub: row.youthPub!,
    tokenHash: row.tokenHash!,
    challenge: row.challenge!,
    page: row.page!,
    gen: Number(row.gen),
    youthAwayAt: numberOrNull(row.youthAwayAt),
    hidden: row.hidden === '1',
    ...(row.coveredBy && { coveredBy: row.coveredBy as CoveredBy }),
    brief: row.brief === '1',
    callingUntil: numberOrNull(row.callingUntil),
    epoch: numberOrNull(row.epoch),
    members: jsonOrNull(row.members) ?? [],
    avoid: avoidOf(row.avoid),
    ...vainOf(row),
    acute: row.acute === '1',
    startedAt: numberOrNull(row.startedAt),
    handOvers: Number(row.handOvers),
    ...(row.bridged && { bridged: true as const }),
  }
  const phase = row.phase as Phase
  switch (phase) {
    case 'waiting':
      return { ...base, phase }
    case 'ringing':
      return { ...base, phase, ...ringing(row), ...handedOf(row) }
    case 'connecting':
      return { ...base, phase, ...ringing(row), ...handedOf(row), offer: JSON.parse(row.offer!) }
    case 'chat':
      return {
        ...base,
        phase,
        person: row.person!,
        kid: row.kid!,
        ...(row.kemHash && { kemHash: row.kemHash }),
        seatedAt: Number(row.seatedAt),
        rejoin: jsonOrNull(row.rejoin),
        stillThere: row.stillThere === '1',
        ...(row.handing && { handing: JSON.parse(row.handing) }),
        ...(row.lookOn && { lookOn: JSON.parse(row.lookOn) }),
        ...handedOf(row),
      }
    case 'ended':
      return {
        ...base,
        phase,
        endedBy: row.endedBy as Extract<Ticket, { phase: 'ended' }>['endedBy'],
        endedAt: Number(row.endedAt),
        talked: row.talked === '1',
        inQueue: row.inQueue === '1',
        survey: row.survey === '' ? null : row.survey!,
        ...(row.shut && { shut: JSON.parse(row.shut) }),
      }
  }
}

const handedOf = (row: HashRow): { handed?: Handed } => (row.handed ? { handed: JSON.parse(row.handed) } : {})

const ringing = (row: HashRow) => ({
  ring: row.ring!,
  person: row.person!,
  purpose: row.purpose as Purpose,
  ringEpoch: Number(row.ringEpoch),
  rungAt: Number(row.rungAt),
  dueAt: Number(row.dueAt),
  accepted: row.accepted === '1',
  offer: jsonOrNull(row.offer),
})
