import type { CoordinatorDoor } from '../../shared/doors/coordinator.ts'
import type { CounsellorDoor } from '../../shared/doors/counsellor.ts'

/** Requests that a page sends by itself, without an act of its person. */
const always: ReadonlySet<string> = new Set<keyof CounsellorDoor['requests'] | keyof CoordinatorDoor['requests']>([
  ...(['desk:challenge', 'desk:open', 'ring:answer', 'offer:rejoin', 'wraps:read', 'mark:send', 'transcript:read'] as const),
  ...(['help:read', 'texts:read', 'leaders:read', 'now:watch'] as const),
  ...(['note:give', 'note:read', 'note:drop', 'form:kept', 'colleagues:read'] as const),
])

/** Did the page ask this by itself? Then nobody has used the session. Of some requests only the page knows, and says `again`. */
export const isByItself = (request: string, payload: unknown): boolean =>
  always.has(request) || (typeof payload === 'object' && payload !== null && 'again' in payload && payload.again === true)
