import type { ConvId, Kid } from '../../../shared/ids.ts'
import { done, type Outcome } from '../../../shared/outcome.ts'
import type { Wrap } from '../../../shared/sealing/keys.ts'
import type { Service } from '../service.ts'

/** The wraps that the youth's browser made for this key, so that a page with the key can read on after a reload. */
export async function readWraps(service: Service, conv: ConvId, kid: Kid): Promise<Outcome<Wrap[]>> {
  return done(await service.live.transcripts.wrapsFor(conv, kid))
}
