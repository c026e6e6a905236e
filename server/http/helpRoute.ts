import { Router } from 'express'
import type { HelpNow } from '../../shared/doors/page.ts'
import { type LineId, lineId } from '../../shared/ids.ts'
import { refuse } from '../../shared/outcome.ts'
import { helpOfLine } from '../actions/help/helpOfLine.ts'
import type { Service } from '../actions/service.ts'

/** Many pages ask at the same time. They get what was read at most this long ago. */
const READ_MS = 500
/** So many lines are remembered at most. */
const MOST = 100

/**
 * The help of a line as it is now. A page that is open asks for it every few seconds, and when it hears that something changed. The page says
 * which version it holds; if it holds this one, the answer is empty.
 */
export function helpRoute({ service, production }: { service: Service; production: boolean }): Router {
  const router = Router()
  const read = new Map<LineId, { at: number; help: Promise<HelpNow | null> }>()

  router.get('/help/:line', async (req, res) => {
    const line = lineId.safeParse(req.params.line)
    const help = line.success ? await helpOf(line.data) : null
    if (help === null) return void res.status(404).json(refuse('gone'))
    if (req.query.version === help.version) return void res.status(204).end()
    res.json(help)
  })

  function helpOf(line: LineId): Promise<HelpNow | null> {
    const at = performance.now()
    const held = read.get(line)
    if (held && at - held.at < READ_MS) return held.help
    if (read.size >= MOST) read.clear()
    const help = helpOfLine(service, line, { demo: !production })
    read.set(line, { at, help })
    return help
  }
  return router
}
