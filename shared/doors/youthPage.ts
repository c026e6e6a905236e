import { z } from 'zod/mini'

/** The ticket of a phone waits longer for a lost connection than that of a computer, because a phone's screen goes dark. */
export const device = z.enum(['phone', 'computer'])
export type Device = z.output<typeof device>

/** Why a cover came by itself: the page was out of view, or was loaded again. */
export const coveredBy = z.enum(['view', 'reload'])
export type CoveredBy = z.output<typeof coveredBy>
