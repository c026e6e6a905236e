import express, { type RequestHandler, Router } from 'express'
import { refuse } from '../../shared/outcome.ts'
import { puzzleWish } from '../../shared/proof.ts'
import type { Admission } from '../admission/admission.ts'
import { isForeign } from './sameOrigin.ts'

type Parts = { admission: Admission; origins: string[]; placeOf(address: string | undefined): string }

/** Gives a page its puzzle. This is plain HTTP, so that a youth who is still choosing needs no open connection. */
export function puzzleRoute({ admission, origins, placeOf }: Parts): Router {
  const give: RequestHandler = async (req, res) => {
    if (isForeign(req, origins)) return void res.status(403).json(refuse('not-allowed'))
    const asked = puzzleWish.safeParse(req.body)
    if (!asked.success) return void res.status(400).json(refuse('malformed'))
    const puzzle = await admission.puzzleFor(placeOf(req.ip), asked.data.urgent)
    if (puzzle === null) return void res.status(503).json(refuse('slow-down'))
    res.json({ puzzle })
  }
  return Router().post('/puzzle', express.json({ limit: '1kb' }), give)
}
