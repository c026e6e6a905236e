import { pause } from '../visit/askUntilAnswered.ts'
import type { Running, Visit } from '../visit/visit.ts'

/**
 * Tells the counsellor the nickname, sealed, if the youth does not write within 2 s: so a talk has a name before its first message. A
 * message that the youth writes meanwhile carries the nickname itself.
 */
export async function nameSoon(visit: Visit, running: Running): Promise<void> {
  const { cipher, keeper } = running
  if (cipher.nickname === '' || cipher.nicknameSent || running.namedIn === cipher.epoch) return
  running.namedIn = cipher.epoch
  await pause()
  const isStill = visit.running === running && visit.screen.at === 'chat' && running.namedIn === cipher.epoch
  if (isStill && !cipher.nicknameSent) keeper.sayName(cipher.nickname)
}
