import type { CoordinatorDoor } from '../../shared/doors/coordinator.ts'
import type { CounsellorDoor } from '../../shared/doors/counsellor.ts'

type Asked = { counsellor: keyof CounsellorDoor['requests']; coordinator: keyof CoordinatorDoor['requests'] }
export type StaffDoor = keyof Asked

/** Requests that a page sends by itself, without an act of its person. Two doors may use one name for two things. */
const always: { [Door in StaffDoor]: readonly Asked[Door][] } = {
  counsellor: [
    ...(['desk:challenge', 'desk:open', 'ring:answer', 'offer:rejoin', 'wraps:read', 'mark:send', 'transcript:read'] as const),
    ...(['help:read', 'texts:read', 'leaders:read'] as const),
    ...(['lookOn:offer', 'lookOn:wraps', 'lookOn:read'] as const),
    ...(['note:give', 'note:read', 'note:drop', 'form:kept', 'colleagues:read'] as const),
  ],
  coordinator: ['now:watch'],
}

/** Did the page ask this by itself? Then nobody has used the session. Of some requests only the page knows, and says `again`. */
export const isByItself = (door: StaffDoor, request: string, payload: unknown): boolean =>
  always[door].some((name) => name === request) ||
  (typeof payload === 'object' && payload !== null && 'again' in payload && payload.again === true)
