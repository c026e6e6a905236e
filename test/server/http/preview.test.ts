import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PreviewAsked } from '../../../shared/settings/preview.ts'
import { startServer, type TestServer } from '../../support/servers/server.ts'
import { emptyPages } from '../../support/web.ts'

let server: TestServer
let [coordinator, counsellor] = ['', '']
beforeAll(async () => {
  server = await startServer({ dist: emptyPages() })
  coordinator = await signedIn(server.links.coordinator)
  counsellor = await signedIn(server.links.counsellor)
})
afterAll(() => server?.stop())

const signedIn = async (link: string) => {
  const opened = await fetch(server.origin + link, { redirect: 'manual' })
  return opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}
const usual: PreviewAsked = { change: {}, state: 'open', hour: 'now', lang: 'da' }
const preview = (asked: unknown, headers: Record<string, string> = {}, line = 'aabenraa') =>
  fetch(`${server.origin}/staff/line/${line}/preview`, {
    method: 'POST',
    headers: { cookie: coordinator, 'sec-fetch-site': 'same-origin', connection: 'close', ...headers },
    body: new URLSearchParams({ asked: typeof asked === 'string' ? asked : JSON.stringify(asked) }),
  })

test("[LIN35] the preview is the line's own page with what is written, in the state and the language that are chosen, and nothing is saved", async () => {
  const greeting = { da: 'Her svarer Mette og Jonas.', en: 'Mette og Jonas answer.' }
  const closedByHand = { message: { da: 'Vi er syge.', en: '' }, until: null }
  const open = await (await preview({ ...usual, change: { greeting, name: { da: 'Chatten', en: 'The chat' } } })).text()
  expect(open).toContain('Her svarer Mette og Jonas.')
  expect(open).toContain('data-state="open"')
  expect(open).toContain('Chatten')
  const closed = await (await preview({ ...usual, change: { greeting, closedByHand }, state: 'closed', lang: 'en' })).text()
  expect(closed).toContain('Mette og Jonas answer.')
  expect(closed).toContain('data-state="closed"')
  const now = await (await fetch(`${server.origin}/a`)).text()
  expect(now).not.toContain('Her svarer Mette')
  // Hours that are half written are left out, and the page comes.
  const half = { week: [{ days: [1], from: '1', to: '' }], exceptions: [] }
  expect((await preview({ ...usual, change: { hours: half } })).status).toBe(200)
})

test('[LIN35] nothing in the preview runs or leads away, and no other answer may stand in a frame', async () => {
  const answer = await preview(usual)
  const text = await answer.text()
  expect(text).not.toMatch(/<script|<noscript/)
  expect(text).not.toMatch(/<a\b[^>]* href=/)
  expect(text).toMatch(/<button[^>]*data-start>/)
  const policy = answer.headers.get('content-security-policy')
  for (const rule of ["script-src 'none'", "connect-src 'none'", "form-action 'none'", "frame-ancestors 'self'"])
    expect(policy).toContain(rule)
  expect(answer.headers.get('x-frame-options')).toBe('SAMEORIGIN')
  const page = await fetch(`${server.origin}/coordinator`, { headers: { cookie: coordinator } })
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(page.headers.get('content-security-policy')).toContain("frame-src 'self'")
})

test('[LIN35] nobody but a coordinator of the line is shown it, from our own page alone', async () => {
  expect((await preview(usual, { cookie: counsellor })).status).toBe(403)
  expect((await preview(usual, { cookie: '' })).status).toBe(403)
  expect((await preview(usual, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await preview(usual, {}, 'no-such-line')).status).toBe(403)
  for (const asked of ['{', '{}', { ...usual, state: 'down' }, { ...usual, change: { id: 'faxe' } }])
    expect((await preview(asked)).status).toBe(400)
})

test('[LIN28] a mark of a few bytes changes with what a page shows, and a path of no line has none', async () => {
  const mark = async (path: string) => fetch(`${server.origin}/mark${path}`)
  const first = await mark('/a')
  expect(first.status).toBe(200)
  const text = await first.text()
  expect(text).toMatch(/^[\w-]{16}$/)
  expect(await (await fetch(`${server.origin}/a`)).text()).toContain(`data-mark="${text}"`)
  expect(await (await mark('/f')).text()).not.toBe(text)
  expect((await mark('/zz')).status).toBe(404)
})
