import { type Request, type Response, Router } from 'express'
import { lineId } from '../../shared/ids.ts'
import { type Lang, lang } from '../../shared/lang.ts'
import type { LineView } from '../../shared/line.ts'
import type { MessageKind } from '../../shared/words/da/youths/message.ts'
import { arrivalPage } from '../../web/arrival/pages/arrivalPage.ts'
import { linesPage } from '../../web/arrival/pages/linesPage.ts'
import { messagePage } from '../../web/arrival/pages/messagePage.ts'
import { privacyPage } from '../../web/arrival/pages/privacyPage.ts'
import { countVisit } from '../actions/lines/countVisit.ts'
import { linesView, lineView } from '../actions/lines/lineView.ts'
import { shownFacts, shownHelp } from '../actions/lines/shownHelp.ts'
import type { Service } from '../actions/service.ts'
import type { Admission } from '../admission/admission.ts'
import { langOf } from './langOf.ts'
import type { Web } from './web.ts'

/** Seconds after which one may ask again. */
export const RETRY_AFTER_S = 5

export type YouthPages = {
  service: Service
  web: Web
  rootPublicKey: string
  neutralSite: string
  /** In production nothing is called an example. */
  production: boolean
  admission: Pick<Admission, 'isFirstVisit'>
  placeOf(address: string | undefined): string
}

/** `/`, a line's page, and what we know about whoever comes. No cookie is read or set here. */
export function youthPages(pages: YouthPages): Router {
  const { service, rootPublicKey } = pages
  const help = () => helpOn(pages)
  const router = Router()

  router.get('/', async (req, res) => {
    const [lines, { numbers }] = await Promise.all([linesView(service), help()])
    standFor(res, lines)
    res.send(linesPage({ ...settingOf(pages, langOf(req)), lines, helpNumbers: numbers }))
  })

  router.get('/privacy', async (req, res) => {
    const asked = lineId.safeParse(req.query.line)
    const view = asked.success ? await lineView(service, asked.data) : null
    const line = view?.ok ? view.value : null
    res.send(privacyPage({ ...settingOf(pages, langOf(req)), line, helpNumbers: (await help()).numbers }))
  })

  // The neutral path of a line is data, so this route takes anything that could be one and goes on when it is none.
  router.get(/^\/[a-z]{1,3}\/?$/i, async (req, res, next) => {
    const path = req.path.replace(/\/$/, '').toLowerCase()
    const found = await service.ledger.lines.byPath(path)
    if (!found) return next()
    // As somebody copies it from a poster, or a phone writes it: with a capital, with a slash.
    if (req.path !== path) {
      const asked = lang.safeParse(req.query.lang)
      return res.redirect(308, asked.success ? `${path}?lang=${asked.data}` : path)
    }
    const [view, lines, { numbers, offers }, toRead] = await Promise.all([
      lineView(service, found.id),
      linesView(service),
      help(),
      shownFacts(service.ledger, found.id),
    ])
    if (!view.ok) return next()
    if (isVisit(req) && pages.admission.isFirstVisit(pages.placeOf(req.ip), view.value.id))
      await countVisit(service, view.value.id, view.value.state)
    standFor(res, [view.value])
    res.send(
      arrivalPage({ ...settingOf(pages, langOf(req)), line: view.value, lines, helpNumbers: numbers, offers, toRead, rootPublicKey }),
    )
  })

  return router
}

const helpOn = ({ service, production }: YouthPages) => shownHelp(service.ledger, { demo: !production })

/** What cannot be reached is back soon, as a rule: a robot or a monitor is told so, a person reads the page. */
function standFor(res: Response, lines: LineView[]): void {
  if (lines.some((line) => line.state === 'down')) res.status(503).setHeader('Retry-After', RETRY_AFTER_S)
}

/** A person's browser that shows the page: not a robot, not one that only looks ahead. */
const isVisit = (req: Request) =>
  req.method === 'GET' && req.headers['sec-fetch-dest'] === 'document' && req.headers['sec-purpose'] === undefined

/** Answers with a kind page that has help on it, also when the ledger cannot say which help there is. */
export async function sayKindly(pages: YouthPages, req: Request, res: Response, status: number, kind: MessageKind): Promise<void> {
  const helpNumbers = await helpOn(pages).then(
    ({ numbers }) => numbers,
    () => [],
  )
  res.status(status).send(messagePage({ ...settingOf(pages, langOf(req)), kind, helpNumbers }))
}

function settingOf({ service, web, neutralSite }: YouthPages, lang: Lang) {
  const arrival = web.entry('web/arrival/main.ts')
  const youth = web.entry('web/youth/main.tsx')
  // The youth's script is loaded by its address, so nobody else brings its styles along.
  const assets = {
    script: arrival.script,
    styles: [...new Set([...arrival.style, ...youth.style])],
    youth: youth.script,
    solver: web.entry('web/youth/solver.ts').script,
  }
  return { lang, assets, neutralSite, now: service.now() }
}
