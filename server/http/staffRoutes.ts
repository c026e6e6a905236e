import express, { type Request, type Response, Router } from 'express'
import { z } from 'zod/mini'
import type { StaffPage } from '../../shared/doors/staffPage.ts'
import { token } from '../../shared/ids.ts'
import { isRedisDown } from '../actions/down.ts'
import { seeFiguresPage } from '../actions/figures/seeFiguresPage.ts'
import type { Service } from '../actions/service.ts'
import { knownBrowser, rememberBrowser } from '../actions/staff/knownBrowser.ts'
import { type OpenedLink, openLink } from '../actions/staff/openLink.ts'
import { openPage } from '../actions/staff/openPage.ts'
import { seeStaffPage } from '../actions/staff/seeStaffPage.ts'
import { setPassword } from '../actions/staff/setPassword.ts'
import { type SignedIn, signIn } from '../actions/staff/signIn.ts'
import { signOut } from '../actions/staff/signOut.ts'
import { signOutEverywhere } from '../actions/staff/signOutEverywhere.ts'
import { langOf } from './langOf.ts'
import { isSameOrigin } from './sameOrigin.ts'
import type { SessionCookie } from './sessionCookie.ts'
import { goOnPage, linkUsedPage, noPageYet, type SetUpFault, setUpPage, signInPage, staffShell } from './signInPages.ts'
import type { Web } from './web.ts'
import { RETRY_AFTER_S } from './youthPages.ts'

export type StaffRoutes = {
  service: Service
  web: Web
  /** False: a demo, whose pages mark data as examples. */
  production: boolean
  origins: string[]
  cookie: SessionCookie
  rootPublicKey: string
  placeOf(address: string | undefined): string
}

const signInForm = z.object({
  login: z.string().check(z.minLength(1), z.maxLength(100)),
  password: z.string().check(z.minLength(1), z.maxLength(256)),
})
/** The form of the own page that ends every session. The plain form sends nothing. */
const signOutForm = z.object({ everywhere: z.literal('yes') })
const setUpForm = z.object({ password: z.string().check(z.maxLength(1000)), again: z.string().check(z.maxLength(1000)) })

