import type { Payload } from '../../../shared/doors/door.ts'
import type { YouthDoor } from '../../../shared/doors/youth.ts'
import type { ConvId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Service } from '../service.ts'

/** Keeps the youth's opaque blob and the server's half. The previous blob stays until the browser says that it holds the new one. */
export async function keepBlob(service: Service, conv: ConvId, { held, blob }: Payload<YouthDoor, 'resume:keep'>): Promise<Outcome<null>> {
  if (blob.gen <= held) return refuse('out-of-order')
  const answer = await service.live.transcripts.keepBlob(conv, held, blob)
  return answer === 'kept' ? done(null) : refuse(answer)
}

/** The browser holds this generation: everything older is erased, and an older page can no longer resume. */
export async function holdBlob(service: Service, conv: ConvId, gen: number): Promise<Outcome<null>> {
  await service.live.transcripts.heldBlob(conv, gen)
  return (await service.live.tickets.patch(conv, { gen })) ? done(null) : refuse('gone')
}
