import type { Roster } from './keys.ts'
import { tuple } from './tuple.ts'

/** The bytes that ROOT signs. In shared, because the server signs them and every browser checks them. */
export const rosterBytes = (r: Omit<Roster, 'sig'>) =>
  tuple(
    'ungechat/v1/roster',
    r.line,
    r.serial,
    r.notBefore,
    r.notAfter,
    ...r.staff.flatMap((s) => [s.kid, s.pub, s.person, s.name, s.title, s.notAfter]),
  )
