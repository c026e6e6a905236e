import { type Request, type Response, Router } from 'express'
import { type LineId, lineId } from '../../shared/ids.ts'
import { type Lang, lang } from '../../shared/lang.ts'
import type { LineView } from '../../shared/line.ts'
import { type PublicSettings, publicOf } from '../../shared/settings/public/publicFields.ts'
import type { MessageKind } from '../../shared/words/da/youths/message.ts'
import { arrivalPage } from '../../web/arrival/pages/arrivalPage.ts'
import { linesPage } from '../../web/arrival/pages/linesPage.ts'
import { messagePage } from '../../web/arrival/pages/messagePage.ts'
import { privacyPage } from '../../web/arrival/pages/privacyPage.ts'
import { statisticsPage } from '../../web/arrival/pages/statisticsPage.ts'
import { tablesPer } from '../actions/figures/tablesPer.ts'
import { countVisit } from '../actions/lines/countVisit.ts'
import { lineAt, lineOf } from '../actions/lines/lineAt.ts'
import { lineMark, markOfView } from '../actions/lines/lineMark.ts'
import { linesView, lineView } from '../actions/lines/lineView.ts'
import { shownFacts, shownHelp } from '../actions/lines/shownHelp.ts'
import type { Service } from '../actions/service.ts'
import type { Admission } from '../admission/admission.ts'
import { langOf } from './langOf.ts'
import type { Web } from './web.ts'

/** Seconds until a client may ask again. */
export const RETRY_AFTER_S = 5

export type YouthPages = {
  service: Service
  web: Web
  rootPublicKey: string
  neutralSite: string
  /** False: a demo, whose pages mark data as examples. */
  production: boolean
  admission: Pick<Admission, 'isFirstVisit'>
  placeOf(address: string | undefined): string
}

/** The pages `/`, `/privacy`, `/statistics` and the page of each line. No cookie is read or set here. */
export function youthPages(pages: YouthPages): Router {
  const { service, rootPublicKey } = pages
  const help = (line?: LineId) => helpOn(pages, line)
  const router = Router()

  router.get('/', async (req, res) => {
    const [lines, { numbers }] = await Promise.all([linesView(service), help()])
    standFor(res, lines)
    res.send(linesPage({ ...settingOf(pages, langOf(req)), lines, helpNumbers: numbers }))
  })

  router.get('/privacy', async (req, res) => {
    const asked = await lineInQuery(service, req)
    const { numbers } = await help(asked.line?.id)
    res.send(privacyPage({ ...settingOf(pages, langOf(req)), ...asked, helpNumbers: numbers }))
  })

  router.get('/statistics', async (req, res) => {
    const asked = await lineInQuery(service, req)
    const [lines, { numbers }] = await Promise.all([linesView(service), help(asked.line?.id)])
    res.send(statisticsPage({ ...settingOf(pages, langOf(req)), ...asked, lines, tablesPer, helpNumbers: numbers }))
  })

  // An open page asks this every few seconds, and loads itself anew only when the answer is another.
  router.get(/^\/mark(\/[a-z]{1,3})$/, async (req, res, next) => {
    const mark = await lineMark(service, req.params[0] ?? '')
    if (mark === null) return next()
    res.type('text/plain').send(mark)
  })

  // The short path of a line is data. So this route takes every path of that shape, and calls `next` if there is no such line.
  router.get(/^\/[a-z]{1,3}\/?$/i, async (req, res, next) => {
    const path = req.path.replace(/\/$/, '').toLowerCase()
    const found = await lineAt(service, path)
    if (!found) return next()
    // A person, or a phone, may write the path with a capital letter or a slash at the end.
    if (req.path !== path) {
      const asked = lang.safeParse(req.query.lang)
      return res.redirect(308, asked.success ? `${path}?lang=${asked.data}` : path)
    }
    const [view, lines, { numbers, offers }, toRead] = await Promise.all([
      lineView(service, found.id),
      linesView(service),
      help(found.id),
      shownFacts(service, found.id),
    ])
    if (!view.ok) return next()
    if (isVisit(req) && pages.admission.isFirstVisit(pages.placeOf(req.ip), view.value.id))
      await countVisit(service, view.value.id, view.value.state)
    standFor(res, [view.value])
    res.send(
      arrivalPage({
        ...settingOf(pages, langOf(req)),
        line: view.value,
        about: publicOf(found),
        mark: markOfView(view.value, found),
        lines,
        helpNumbers: numbers,
        offers,
        toRead,
        rootPublicKey,
      }),
    )
  })

  return router
}

type Asked = { line: LineView | null; about: PublicSettings | null }

/** The line that `?line=` names, and what it says in public; without one, or where there is no such line, neither. */
export async function lineInQuery(service: Service, req: Request): Promise<Asked> {
  const asked = lineId.safeParse(req.query.line)
  const line = asked.success ? await lineOf(service, asked.data) : null
  const view = line && (await lineView(service, line.id))
  return line && view?.ok ? { line: view.value, about: publicOf(line) } : { line: null, about: null }
}

/** `line`: the page is of this line. */
export const helpOn = ({ service, production }: YouthPages, line?: LineId) =>
  shownHelp(service, { demo: !production, on: line === undefined ? [] : [line] })

/** If a line is down, robots and monitors get 503 and when to ask again. People still get the page. */
function standFor(res: Response, lines: LineView[]): void {
  if (lines.some((line) => line.state === 'down')) res.status(503).setHeader('Retry-After', RETRY_AFTER_S)
}

/** Does a browser show this page to a person? Not for a robot or a prefetch. */
const isVisit = (req: Request) =>
  req.method === 'GET' && req.headers['sec-fetch-dest'] === 'document' && req.headers['sec-purpose'] === undefined

/** Answers with a kind page that lists help numbers. If the ledger is down, the page comes without them. */
export async function sayKindly(pages: YouthPages, req: Request, res: Response, status: number, kind: MessageKind): Promise<void> {
  const helpNumbers = await helpOn(pages).then(
    ({ numbers }) => numbers,
    () => [],
  )
  res.status(status).send(messagePage({ ...settingOf(pages, langOf(req)), kind, helpNumbers }))
}

export function settingOf({ service, web, neutralSite, production }: YouthPages, lang: Lang) {
  const arrival = web.entry('web/arrival/main.ts')
  const youth = web.entry('web/youth/main.tsx')
  // The page loads the youth's script by its address only, so its styles must be named here.
  const assets = {
    script: arrival.script,
    styles: [...new Set([...arrival.style, ...youth.style])],
    youth: youth.script,
    solver: web.entry('web/youth/solver.ts').script,
  }
  return { lang, assets, neutralSite, now: service.now(), demo: !production }
}
