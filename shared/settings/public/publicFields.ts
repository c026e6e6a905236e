import { z } from 'zod/mini'
import { inEachUpTo, perLang } from '../../lang.ts'
import { lineTheme } from '../../theme/theme.ts'
import { jointController, MOST_JOINT } from './jointController.ts'
import { standard } from './standard.ts'
import { statement } from './statement.ts'

/** The fields in which a line says in public who answers for it, what it promises, how accessible it is, and in which colour. */
export const publicFields = {
  dpo: inEachUpTo(600),
  jointControllers: z.array(jointController).check(z.maxLength(MOST_JOINT)),
  standard,
  statement: z.nullable(statement),
  theme: lineTheme,
}
const all = z.strictObject(publicFields)
export type PublicSettings = z.output<typeof all>

/** The same fields of a line as it is kept. Rows from before these fields have none of them. */
export const keptPublicFields = {
  dpo: z.optional(publicFields.dpo),
  jointControllers: z.optional(publicFields.jointControllers),
  standard: z.optional(publicFields.standard),
  statement: z.optional(publicFields.statement),
  theme: z.optional(publicFields.theme),
}
const kept = z.strictObject(keptPublicFields)
export type KeptPublic = z.output<typeof kept>

const nothing = () => perLang(() => '')
/** Nobody has written anything. */
const unwritten: PublicSettings = {
  dpo: nothing(),
  jointControllers: [],
  standard: { wait: null, hours: nothing(), training: nothing(), supervision: nothing() },
  statement: null,
  theme: null,
}

/** What a line says in public; what it does not say yet is empty. */
export const publicOf = (line: KeptPublic): PublicSettings => ({
  dpo: line.dpo ?? unwritten.dpo,
  jointControllers: line.jointControllers ?? unwritten.jointControllers,
  standard: line.standard ?? unwritten.standard,
  statement: line.statement ?? unwritten.statement,
  theme: line.theme ?? unwritten.theme,
})
