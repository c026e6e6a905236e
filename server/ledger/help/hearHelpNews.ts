import type { LedgerClient } from '../connect.ts'
import { hearOn } from '../hearOn.ts'
import type { LedgerKeys } from '../keys.ts'

/** Something remembered that a change of the help makes old. */
type Remembered = { all(): Promise<unknown>; forget(): void }

/**
 * Reads what is remembered again at each change of the help, by any process or command, and then tells. So a contact that was taken back is not
 * shown from memory while the ledger is down. It tells also after a loss of the connection, for a change may have been missed.
 */
export function hearHelpNews(
  client: LedgerClient,
  keys: Pick<LedgerKeys, 'helpNews'>,
  remembered: Remembered[],
  onNews: () => void,
): Promise<{ close(): void }> {
  const readAnew = () => {
    for (const one of remembered) {
      one.forget()
      one.all().catch(() => {}) // read again when somebody asks
    }
    onNews()
  }
  return hearOn(client, keys.helpNews, readAnew, readAnew)
}
