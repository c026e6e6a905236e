import type { z } from 'zod/mini'
import { type DraftKind, draftName, names } from './ownDrafts.ts'

/** Drafts of one kind, each under its own name, kept in this tab until they are saved. What is there and has another shape is not read. */
export function keptAs<Draft>(kind: DraftKind, schema: z.ZodMiniType<Draft>) {
  return {
    read(of: string): Draft | null {
      try {
        return schema.safeParse(JSON.parse(sessionStorage.getItem(draftName(kind, of)) ?? 'null')).data ?? null
      } catch {
        return null
      }
    },
    /** Null forgets it. */
    keep(of: string, draft: Draft | null): void {
      try {
        if (draft === null) sessionStorage.removeItem(draftName(kind, of))
        else sessionStorage.setItem(draftName(kind, of), JSON.stringify(draft))
      } catch {
        // The browser keeps nothing, or is full: what is written is still on the page.
      }
    },
  }
}

/**
 * Forms that are being filled in and not saved yet. They stay in this tab over a reload, another screen and a new sign-in of the
 * same person, and go with the tab. `kind`: what is written; `key`: for which line, person or day. Nothing that opens a door may be kept here, such as a link.
 */
export function keptInTab<Draft>(kind: string, schema: z.ZodMiniType<Draft>) {
  const forms = keptAs('form', schema)
  const nameOf = (key: string) => `${kind} ${key}`
  return {
    read: (key: string): Draft | null => forms.read(nameOf(key)),
    /** Null forgets it. Only what the schema names is kept. */
    keep(key: string, draft: Draft | null): void {
      const kept = draft === null ? null : schema.safeParse(draft).data
      if (kept !== undefined) forms.keep(nameOf(key), kept)
    },
    /** What is kept under the keys that begin so, each with the rest of its key. */
    under(begin: string): { rest: string; draft: Draft }[] {
      const nameBegin = draftName('form', nameOf(begin))
      return names().flatMap((name) => {
        const rest = name.startsWith(nameBegin) ? name.slice(nameBegin.length) : null
        const draft = rest === null ? null : forms.read(nameOf(begin + rest))
        return rest === null || draft === null ? [] : [{ rest, draft }]
      })
    },
  }
}
