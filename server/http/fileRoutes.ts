import { type Request, type Response, Router } from 'express'
import { z } from 'zod/mini'
import { lineId, type PersonId } from '../../shared/ids.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { reportYear } from '../../shared/report/reportWire.ts'
import type { FilesWords } from '../../shared/words/da/team/files.ts'
import { readAudit } from '../actions/audit/readAudit.ts'
import { isRedisDown } from '../actions/down.ts'
import { seeTopicsFile } from '../actions/figures/seeTopicsFile.ts'
import { openPlaces } from '../actions/openPlaces.ts'
import { seeReportFile } from '../actions/report/seeReportFile.ts'
import type { Service } from '../actions/service.ts'
import { openPage } from '../actions/staff/openPage.ts'
import { openAuditCsv } from '../files/auditCsv.ts'
import { dictionaryCsv } from '../files/dictionaryCsv.ts'
import type { FileMaker } from '../files/fileMaker.ts'
import { type FileWords, fileWords } from '../files/fileWords.ts'
import { reportBook } from '../files/xlsx/reportBook.ts'
import { topicsBook } from '../files/xlsx/topicsBook.ts'
import { langOf } from './langOf.ts'
import { isForeign } from './sameOrigin.ts'
import type { SessionCookie } from './sessionCookie.ts'
import { noFilePage } from './signInPages.ts'
import type { Web } from './web.ts'
import { RETRY_AFTER_S } from './youthPages.ts'

export type FileRoutes = {
  service: Service
  web: Web
  /** False: a demo, whose files mark data as examples. */
  production: boolean
  origins: string[]
  cookie: SessionCookie
  files: FileMaker
  /** Does a large reading of a person when the earlier ones of the same person are done, also those over the person's connections. */
  turns<V>(person: PersonId, work: () => Promise<Outcome<V>>): Promise<Outcome<V>>
}

type Refused = Exclude<keyof FilesWords['refused'], 'title' | 'back'>
const statuses: Record<Refused, number> = { 'not-allowed': 403, foreign: 403, gone: 404, unknown: 404, broken: 409, busy: 503, down: 503 }

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
}
type Given = { bytes: Uint8Array | string; name: string; type: keyof typeof types }
type Giving = (asked: { person: PersonId; params: Request['params']; words: FileWords }) => Promise<Given | Refused>

/**
 * So many files of one person may be at work. A file is read and laid out in the thread of the server before it waits to be made: sixty at once
 * stopped every talk for two seconds. And nobody fills the places of the others.
 */
const MOST_AT_ONCE = 3

const topicsFile = z.enum(['tables.xlsx', 'dictionary.csv'])
const reportFile = z.enum(['report.pdf', 'tables.xlsx'])
const yearInPath = z.string().check(z.regex(/^\d{4}$/))

/** Files for the coordinators of a line: what it has published, and its annual reports, as bytes that are the same for each of them. */
export function fileRoutes({ service, web, production, origins, cookie, files, turns }: FileRoutes): Router {
  const router = Router()
  const atWork = openPlaces<PersonId>(MOST_AT_ONCE)

  const refuse = (req: Request, res: Response, why: Refused) => {
    const lang = langOf(req)
    const { title, back, [why]: said } = fileWords(lang).files.refused
    if (statuses[why] === 503) res.setHeader('Retry-After', RETRY_AFTER_S)
    const frame = { lang, style: web.entry('server/http/signIn.css').style }
    res.status(statuses[why]).send(noFilePage(frame, { title, why: said, back }))
  }

  const inTurn = async (person: PersonId, make: () => Promise<Given | Refused>): Promise<Given | Refused> => {
    const giveBack = atWork.take(person)
    if (giveBack === null) return 'busy'
    try {
      return await make()
    } finally {
      giveBack()
    }
  }

  /** Each file is for coordinators who are signed in, and is asked for by a page of ours or by hand. */
  const give = (path: string, giving: Giving) =>
    router.get(path, async (req, res) => {
      if (isForeign(req, origins)) return refuse(req, res, 'foreign')
      try {
        const reference = cookie.read(req.headers.cookie)
        const opened = reference === null ? null : await openPage(service, reference, 'coordinator')
        if (opened === null) return res.redirect(303, '/sign-in')
        if (!opened.may) return refuse(req, res, 'not-allowed')
        const { person } = opened.staff
        const given = await inTurn(person, () => giving({ person, params: req.params, words: fileWords(langOf(req)) }))
        if (typeof given === 'string') return refuse(req, res, given)
        const { bytes, name, type } = given
        res.setHeader('Content-Disposition', `attachment; filename="${name}.${type}"`)
        res.type(types[type]).send(Buffer.from(bytes))
      } catch (error) {
        if (!isRedisDown(error)) throw error
        refuse(req, res, 'down')
      }
    })

  give('/staff/topics/:line/:file', async ({ person, params, words }) => {
    const [line, file] = [lineId.safeParse(params.line), topicsFile.safeParse(params.file)]
    if (!line.success || !file.success) return 'unknown'
    const seen = await seeTopicsFile(service, person, line.data, { demo: !production })
    if (!seen.ok) return seen.why === 'gone' ? 'gone' : 'not-allowed'
    const { figures, name, madeUp } = seen.value
    if (figures.brokenAt !== null) return 'broken'
    const { fileOf, dictionaryOf } = words.files
    if (file.data === 'dictionary.csv') return { bytes: dictionaryCsv(figures, madeUp, words), name: dictionaryOf(line.data), type: 'csv' }
    const bytes = await files.make({ as: 'workbook', book: topicsBook(figures, name[words.lang], madeUp, words) })
    return bytes === null ? 'busy' : { bytes, name: fileOf(line.data), type: 'xlsx' }
  })

  give('/staff/report/:line/:year/:file', async ({ person, params, words }) => {
    const [line, file] = [lineId.safeParse(params.line), reportFile.safeParse(params.file)]
    const year = reportYear.safeParse(Number(yearInPath.safeParse(params.year).data))
    if (!line.success || !year.success || !file.success) return 'unknown'
    const seen = await seeReportFile(service, person, { line: line.data, year: year.data }, { demo: !production })
    if (!seen.ok) return seen.why === 'not-allowed' ? 'not-allowed' : 'unknown'
    if (seen.value === null) return 'broken'
    const report = seen.value[words.lang]
    const type = file.data === 'report.pdf' ? 'pdf' : 'xlsx'
    const bytes = await files.make(type === 'pdf' ? { as: 'pdf', report } : { as: 'workbook', book: reportBook(report, words) })
    return bytes === null ? 'busy' : { bytes, name: words.files.reportOf(line.data, year.data), type }
  })

  give('/staff/audit/:line/log.csv', async ({ person, params, words }) => {
    const line = lineId.safeParse(params.line)
    if (!line.success) return 'unknown'
    const file = openAuditCsv(words)
    const seen = await turns(person, () => readAudit(service, person, line.data, file.take))
    if (!seen.ok) return seen.why === 'gone' ? 'gone' : seen.why === 'slow-down' ? 'busy' : 'not-allowed'
    return { bytes: file.text(seen.value), name: words.coordinator.audit.fileOf(line.data), type: 'csv' }
  })

  return router
}
