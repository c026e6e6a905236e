import { z } from 'zod/mini'
import { inEachUpTo } from '../../lang.ts'

/** How far the pages meet EN 301 549: fully, in most of it, or not in most of it. */
export const statementStatuses = ['fully', 'partly', 'not'] as const
export type StatementStatus = (typeof statementStatuses)[number]
/** Who judged: the authority itself, somebody from outside, or in another way. */
export const statementMethods = ['self', 'outside', 'other'] as const
export type StatementMethod = (typeof statementMethods)[number]
/** Why something is not accessible: it breaks the law, mending it is a disproportionate burden, or the law does not cover it. */
export const faultReasons = ['breaks', 'burden', 'not-covered'] as const
export type FaultReason = (typeof faultReasons)[number]

/** How many faults of its pages a statement may name. */
export const MOST_FAULTS = 20

/** The accessibility statement of a line's pages, as its coordinator writes it. Dates are `2026-11-30`, or empty. */
export const statement = z.strictObject({
  status: z.enum(statementStatuses),
  faults: z.array(z.strictObject({ why: z.enum(faultReasons), what: inEachUpTo(400) })).check(z.maxLength(MOST_FAULTS)),
  method: z.enum(statementMethods),
  judge: z.string().check(z.maxLength(160)),
  judgedOn: z.string().check(z.maxLength(10)),
  /** When the statement was last read through. The law asks for it once a year. */
  reviewedOn: z.string().check(z.maxLength(10)),
  phone: z.string().check(z.maxLength(40)),
  email: z.string().check(z.maxLength(160)),
  /** Its address in the tool of Digitaliseringsstyrelsen, where the law wants it; empty until it stands there. */
  officialAddress: z.string().check(z.maxLength(200)),
})
export type LineStatement = z.output<typeof statement>

/** Where a statement stands that was made with the tool of Digitaliseringsstyrelsen. */
export const OFFICIAL_ADDRESS = /^https:\/\/(www\.)?was\.digst\.dk\/[a-z0-9.-]+(\/[a-z0-9.-]+)*\/?$/

/** The statement is due one year after it was last read through. */
export const isStatementDue = ({ reviewedOn }: LineStatement, today: string): boolean => {
  const [year = '', ...rest] = reviewedOn.split('-')
  return /^\d{4}$/.test(year) && `${Number(year) + 1}-${rest.join('-')}` <= today
}
