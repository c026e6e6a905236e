/** The id of a connected person: a youth by conv, a member of staff by person. */
export type PresenceId = `y:${string}` | `s:${string}`

export const youthHere = (conv: string): PresenceId => `y:${conv}`
export const staffHere = (person: string): PresenceId => `s:${person}`

/** Reads a presence id back. */
export const whoIs = (id: PresenceId): { youth: string } | { staff: string } =>
  id.startsWith('y:') ? { youth: id.slice(2) } : { staff: id.slice(2) }
