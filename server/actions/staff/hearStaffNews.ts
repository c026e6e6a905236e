import type { Service } from '../service.ts'

type Hear = Service['ledger']['staffNews']['hear']

/**
 * Hears at once what changes about a member of staff, whichever process or command changes it. `onMissed`: news may have been lost, so
 * every person must be looked up.
 */
export const hearStaffNews = (service: Service, ...[onNews, onMissed]: Parameters<Hear>): ReturnType<Hear> =>
  service.ledger.staffNews.hear(onNews, onMissed)
