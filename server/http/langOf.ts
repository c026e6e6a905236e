import type { Request } from 'express'
import { type Lang, lang, langs } from '../../shared/lang.ts'

/** `?lang=en` first, then the browser's own wish; Danish for everybody else. */
export function langOf(req: Request): Lang {
  const asked = lang.safeParse(req.query.lang)
  if (asked.success) return asked.data
  const wished = lang.safeParse(req.acceptsLanguages([...langs]))
  return wished.success ? wished.data : 'da'
}
