import type { OnDuty, Shift } from '../../domain/seating/shift.ts'
import type { Keys } from '../keys.ts'
import type { HashRow } from '../tickets/ticketRow.ts'

const words = (text: string | undefined) => (text === undefined || text === '' ? [] : text.split(' '))
const nullable = (n: number | null) => (n === null ? '' : String(n))

const keyText = (key: Shift['messageKey'] | null) => (key ? `${key.kem} ${key.sig}` : '')
const keyOf = (text = ''): Pick<Shift, 'messageKey'> => {
  const [kem, sig] = words(text)
  return kem && sig ? { messageKey: { kem, sig } } : {}
}

/** What the person's page, or the sweep, may change in a running shift. */
export type ShiftPatch = Partial<Pick<Shift, 'page' | 'kid' | 'awayAt' | 'missed' | 'lastSeatedAt' | 'seats' | 'restUntil'>> & {
  messageKey?: Shift['messageKey'] | null
}

export function shiftPatchRow(patch: ShiftPatch): HashRow {
  const row: HashRow = {}
  if (patch.page !== undefined) row.page = patch.page
  if (patch.kid !== undefined) row.kid = patch.kid
  if (patch.awayAt !== undefined) row.awayAt = nullable(patch.awayAt)
  if (patch.missed !== undefined) row.missed = String(patch.missed)
  if (patch.lastSeatedAt !== undefined) row.lastSeatedAt = String(patch.lastSeatedAt)
  if (patch.restUntil !== undefined) row.restUntil = String(patch.restUntil)
  if (patch.messageKey !== undefined) row.messageKey = keyText(patch.messageKey)
  if (patch.seats !== undefined) row.seats = String(patch.seats)
  return row
}

/** A shift as a hash. Like a ticket, it carries the names of the sets it belongs in. */
export const shiftRow = (s: Shift, keys: Keys): HashRow => ({
  person: s.person,
  page: s.page,
  kid: s.kid,
  lines: s.lines.join(' '),
  langs: s.langs.join(' '),
  topics: s.topics.join(' '),
  ages: s.ages.join(' '),
  seats: String(s.seats),
  state: s.state,
  since: String(s.since),
  lastSeatedAt: String(s.lastSeatedAt),
  missed: String(s.missed),
  awayAt: nullable(s.awayAt),
  acute: (s.acute ?? []).join(' '),
  restUntil: nullable(s.restUntil ?? null),
  reason: s.reason ?? '',
  messageKey: keyText(s.messageKey),
  dutyKeys: s.lines.map(keys.duty).join(' '),
  freeKeys: s.lines.map(keys.free).join(' '),
})

/** Reads a shift back. `held`: the seats of its talks and rings; a talk that a colleague offers to hand over holds one more. The casts are safe, because only our own scripts write these rows. */
export const onDutyOf = (row: HashRow, held: number): OnDuty => ({
  person: row.person!,
  page: row.page!,
  kid: row.kid!,
  lines: words(row.lines),
  langs: words(row.langs) as Shift['langs'],
  topics: words(row.topics) as Shift['topics'],
  ages: words(row.ages) as Shift['ages'],
  seats: Number(row.seats),
  state: row.state as Shift['state'],
  since: Number(row.since),
  lastSeatedAt: Number(row.lastSeatedAt),
  missed: Number(row.missed),
  awayAt: row.awayAt === '' ? null : Number(row.awayAt),
  ...(row.acute && { acute: words(row.acute) }),
  ...(row.restUntil && { restUntil: Number(row.restUntil) }),
  ...(row.asked && { asked: row.asked }),
  ...(row.reason && { reason: row.reason as NonNullable<Shift['reason']> }),
  ...keyOf(row.messageKey),
  ...(row.looks && { looks: row.looks }),
  taken: held + (row.asked ? 1 : 0),
})

/** A shift's lines and state, if only these were read; null if there is no shift. */
export const briefOf = ([lines, state]: (string | null)[], taken: number): Pick<OnDuty, 'lines' | 'state' | 'taken'> | null =>
  typeof lines === 'string' ? { lines: words(lines), state: state as Shift['state'], taken } : null

/** A flat HGETALL as a script returns it. */
export function rowOf(flat: string[]): HashRow {
  const row: HashRow = {}
  for (let i = 0; i < flat.length; i += 2) row[flat[i]!] = flat[i + 1]!
  return row
}
