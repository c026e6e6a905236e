import { z } from 'zod/mini'
import type { LineId } from '../../../shared/ids.ts'
import { settingsChange } from '../../../shared/settings/lineSettings.ts'
import type { KeptDraft } from './lineDraft.ts'

/** What is changed and not saved yet stays in this tab, over a reload and another screen. It goes with the tab. */
const kept = z.strictObject({ was: settingsChange, change: settingsChange })
const NAME = 'ungechat-line '

export function readKeptLine(line: LineId): KeptDraft | null {
  try {
    return kept.safeParse(JSON.parse(sessionStorage.getItem(NAME + line) ?? 'null')).data ?? null
  } catch {
    return null
  }
}

export function keepLine(line: LineId, draft: KeptDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(NAME + line)
    else sessionStorage.setItem(NAME + line, JSON.stringify(draft))
  } catch {
    // The browser keeps nothing, or is full: the form is still on the page.
  }
}

/** Whether this tab keeps a changed form of any line. */
export function isAnyLineKept(): boolean {
  try {
    return Object.keys(sessionStorage).some((name) => name.startsWith(NAME))
  } catch {
    return false
  }
}
