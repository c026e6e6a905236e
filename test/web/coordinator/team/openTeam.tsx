import { screen, within } from '@testing-library/react'
import type { CoordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import type { Payload } from '../../../../shared/doors/door.ts'
import { done, type Outcome, refuse } from '../../../../shared/outcome.ts'
import type { ChangeAnswer, InviteAnswer, TeamMember } from '../../../../shared/team/teamWire.ts'
import { fakeSocket } from '../../counsellor/fakeSocket.ts'
import { openScreen, quietLine } from '../openScreen.tsx'

const AT = Date.parse('2026-11-19T12:00:00Z')
export const TOKEN = 't'.repeat(43)
export const aMember = (part: Partial<TeamMember> = {}): TeamMember => ({
  ...{ person: 's'.repeat(22), login: 'sara@kommune.dk', print: 'p'.repeat(43) },
  fields: { name: 'Sara', title: 'pædagog', langs: ['da'], declines: [] },
  ...{ active: true, access: 'password', linkUntil: null, isNew: false, isMe: false, isOurs: true, isLast: false },
  holds: [{ role: 'counsellor', since: Date.parse('2026-11-01T12:00:00Z') }],
  ...part,
})

type Hands = {
  invite?: (asked: Payload<CoordinatorDoor, 'team:invite'>) => Outcome<InviteAnswer>
  change?: (asked: Payload<CoordinatorDoor, 'team:change'>) => Outcome<ChangeAnswer>
}

/** The team of the only line of a coordinator. `set`: somebody else has changed it. */
export async function team(members: TeamMember[] = [aMember()], hands: Hands = {}, lang: 'da' | 'en' = 'da') {
  let kept = members
  const line = { ...quietLine, line: 'aabenraa', name: { da: 'Aabenraa-chatten', en: 'The Aabenraa chat' } }
  const server = fakeSocket<CoordinatorDoor>({
    'now:watch': () => done({ at: AT, lines: [line] }),
    'day:read': () => refuse('failed'),
    'month:read': () => refuse('failed'),
    'team:read': () => done({ line: 'aabenraa', members: kept }),
    'team:invite': (asked) => hands.invite?.(asked) ?? done({ did: 'link', token: TOKEN, login: 'åse-4827' }),
    'team:change': (asked) => hands.change?.(asked) ?? done({ did: 'changed' }),
    'team:link': () => done({ did: 'link', token: TOKEN }),
    'team:withdraw': () => done({ did: 'removed' }),
    'team:off': () => done({ did: 'last' }),
    'team:on': () => done({ did: 'link', token: TOKEN }),
  })
  const user = await openScreen(server, 'team', lang)
  return { server, user, set: (now: TeamMember[]) => (kept = now) }
}
export const card = (name: RegExp) => within(screen.getByRole('article', { name }))
