import type { LedgerClient } from './connect.ts'

/**
 * Listens to a channel on its own connection until closed. `onMissed` is called when that connection is back after a loss:
 * messages sent in between were missed.
 */
export async function hearOn(
  client: LedgerClient,
  channel: string,
  onText: (text: string) => void,
  onMissed: () => void,
): Promise<{ close(): void }> {
  const ear: LedgerClient = client.duplicate()
  ear.on('error', () => {})
  await ear.connect()
  await ear.subscribe(channel, onText)
  ear.on('ready', onMissed)
  return { close: () => ear.destroy() }
}
