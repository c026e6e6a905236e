import type { IncomingMessage } from 'node:http'
import { forgetGuesses } from './actions/staff/signIn.ts'
import { openAdmission } from './admission/admission.ts'
import { work as usualWork, type Work } from './admission/work.ts'
import type { Spans } from './domain/time/spans.ts'
import { openAddressNames } from './http/addressNames.ts'
import { addressOf, type Trust } from './http/addressOf.ts'
import type { openHttp } from './http/http.ts'
import { puzzleKeys } from './secret.ts'

type Given = { secret: string; work: Partial<Work> | undefined; spans: Spans; now(): number }

const FORGET_MS = 60_000

/**
 * Shared by HTTP and the connections: the opaque place of an address, and admission, which decides the work before a place. A timer
 * deletes what both remember when it is old, even if nobody comes any more.
 */
export function openEntrance({ secret, work, spans, now }: Given) {
  const admission = openAdmission({ keys: puzzleKeys(secret), work: { ...usualWork, ...work }, urgentMs: spans.urgentBoostMs, now })
  const timer = setInterval(() => {
    admission.forget()
    forgetGuesses(now())
  }, FORGET_MS)
  return { placeOf: openAddressNames(now), admission, close: () => clearInterval(timer) }
}
export type Entrance = ReturnType<typeof openEntrance>

/** Admits a connection. Its request does not pass through express, so its address is found here, with the same trusted proxies. */
export function admitting({ admission, placeOf }: Entrance, http: ReturnType<typeof openHttp>) {
  const trust = http.get('trust proxy fn') as Trust // express makes it of the setting
  return (request: IncomingMessage) => admission.enter(placeOf(addressOf(request, trust)))
}
