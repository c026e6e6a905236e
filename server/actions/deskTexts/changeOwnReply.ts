import type { OwnRepliesAnswer, OwnReply } from '../../../shared/deskTexts/ownReply.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { done, type Outcome } from '../../../shared/outcome.ts'
import type { Service } from '../service.ts'

/** Keeps a canned reply of this counsellor alone. One page at a time has the desk, so the newest text is the right one. */
export const saveOwnReply = async ({ ledger }: Service, person: PersonId, reply: OwnReply): Promise<Outcome<OwnRepliesAnswer>> =>
  done(await ledger.ownReplies.save(person, reply))

export const removeOwnReply = async ({ ledger }: Service, person: PersonId, id: string): Promise<Outcome<OwnRepliesAnswer>> =>
  done(await ledger.ownReplies.remove(person, id))
