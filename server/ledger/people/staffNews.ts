import { z } from 'zod'
import type { LedgerClient } from '../connect.ts'
import { hearOn } from '../hearOn.ts'
import type { LedgerKeys } from '../keys.ts'
import type { Multi } from '../transactions.ts'

const staffNews = z.object({
  person: z.string(),
  /**
   * `off`: the person is switched off. `signed-out`: one session has ended, or all. `replaced`: a newer session of the same person in
   * the same browser has replaced this one. `changed`: roles, the name, or another field.
   */
  what: z.enum(['off', 'signed-out', 'replaced', 'changed']),
  /** The hash of the one session that has ended; null: the news is about all sessions of the person. */
  session: z.nullable(z.string()),
})
export type StaffNews = z.output<typeof staffNews>

/** Adds the news to a transaction. So it is sent exactly when the change is written, by any process or command. */
export const sayNews = (multi: Multi, keys: LedgerKeys, news: Omit<StaffNews, 'session'> & { session?: string }): void =>
  void multi.publish(keys.staffNews, JSON.stringify({ session: null, ...news }))

/** Tells every process at once what has changed about a member of staff. So a person who is switched off cannot work until the next look-up. */
export const openStaffNews = (client: LedgerClient, keys: LedgerKeys) => ({
  /** `onMissed`: the connection was lost and is back, or the news could not be read. Every person must be looked up. */
  hear(onNews: (news: StaffNews) => void, onMissed: () => void): Promise<{ close(): void }> {
    const onText = (text: string) => {
      const news = staffNews.safeParse(JSON.parse(text)) // written by sayNews(), perhaps of another version
      if (news.success) onNews(news.data)
      else onMissed()
    }
    return hearOn(client, keys.staffNews, onText, onMissed)
  },
})
