import { z } from 'zod/mini'
import { keptInTab } from '../drafts/keptInTab.ts'

/** The number of a leader that is written and not saved, with the number that stood there, for each line. */
export const keptLeader = keptInTab('leader', z.strictObject({ over: z.nullable(z.string()), call: z.string() }))
