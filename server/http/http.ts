import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express'
import { refuse } from '../../shared/outcome.ts'
import type { MessageKind } from '../../shared/words/da/youths/message.ts'
import { isRedisDown } from '../actions/down.ts'
import type { Service } from '../actions/service.ts'
import type { Admission } from '../admission/admission.ts'
import type { FileMaker } from '../files/fileMaker.ts'
import { type FileRoutes, fileRoutes } from './fileRoutes.ts'
import { deskHeaders, staffHeaders, youthHeaders } from './headers.ts'
import { healthRoutes, type Readiness } from './health.ts'
import { helpRoute } from './helpRoute.ts'
import { previewRoutes } from './previewRoutes.ts'
import { openProxyWatch } from './proxyWatch.ts'
import { publicRoutes } from './public/publicRoutes.ts'
import { puzzleRoute } from './puzzleRoute.ts'
import { seenRoutes } from './seen/seenRoutes.ts'
import type { SessionCookie } from './sessionCookie.ts'
import { staffRoutes } from './staffRoutes.ts'
import type { Web } from './web.ts'
import { youthCallRoutes } from './youthCallRoutes.ts'
import { RETRY_AFTER_S, sayKindly, youthPages } from './youthPages.ts'

export type HttpParts = {
  service: Service
  web: Web
  rootPublicKey: string
  neutralSite: string
  production: boolean
  origins: string[]
  trustedProxies: string[]
  cookie: SessionCookie
  admission: Admission
  files: FileMaker
  turns: FileRoutes['turns']
  placeOf(address: string | undefined): string
  readiness: Readiness
  onBug(where: string, error: unknown): void
}

const staffPaths = /^\/(sign-in|sign-out|seen|link|set-up|counsellor|coordinator|staff)(\/|$)/
const deskPath = /^\/counsellor(\/|$)/
const headersFor = (path: string) => (deskPath.test(path) ? deskHeaders : staffPaths.test(path) ? staffHeaders : youthHeaders)
/** Scripts and machines call these paths, so a refusal is JSON, not a page. */
const callPaths = /^\/(rosters|leave|puzzle|health|help|mark)(\/|$)/

/** All routes over plain HTTP. */
export function openHttp(parts: HttpParts): Express {
  const { service, web, origins, readiness } = parts
  const http = express()
  http.disable('x-powered-by')
  // No ETag: browsers never store our pages, so there is nothing to compare. An ETag could also be used to recognise a browser.
  http.disable('etag')
  http.set('trust proxy', parts.trustedProxies)
  http.set('query parser', 'simple')

  if (parts.trustedProxies.length === 0) http.use(openProxyWatch(service.log))
  http.use((req, res, next) => headersFor(req.path)(req, res, next))
  http.use('/assets', web.assets)
  http.use(healthRoutes(readiness))
  http.get('/robots.txt', (_req, res) => void res.type('text/plain').send('User-agent: *\nDisallow: /\n'))
  http.get('/favicon.ico', (_req, res) => void res.status(204).end())
  http.use(youthCallRoutes(service, origins))
  http.use(helpRoute(parts))
  http.use(puzzleRoute(parts))
  http.use(seenRoutes(parts))
  http.use(staffRoutes(parts))
  http.use(fileRoutes(parts))
  http.use(previewRoutes(parts))
  http.use(publicRoutes(parts))
  http.use(youthPages(parts))

  const answer = async (
    req: Request,
    res: Response,
    status: number,
    why: 'gone' | 'malformed' | 'too-large' | 'failed',
    kind: MessageKind,
  ) => {
    if (callPaths.test(req.path)) return void res.status(status).json(refuse(why))
    await sayKindly(parts, req, res, status, kind)
  }
  http.use((req, res) => answer(req, res, 404, 'gone', 'not-found'))
  // `next` is never called: behind it Express would write the error's stack to standard error.
  const onError: ErrorRequestHandler = async (error: unknown, req, res, _next) => {
    if (res.headersSent) {
      // Part of the answer is already sent. The connection is cut, so that the browser does not take it for a complete answer.
      parts.onBug('http', error)
      return void res.destroy()
    }
    const status = statusOf(error)
    if (isRedisDown(error)) {
      res.setHeader('Retry-After', RETRY_AFTER_S)
      return answer(req, res, 503, 'failed', 'down').catch(() => void res.status(503).end())
    }
    if (status >= 500) parts.onBug('http', error)
    const why = status === 413 ? 'too-large' : status < 500 ? 'malformed' : 'failed'
    await answer(req, res, status, why, status < 500 ? 'not-found' : 'broken').catch(() => void res.status(status).end())
  }
  http.use(onError)
  return http
}

/** Express's errors about a bad request carry a status from 400 to 499. All other errors are ours: 500. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : null
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}
