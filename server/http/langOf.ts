import type { Request } from 'express'
import { type Lang, langFrom, langs } from '../../shared/lang.ts'

/** The language: first from `?lang=en`, then from the browser's setting. */
export const langOf = (req: Request): Lang => langFrom(req.query.lang, req.acceptsLanguages([...langs]))
