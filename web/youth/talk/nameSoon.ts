import { pause } from '../visit/insist.ts'
import type { Running, Visit } from '../visit/visit.ts'

/**
 * Who does not write at once is still called something: the counsellor is told, sealed, so that a talk has a name before its first word.
 * Words that come meanwhile say it themselves.
 */
export async function nameSoon(visit: Visit, running: Running): Promise<void> {
  const { cipher, keeper } = running
  if (cipher.nickname === '' || cipher.nicknameSent || running.namedIn === cipher.epoch) return
  running.namedIn = cipher.epoch
  await pause()
  const isStill = visit.running === running && visit.screen.at === 'chat' && running.namedIn === cipher.epoch
  if (isStill && !cipher.nicknameSent) keeper.sayName(cipher.nickname)
}
