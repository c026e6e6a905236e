import { z } from 'zod'
import type { LedgerClient } from '../connect.ts'
import { hearOn } from '../hearOn.ts'
import type { LedgerKeys } from '../keys.ts'
import type { Multi } from '../transactions.ts'

const staffNews = z.object({
  person: z.string(),
  /**
   * `off`: switched off. `signed-out`: a session has ended, or all of them. `replaced`: by a newer one of the same person in the same browser.
   * `changed`: roles or the name.
   */
  what: z.enum(['off', 'signed-out', 'replaced', 'changed']),
  /** The hash of the one session that has ended; null: whatever session it is. */
  session: z.nullable(z.string()),
})
export type StaffNews = z.output<typeof staffNews>

/** Adds the news to a transaction, so that it is told exactly when the change is written, by whichever process or command. */
export const sayNews = (multi: Multi, keys: LedgerKeys, news: Omit<StaffNews, 'session'> & { session?: string }): void =>
  void multi.publish(keys.staffNews, JSON.stringify({ session: null, ...news }))

/** Tells every process what has changed about a member of staff, at once: nobody who was switched off works on until the next look-up. */
export const openStaffNews = (client: LedgerClient, keys: LedgerKeys) => ({
  /** `onMissed`: the connection was lost and is back, so everybody must be looked up. */
  hear(onNews: (news: StaffNews) => void, onMissed: () => void): Promise<{ close(): void }> {
    const onText = (text: string) => {
      const news = staffNews.safeParse(JSON.parse(text)) // written by sayNews(), perhaps of another version
      if (news.success) onNews(news.data)
      else onMissed()
    }
    return hearOn(client, keys.staffNews, onText, onMissed)
  },
})
