import type { LineId } from '../../../shared/ids.ts'
import type { Service } from '../service.ts'

type OneMessage = { id: string; line: LineId; receiver: string }
/** 22 signs of base64url hold 132 bits. A shorter text costs less in an SMS. */
const TOKEN_LENGTH = 22

/**
 * The token of the link in one message to one receiver: the same at each try, and nobody can guess it. It only says "seen": it opens nothing, and
 * its page shows nothing.
 */
export async function seenToken(service: Service, { id, line, receiver }: OneMessage): Promise<string> {
  const token = service.mac(`alert-seen.${line}.${id}.${receiver}`).slice(0, TOKEN_LENGTH)
  await service.live.tellings.keepLink(linkOf(service, token), { id, receiver })
  return token
}

/** The reader of a message says that it was seen. False: the link leads nowhere, or what it was about is long past. */
export const sayItWasSeen = (service: Service, token: string): Promise<boolean> =>
  service.live.tellings.see(linkOf(service, token), service.now())

/** What stands in Redis: who reads it there cannot say "seen". */
const linkOf = (service: Service, token: string) => service.mac(`seen-link.${token}`)
