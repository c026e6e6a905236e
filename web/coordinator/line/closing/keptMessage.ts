import { z } from 'zod/mini'
import { type InEach, lang } from '../../../../shared/lang.ts'
import { keptInTab } from '../../drafts/keptInTab.ts'

/** What was written for the youths in place of the usual words. */
export type WrittenMessage = Partial<InEach>

/** It stays until it is used, for each line. */
export const keptMessage = keptInTab('closing', z.partialRecord(lang, z.string().check(z.maxLength(600))))
