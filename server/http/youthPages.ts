import { type Request, type Response, Router } from 'express'
import { lineId } from '../../shared/ids.ts'
import type { Lang } from '../../shared/lang.ts'
import type { MessageKind } from '../../shared/words/da/message.ts'
import { arrivalPage } from '../../web/arrival/arrivalPage.ts'
import { linesPage } from '../../web/arrival/linesPage.ts'
import { messagePage } from '../../web/arrival/messagePage.ts'
import { privacyPage } from '../../web/arrival/privacyPage.ts'
import { countVisit } from '../actions/countVisit.ts'
import type { Desk } from '../actions/desk.ts'
import { linesView, lineView } from '../actions/lineView.ts'
import { langOf } from './langOf.ts'
import type { Web } from './web.ts'

export type YouthPages = { desk: Desk; web: Web; rootPublicKey: string; neutralSite: string }

/** `/`, a line's page, and what we know about whoever comes. No cookie is read or set here. */
export function youthPages(pages: YouthPages): Router {
  const { desk, rootPublicKey } = pages
  const router = Router()

  router.get('/', async (req, res) => {
    const [lines, helpNumbers] = await Promise.all([linesView(desk), desk.ledger.helpNumbers.all()])
    res.send(linesPage({ ...settingOf(pages, langOf(req)), lines, helpNumbers }))
  })

  router.get('/privacy', async (req, res) => {
    const asked = lineId.safeParse(req.query.line)
    const view = asked.success ? await lineView(desk, asked.data) : null
    const line = view?.ok ? view.value : null
    res.send(privacyPage({ ...settingOf(pages, langOf(req)), line, helpNumbers: await desk.ledger.helpNumbers.all() }))
  })

  // The neutral path of a line is data, so this route takes anything that could be one and goes on when it is none.
  router.get(/^\/[a-z]{1,3}$/, async (req, res, next) => {
    const found = await desk.ledger.lines.byPath(req.path)
    const view = found && (await lineView(desk, found.id))
    if (!view?.ok) return next()
    const [lines, helpNumbers, offers] = await Promise.all([linesView(desk), desk.ledger.helpNumbers.all(), desk.ledger.offers.all()])
    if (isVisit(req)) await countVisit(desk, view.value.id, view.value.state)
    res.send(arrivalPage({ ...settingOf(pages, langOf(req)), line: view.value, lines, helpNumbers, offers, rootPublicKey }))
  })

  return router
}

/** A person's browser that shows the page: not a robot, not one that only looks ahead. */
const isVisit = (req: Request) =>
  req.method === 'GET' && req.headers['sec-fetch-dest'] === 'document' && req.headers['sec-purpose'] === undefined

/** Answers with a kind page that has help on it, also when the ledger cannot say which help there is. */
export async function sayKindly(pages: YouthPages, req: Request, res: Response, status: number, kind: MessageKind): Promise<void> {
  const helpNumbers = await pages.desk.ledger.helpNumbers.all().catch(() => [])
  res.status(status).send(messagePage({ ...settingOf(pages, langOf(req)), kind, helpNumbers }))
}

function settingOf({ desk, web, neutralSite }: YouthPages, lang: Lang) {
  const arrival = web.entry('web/arrival/main.ts')
  const youth = web.entry('web/youth/main.tsx')
  // The youth's script is loaded by its address, so nobody else brings its styles along.
  const assets = { script: arrival.script, styles: [...new Set([...arrival.style, ...youth.style])], youth: youth.script }
  return { lang, assets, neutralSite, now: desk.now() }
}
