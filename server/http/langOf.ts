import type { Request } from 'express'
import { type Lang, lang, langs } from '../../shared/lang.ts'

/** The language: first from `?lang=en`, then from the browser's setting, else Danish. */
export function langOf(req: Request): Lang {
  const asked = lang.safeParse(req.query.lang)
  if (asked.success) return asked.data
  const wished = lang.safeParse(req.acceptsLanguages([...langs]))
  return wished.success ? wished.data : 'da'
}
