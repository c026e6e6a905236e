import type { Outcome } from '../../shared/outcome.ts'
import type { Desk } from './desk.ts'
import { endConversation } from './endConversation.ts'

/** A quick exit ends what the youth's page held. It is said twice, on the socket and by beacon, since either may be lost; the second changes nothing. */
export const leaveQuickly = (desk: Desk, conv: string): Promise<Outcome<null>> => endConversation(desk, conv, 'youth')
