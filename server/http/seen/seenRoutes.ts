import { type Request, Router } from 'express'
import { z } from 'zod/mini'
import { sayItWasSeen } from '../../actions/leaders/seenLink.ts'
import { langOf } from '../langOf.ts'
import { isSameOrigin } from '../sameOrigin.ts'
import { seenPage } from '../signInPages.ts'
import type { StaffRoutes } from '../staffRoutes.ts'

const token = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))

/**
 * Where the reader of an alert says that it was seen. The page looks nothing up before the button is pressed: mail programs that open links say
 * nothing by it, and who guesses learns nothing.
 */
export function seenRoutes({ service, web, origins }: Pick<StaffRoutes, 'service' | 'web' | 'origins'>): Router {
  const router = Router()
  const frame = (req: Request) => ({ lang: langOf(req), style: web.entry('server/http/signIn.css').style })
  router.get('/seen/:token', (req, res) => {
    const asked = token.safeParse(req.params.token)
    if (!asked.success) return void res.status(410).send(seenPage(frame(req), 'gone', ''))
    res.send(seenPage(frame(req), 'ask', asked.data))
  })
  router.post('/seen/:token', async (req, res) => {
    const asked = token.safeParse(req.params.token)
    const known = asked.success && isSameOrigin(req, origins) && (await sayItWasSeen(service, asked.data))
    res.status(known ? 200 : 410).send(seenPage(frame(req), known ? 'seen' : 'gone', ''))
  })
  return router
}
