import type { z } from 'zod/mini'

const BEGIN = 'ungechat-form '

/**
 * Forms that are being filled in and not saved yet. They stay in this tab over a reload, another screen and a new sign-in, and go with the
 * tab. `kind`: what is written; `key`: for which line, person or day. Nothing that opens a door may be kept here, such as a link.
 */
export function keptInTab<Draft>(kind: string, schema: z.ZodMiniType<Draft>) {
  const nameOf = (key: string) => `${BEGIN}${kind} ${key}`
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

/** Whether this tab keeps a form of any kind. */
export const isAnyFormKept = (): boolean => names().length > 0

function names(): string[] {
  try {
    return Object.keys(sessionStorage).filter((name) => name.startsWith(BEGIN))
  } catch {
    return []
  }
}
