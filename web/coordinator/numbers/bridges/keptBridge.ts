import { z } from 'zod/mini'
import { mostOfBridge } from '../../../../shared/help/bridge.ts'
import { personId } from '../../../../shared/ids.ts'
import { keptInTab } from '../../drafts/keptInTab.ts'

const text = (most: number) => z.string().check(z.maxLength(most))

/** A bridge that is being written, half a word too. `over`: the version that its writer had read; 0: it is new. By line and id. */
export const keptBridge = keptInTab(
  'bridge',
  z.strictObject({
    over: z.int(),
    draft: z.strictObject({
      name: text(mostOfBridge.name),
      place: text(mostOfBridge.place),
      when: text(mostOfBridge.when),
      say: text(mostOfBridge.say),
      owner: text(mostOfBridge.owner),
      agreedOn: text(10),
      account: z.optional(personId),
    }),
  }),
)
