import { z } from 'zod/mini'
import { perLang } from '../../lang.ts'

/** How many authorities may share the responsibility of a line. */
export const MOST_JOINT = 20

const text = (most: number) => z.strictObject(perLang(() => z.string().check(z.maxLength(most))))

/** An authority that shares the responsibility for a line: of which municipality, whom to ask there, and what it answers for. */
export const jointController = z.strictObject({
  municipality: z.string().check(z.maxLength(80)),
  name: z.string().check(z.maxLength(120)),
  contact: text(300),
  answersFor: text(400),
})
export type JointController = z.output<typeof jointController>
