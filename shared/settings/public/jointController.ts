import { z } from 'zod/mini'
import { inEachUpTo } from '../../lang.ts'

/** How many authorities may share the responsibility of a line. */
export const MOST_JOINT = 20

/** An authority that shares the responsibility for a line: of which municipality, whom to ask there, and what it answers for. */
export const jointController = z.strictObject({
  municipality: z.string().check(z.maxLength(80)),
  name: z.string().check(z.maxLength(120)),
  contact: inEachUpTo(300),
  answersFor: inEachUpTo(400),
})
export type JointController = z.output<typeof jointController>
