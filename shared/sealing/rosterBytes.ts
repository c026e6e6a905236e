import type { Roster } from './keys.ts'
import { tuple } from './tuple.ts'

/** What ROOT signs. The server signs it and every browser checks it, so it stands where both can read it. */
export const rosterBytes = (r: Omit<Roster, 'sig'>) =>
  tuple(
    'ungechat/v1/roster',
    r.line,
    r.serial,
    r.notBefore,
    r.notAfter,
    ...r.staff.flatMap((s) => [s.kid, s.pub, s.person, s.name, s.title, s.role, s.notAfter]),
  )
