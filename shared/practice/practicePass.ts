import { z } from 'zod/mini'
import { lineOrPractice } from '../ids.ts'

/** Lets a youth of practice into the queue of practice for a few minutes: the moment when it ends, and the server's seal on it. */
export const practicePass = z.string().check(z.regex(/^\d{13}\.[A-Za-z0-9_-]{43}$/))

export const practiceGiven = z.strictObject({ line: lineOrPractice, pass: practicePass })
export type PracticeGiven = z.output<typeof practiceGiven>
