import { z } from 'zod/mini'
import { contactWays, entryId } from '../help/offer.ts'

/** The longest texts of a card. What the ledger takes is shorter. With all else that is sealed beside it, a card fits in an envelope. */
export const mostOfCard = { name: 120, value: 300, contacts: 6 }

const text = (length: number) => z.string().check(z.minLength(1), z.maxLength(length))
const name = text(mostOfCard.name)
const contact = z.strictObject({ way: z.enum(contactWays), value: text(mostOfCard.value) })

/**
 * Help that a counsellor gives in a talk, as it was at that moment. A page draws a number or a place from its own list, by the id, and uses `contacts`
 * only to see whether they have changed since. A youth's page holds no list of bridges, so a bridge carries its words. They are never a link.
 */
export const helpCard = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.enum(['number', 'place']),
    id: entryId,
    name,
    contacts: z.array(contact).check(z.maxLength(mostOfCard.contacts)),
  }),
  z.strictObject({ of: z.literal('bridge'), id: entryId, name, place: text(120), when: text(120), say: text(160) }),
])
export type HelpCard = z.output<typeof helpCard>