/** Signing in and out, one-time links, and the pages of counsellors and coordinators. */
export function staffRoutes({ service, web, production, origins, cookie, rootPublicKey, placeOf }: StaffRoutes): Router {
  const router = Router()
  const form = express.urlencoded({ extended: false, limit: '8kb' })
  const frame = (req: Request) => ({ lang: langOf(req), style: web.entry('server/http/signIn.css').style })

  const from = (req: Request) => ({ place: placeOf(req.ip), known: cookie.readKnown(req.headers.cookie) })

  /** Gives the browser its new session. The browser's earlier session, if any, is dropped. */
  const letIn = async (req: Request, res: Response, { reference, staff, home }: SignedIn, withPassword = false) => {
    if (home === null) {
      await signOut(service, reference)
      return void res.status(403).send(noPageYet(frame(req)))
    }
    const before = cookie.read(req.headers.cookie)
    if (before !== null) await signOut(service, before, staff.person)
    const known = withPassword && knownBrowser(service, cookie.readKnown(req.headers.cookie), staff.login) === null
    res.setHeader('Set-Cookie', [cookie.set(reference), ...(known ? [cookie.setKnown(rememberBrowser(service, staff.login))] : [])])
    if (req.headers['sec-fetch-site'] === 'cross-site') return void res.send(goOnPage(frame(req), pathOf(home)))
    res.redirect(303, pathOf(home))
  }

  router.get('/sign-in', (req, res) => void res.send(signInPage(frame(req), null)))

  router.post('/sign-in', form, async (req, res) => {
    if (!isSameOrigin(req, origins)) return void res.status(403).send(signInPage(frame(req), 'foreign'))
    const asked = signInForm.safeParse(req.body)
    if (!asked.success) return void res.status(400).send(signInPage(frame(req), 'wrong'))
    const { login, password } = asked.data
    try {
      const outcome = await signIn(service, login, password, from(req))
      if (outcome.ok) return await letIn(req, res, outcome.value, true)
      const slow = outcome.why === 'slow-down'
      res.status(slow ? 429 : 401).send(signInPage(frame(req), slow ? 'slowDown' : 'wrong', login))
    } catch (error) {
      // A Redis is down, so the password was not checked. The page says so and keeps the form.
      if (!isRedisDown(error)) throw error
      res
        .status(503)
        .setHeader('Retry-After', RETRY_AFTER_S)
        .send(signInPage(frame(req), 'down', login))
    }
  })

  router.post('/sign-out', form, async (req, res) => {
    if (!isSameOrigin(req, origins)) return void res.status(403).send(signInPage(frame(req), 'foreign'))
    const reference = cookie.read(req.headers.cookie)
    const everywhere = signOutForm.safeParse(req.body).success
    if (reference !== null) await (everywhere ? signOutEverywhere(service, reference) : signOut(service, reference))
    res.setHeader('Set-Cookie', cookie.clear())
    res.redirect(303, '/sign-in')
  })

  // A sign-in link works once, so a browser that only prefetches the page must not use it up.
  router.get(['/link/:token', '/set-up/:token'], async (req, res) => {
    if (req.method === 'HEAD' || looksAhead(req)) return void res.status(503).end()
    const opened = await opening(service, req.params.token)
    if (opened === null) return void res.status(410).send(linkUsedPage(frame(req)))
    if (opened.purpose === 'sign-in') return letIn(req, res, opened)
    res.send(setUpPage(frame(req), String(req.params.token), opened, null))
  })

  router.post('/set-up/:token', form, async (req, res) => {
    const opened = isSameOrigin(req, origins) ? await opening(service, req.params.token) : null
    if (opened?.purpose !== 'set-up') return void res.status(opened === null ? 410 : 400).send(linkUsedPage(frame(req)))
    const again = (fault: SetUpFault) => void res.status(400).send(setUpPage(frame(req), req.params.token, opened, fault))
    const asked = setUpForm.safeParse(req.body)
    if (!asked.success) return again('too-long')
    const { password } = asked.data
    if (password !== asked.data.again) return again('differ')
    const outcome = await setPassword(service, req.params.token, password)
    if (!outcome.ok && outcome.why === 'slow-down')
      return void res.status(429).send(setUpPage(frame(req), req.params.token, opened, 'slowDown'))
    if (!outcome.ok) return void res.status(410).send(linkUsedPage(frame(req)))
    if (outcome.value !== 'set') return again(outcome.value)
    const signed = await signIn(service, opened.login, password, from(req))
    if (!signed.ok) return res.redirect(303, '/sign-in')
    await letIn(req, res, signed.value, true)
  })

  for (const who of ['counsellor', 'coordinator'] as const)
    router.get(`/${who}`, async (req, res) => {
      const reference = cookie.read(req.headers.cookie)
      const opened = reference === null ? null : await openPage(service, reference, who)
      if (opened === null) return res.redirect(303, '/sign-in')
      if (!opened.may) return res.redirect(303, pathOf(opened.home))
      const demo = !production
      const { person } = opened.staff
      const data =
        who === 'counsellor'
          ? forDesk(await seeStaffPage(service, person, { demo }), rootPublicKey, web)
          : { ...(await seeFiguresPage(service, { demo })), person, ...(opened.leads && { leads: true }) }
      res.send(staffShell({ lang: langOf(req), data, ...web.entry(`web/${who}/main.tsx`) }))
    })

  return router
}

/** The desk's page, with the root key and what practice is loaded from. */
const forDesk = (page: StaffPage | null, rootPublicKey: string, web: Web): StaffPage | null =>
  page && {
    ...page,
    rootPublicKey,
    practice: { module: web.entry('web/practice/main.ts').script, solver: web.entry('web/youth/solver.ts').script },
  }

async function opening(service: Service, raw: unknown): Promise<OpenedLink | null> {
  const shape = token.safeParse(raw)
  const opened = shape.success ? await openLink(service, shape.data) : null
  return opened?.ok ? opened.value : null
}

const pathOf = (home: SignedIn['home']) => (home === null ? '/sign-in' : `/${home}`)
const looksAhead = (req: Request) => /prefetch|prerender/.test(`${req.headers['sec-purpose']} ${req.headers.purpose}`)
