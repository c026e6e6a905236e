import { type Request, type Response, Router } from 'express'
import type { Line } from '../../../shared/line.ts'
import { publicOf } from '../../../shared/settings/public/publicFields.ts'
import { OFFICIAL_ADDRESS } from '../../../shared/settings/public/statement.ts'
import { themeStyle } from '../../../shared/theme/theme.ts'
import { standardPage } from '../../../web/arrival/pages/public/standardPage.ts'
import { statementPage, statementsPage } from '../../../web/arrival/pages/public/statementPage.ts'
import { everyLine } from '../../actions/lines/lineAt.ts'
import { linesView } from '../../actions/lines/lineView.ts'
import { seeStandard } from '../../actions/lines/seeStandard.ts'
import { langOf } from '../langOf.ts'
import { helpOn, lineInQuery, settingOf, type YouthPages } from '../youthPages.ts'

/** What lines say of themselves in public: their standard, their accessibility statements, and their colours. Nothing here needs a script. */
export function publicRoutes(pages: YouthPages): Router {
  const { service } = pages
  const router = Router()

  /** All that a page about a line shows, or null if there is no such line. */
  async function aboutLine(req: Request) {
    const { line, about } = await lineInQuery(service, req)
    if (!line || !about) return null
    const { numbers } = await helpOn(pages, line.id)
    return { ...settingOf(pages, langOf(req)), line, about, helpNumbers: numbers }
  }

  router.get('/standard', async (req, res, next) => {
    const page = await aboutLine(req)
    if (!page) return next()
    res.send(standardPage({ ...page, kept: await seeStandard(service, page.line, page.about) }))
  })

  router.get('/accessibility', async (req, res, next) => {
    const page = await aboutLine(req)
    if (!page) return next()
    res.send(statementPage(page))
  })

  // The law wants a website's statement to be found under this path. A line of an older program may have it as its own.
  router.get('/was', async (req, res, next) => {
    const lines = await everyLine(service)
    if (lines.some(({ path }) => path === '/was')) return next()
    const address = statementsAddress(lines)
    if (address !== null) return res.redirect(302, address)
    const [views, { numbers }] = await Promise.all([linesView(service), helpOn(pages)])
    res.send(statementsPage({ ...settingOf(pages, langOf(req)), lines: views, helpNumbers: numbers }))
  })

  router.get(/^\/theme\/([0-9a-f]{6})-([0-9a-f]{6})\.css$/, (req: Request, res: Response, next) => {
    const style = themeStyle({ light: `#${req.params[0]}`, dark: `#${req.params[1]}` })
    if (style === null) return next()
    res.type('text/css').send(style)
  })

  return router
}

/** Where the one statement of this website stands, or that of its one line; null: the lines have several, or none. */
function statementsAddress(lines: Line[]): string | null {
  const official = lines.map((line) => publicOf(line).statement?.officialAddress ?? '')
  const [first = ''] = official
  if (OFFICIAL_ADDRESS.test(first) && official.every((address) => address === first)) return first
  const [only] = lines
  return only && lines.length === 1 ? `/accessibility?line=${only.id}` : null
}
