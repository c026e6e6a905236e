import { z } from 'zod/mini'
import type { LineId } from '../../../shared/ids.ts'
import { settingsChange } from '../../../shared/settings/lineSettings.ts'
import { keptAs } from '../drafts/keptInTab.ts'
import type { KeptDraft } from './lineDraft.ts'

/** What is changed and not saved yet stays in this tab, over a reload and another screen, for the person who wrote it. It goes with the tab. */
const kept = keptAs('line', z.strictObject({ was: settingsChange, change: settingsChange }))
export const readKeptLine = (line: LineId): KeptDraft | null => kept.read(line)
export const keepLine = (line: LineId, draft: KeptDraft | null): void => kept.keep(line, draft)
