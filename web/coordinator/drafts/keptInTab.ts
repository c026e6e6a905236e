import type { z } from 'zod/mini'
import { draftName, names } from './ownDrafts.ts'

/**
 * Forms that are being filled in and not saved yet. They stay in this tab over a reload, another screen and a new sign-in of the
 * same person, and go with the tab. `kind`: what is written; `key`: for which line, person or day. Nothing that opens a door may be kept here, such as a link.
 */
export function keptInTab<Draft>(kind: string, schema: z.ZodMiniType<Draft>) {
  const nameOf = (key: string) => draftName('form', `${kind} ${key}`)
  return {
    read(key: string): Draft | null {
      try {
        return schema.safeParse(JSON.parse(sessionStorage.getItem(nameOf(key)) ?? 'null')).data ?? null
      } catch {
        return null
      }
    },
    /** Null forgets it. */
    keep(key: string, draft: Draft | null): void {
      try {
        if (draft === null) sessionStorage.removeItem(nameOf(key))
        else sessionStorage.setItem(nameOf(key), JSON.stringify(schema.parse(draft)))
      } catch {
        // The browser keeps nothing, or is full: the form is still on the page.
      }
    },
    /** For which keys something is kept. */
    keys(): string[] {
      return names()
        .filter((name) => name.startsWith(nameOf('')))
        .map((name) => name.slice(nameOf('').length))
    },
  }
}
