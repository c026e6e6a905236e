import { z } from 'zod/mini'
import type { LineId } from '../../../shared/ids.ts'
import { settingsChange } from '../../../shared/settings/lineSettings.ts'
import { draftName } from '../drafts/ownDrafts.ts'
import type { KeptDraft } from './lineDraft.ts'

/** What is changed and not saved yet stays in this tab, over a reload and another screen, for the person who wrote it. It goes with the tab. */
const kept = z.strictObject({ was: settingsChange, change: settingsChange })
const nameOf = (line: LineId) => draftName('line', line)

export function readKeptLine(line: LineId): KeptDraft | null {
  try {
    return kept.safeParse(JSON.parse(sessionStorage.getItem(nameOf(line)) ?? 'null')).data ?? null
  } catch {
    return null
  }
}

export function keepLine(line: LineId, draft: KeptDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(nameOf(line))
    else sessionStorage.setItem(nameOf(line), JSON.stringify(draft))
  } catch {
    // The browser keeps nothing, or is full: the form is still on the page.
  }
}
