import type { ConvId, Id, PersonId } from '../../shared/ids.ts'

/** The id of a connected person: a youth by conv, a member of staff by person. A conv or a person alone is none. Only the two makers below make one. */
export type PresenceId = (`y:${string}` | `s:${string}`) & Id<'presence'>

export const youthHere = (conv: ConvId): PresenceId => `y:${conv}` as const
export const staffHere = (person: PersonId): PresenceId => `s:${person}` as const

/** Reads a presence id back. */
export const ownerOf = (id: PresenceId): { youth: ConvId } | { staff: PersonId } =>
  id.startsWith('y:') ? { youth: id.slice(2) } : { staff: id.slice(2) }
