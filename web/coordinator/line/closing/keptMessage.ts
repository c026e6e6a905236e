import { z } from 'zod/mini'
import type { LineId } from '../../../../shared/ids.ts'
import { type InEach, lang } from '../../../../shared/lang.ts'

/** What was written for the youths in place of the usual words. It stays in this tab, over a reload and another screen, until it is used. */
export type WrittenMessage = Partial<InEach>

const kept = z.partialRecord(lang, z.string().check(z.maxLength(600)))
const NAME = 'ungechat-closing '

export function readMessage(line: LineId): WrittenMessage {
  try {
    return kept.safeParse(JSON.parse(sessionStorage.getItem(NAME + line) ?? 'null')).data ?? {}
  } catch {
    return {}
  }
}

export function keepMessage(line: LineId, written: WrittenMessage): void {
  try {
    if (Object.keys(written).length === 0) sessionStorage.removeItem(NAME + line)
    else sessionStorage.setItem(NAME + line, JSON.stringify(written))
  } catch {
    // The browser keeps nothing, or is full: the text is still on the page.
  }
}
