import express, { Router } from 'express'
import { z } from 'zod/mini'
import { lineId } from '../../shared/ids.ts'
import { previewAsked } from '../../shared/settings/preview.ts'
import { asPreview } from '../../web/arrival/asPreview.ts'
import { arrivalPage } from '../../web/arrival/pages/arrivalPage.ts'
import { previewLine } from '../actions/lines/previewLine.ts'
import { shownFacts } from '../actions/lines/shownHelp.ts'
import { openPage } from '../actions/staff/openPage.ts'
import { previewHeaders } from './headers.ts'
import { isSameOrigin } from './sameOrigin.ts'
import type { SessionCookie } from './sessionCookie.ts'
import { helpOn, settingOf, type YouthPages } from './youthPages.ts'

type PreviewRoutes = YouthPages & { origins: string[]; cookie: SessionCookie }

const asText = z.strictObject({ asked: z.string().check(z.maxLength(60_000)) })

/** The page of a line as youths would see it with what is written in the form: a frame in the coordinator's screen. */
export function previewRoutes(pages: PreviewRoutes): Router {
  const { service, origins, cookie, rootPublicKey } = pages
  const router = Router()
  router.post('/staff/line/:line/preview', express.urlencoded({ extended: false, limit: '200kb' }), async (req, res) => {
    previewHeaders(req, res, () => {})
    if (!isSameOrigin(req, origins)) return void res.status(403).end()
    const reference = cookie.read(req.headers.cookie)
    const opened = reference === null ? null : await openPage(service, reference, 'coordinator')
    if (!opened?.may) return void res.status(403).end()
    const line = lineId.safeParse(req.params.line)
    const asked = askedIn(req.body)
    if (!line.success || asked === null) return void res.status(400).end()
    const view = await previewLine(service, opened.staff.person, line.data, asked)
    if (!view.ok) return void res.status(view.why === 'gone' ? 404 : 403).end()
    const [{ numbers, offers }, toRead] = await Promise.all([helpOn(pages, line.data), shownFacts(service, line.data)])
    const page = arrivalPage({
      ...settingOf(pages, asked.lang),
      line: view.value.view,
      about: view.value.about,
      mark: '',
      lines: [],
      helpNumbers: numbers,
      offers,
      toRead,
      rootPublicKey,
    })
    res.send(asPreview(page))
  })
  return router
}

function askedIn(body: unknown) {
  const text = asText.safeParse(body)
  if (!text.success) return null
  try {
    return previewAsked.safeParse(JSON.parse(text.data.asked)).data ?? null
  } catch {
    return null
  }
}
