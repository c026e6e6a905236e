import type { Refusal } from '../../../shared/outcome.ts'

/** The server refuses the desk because this page is from before an update. Only loading the page again helps. */
export const isStale = (why: Refusal): boolean => why === 'old-page' || why === 'unknown-request' || why === 'malformed'
