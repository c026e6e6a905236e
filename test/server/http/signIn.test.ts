import { afterAll, beforeAll, expect, test } from 'vitest'
import { factsIn } from '../../support/factsIn.ts'
import { startServer, type TestServer } from '../../support/servers/server.ts'
import { emptyPages } from '../../support/web.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ dist: emptyPages() })
})
afterAll(() => server?.stop())

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.origin + path, { redirect: 'manual', headers })
const post = (path: string, form: Record<string, string>, headers: Record<string, string> = { origin: server.origin }) =>
  fetch(server.origin + path, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form), headers })
const cookieOf = (res: Response) => res.headers.getSetCookie()[0]?.split(';')[0] ?? ''

test('[STA7] a one-time link signs in once, with a strict cookie that no script can read, and leads to the page of that role', async () => {
  const { counsellor } = server.links
  const ahead = await get(counsellor, { 'sec-purpose': 'prefetch;prerender' })
  expect(ahead.status).toBe(503)
  expect((await fetch(server.origin + counsellor, { method: 'HEAD' })).status).toBe(503)

  const first = await get(counsellor)
  expect(first.status).toBe(303)
  expect(first.headers.get('location')).toBe('/counsellor')
  expect(first.headers.getSetCookie()).toEqual([expect.stringMatching(/^ungechat=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)])

  const again = await get(counsellor)
  expect(again.status).toBe(410)
  expect(again.headers.getSetCookie()).toEqual([])

  const cookie = cookieOf(first)
  expect((await get('/counsellor', { cookie })).status).toBe(200)
  // She is no coordinator anywhere: sent home, not shown an empty page.
  expect((await get('/coordinator', { cookie })).headers.get('location')).toBe('/counsellor')
})

test('[STA7] signing out ends the session, and without one both pages ask to sign in', async () => {
  const cookie = cookieOf(await get(server.links.coordinator))
  expect((await get('/coordinator', { cookie })).status).toBe(200)
  const out = await post('/sign-out', {}, { origin: server.origin, cookie })
  expect(out.headers.get('location')).toBe('/sign-in')
  for (const path of ['/counsellor', '/coordinator'])
    for (const header of [cookie, 'ungechat=none', 'ungechat=%00', ''])
      expect((await get(path, { cookie: header })).headers.get('location'), `${path} with ${header}`).toBe('/sign-in')
})

test('[STA8] a form counts only when it comes from a page of ours', async () => {
  const form = { login: 'demo.mette', password: 'not the password at all' }
  // A browser says `Origin: null` on a page with no-referrer; then Sec-Fetch-Site tells.
  const own = [{ origin: server.origin }, { origin: 'null', 'sec-fetch-site': 'same-origin' }]
  for (const headers of own) expect((await post('/sign-in', form, headers)).status).toBe(401)
  const foreign = [
    { origin: 'https://evil.dk' },
    { origin: `${server.origin}.evil.dk` },
    { origin: 'null' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    {},
  ]
  for (const headers of foreign) {
    expect((await post('/sign-in', form, headers as Record<string, string>)).status, JSON.stringify(headers)).toBe(403)
    expect((await post('/sign-out', {}, headers as Record<string, string>)).status, JSON.stringify(headers)).toBe(403)
  }
})

test('[STA8] a wrong password and a name that nobody has get the very same page', async () => {
  const [wrong, unknown] = await Promise.all(
    ['demo.mette', 'nobody.here'].map(async (login) => {
      const res = await post('/sign-in', { login, password: 'quite the wrong password' })
      return { status: res.status, page: (await res.text()).replaceAll(login, '') }
    }),
  )
  expect(wrong).toEqual(unknown)
  expect(wrong?.status).toBe(401)
})

test('[RUN17] whatever is sent, the answer is a kind page or a word of the closed list, and never our insides', async () => {
  const big = 'x'.repeat(100_000)
  const answers = await Promise.all([
    post('/sign-in', {}),
    post('/sign-in', { login: big, password: 'x' }),
    post('/sign-in', { 'login[__proto__]': 'x', password: 'x' }),
    post(`/set-up/${'A'.repeat(43)}`, { password: 'x', again: 'y' }),
    get('/%E0%A4%A'),
    get('/a/b/c'),
    get(`/link/${'%00'.repeat(20)}`),
    get(`/${'y'.repeat(5000)}`),
    get('/a?lang[]=en&lang=xx'),
    get('/', { 'accept-language': 'x'.repeat(3000), cookie: 'ungechat=;;;=' }),
    fetch(`${server.origin}/a`, { method: 'DELETE' }),
    fetch(`${server.origin}/sign-in`, {
      method: 'POST',
      body: big,
      headers: { 'content-type': 'application/json', origin: server.origin },
    }),
  ])
  for (const res of answers) {
    const text = await res.text()
    expect(res.status, res.url.slice(0, 80)).toBeLessThan(500)
    expect(res.headers.get('content-type'), res.url.slice(0, 80)).toBe('text/html; charset=utf-8')
    expect(text).toMatch(/<html lang="(da|en)" dir="ltr">/)
    expect(text).not.toMatch(/node_modules|\.ts:|Error/)
  }
  const calls = await Promise.all([
    fetch(`${server.origin}/leave`, { method: 'POST', body: big }),
    fetch(`${server.origin}/leave`, { method: 'POST', body: '{"conv":1' }),
    fetch(`${server.origin}/leave`, { method: 'POST', body: '{}', headers: { origin: 'https://evil.dk' } }),
    get('/rosters/no-such-line'),
    get('/rosters/%00'),
    get('/leave'),
  ])
  expect(await Promise.all(calls.map((res) => res.json()))).toEqual(
    ['too-large', 'malformed', 'not-allowed', 'gone', 'gone', 'gone'].map((why) => ({ ok: false, why })),
  )
})

test('[PRI5] a beacon answers the same whether there was anything to end, and needs no Origin', async () => {
  const body = JSON.stringify({ conv: 'A'.repeat(22), token: 'B'.repeat(43) })
  const res = await fetch(`${server.origin}/leave`, { method: 'POST', body })
  expect([res.status, await res.text()]).toEqual([204, ''])
})

test('[DAN4] a beacon of a call tells nothing to somebody who guesses, and is refused from another site', async () => {
  const body = JSON.stringify({ conv: 'A'.repeat(22), token: 'B'.repeat(43) })
  const say = (headers: Record<string, string> = {}) => fetch(`${server.origin}/calling`, { method: 'POST', body, headers })
  const res = await say()
  expect([res.status, await res.text()]).toEqual([204, ''])
  expect((await say({ origin: 'https://evil.dk' })).status).toBe(403)
})

test('[WOR9] every page speaks the language asked for, else the one the browser wishes, else Danish', async () => {
  const langOf = async (path: string, headers: Record<string, string> = {}) =>
    /<html lang="(\w+)" dir="ltr">/.exec(await (await get(path, headers)).text())?.[1]
  for (const path of ['/', '/a', '/privacy', '/statistics', '/sign-in', '/nowhere']) {
    expect(await langOf(path), path).toBe('da')
    expect(await langOf(path, { 'accept-language': 'en-GB,en;q=0.8,da;q=0.5' }), path).toBe('en')
    expect(await langOf(path, { 'accept-language': 'sv,nb;q=0.8' }), path).toBe('da')
    expect(await langOf(`${path}?lang=en`, { 'accept-language': 'da' }), path).toBe('en')
    expect(await langOf(`${path}?lang=xx`), path).toBe('da')
  }
})

test('[ROS5] the roster of a line is public and signed, and pages carry the key to check it with', async () => {
  const { roster } = (await (await get('/rosters/aabenraa')).json()) as { roster: { line: string; sig: string } } // what the test looks at
  expect(roster).toMatchObject({ line: 'aabenraa', sig: expect.stringMatching(/^[\w-]{86}$/) })
  expect(factsIn(await (await get('/a')).text()).rootPublicKey).toMatch(/^[\w-]{87}$/)
})

test('[STA11] a wrong password leads back to the box for the password, with the name kept', async () => {
  const focused = (text: string) => /<input id="(\w+)"[^>]* autofocus>/.exec(text)?.[1]
  expect(focused(await (await get('/sign-in')).text())).toBe('login')
  const wrong = await post('/sign-in', { login: 'demo.mette', password: 'not the password at all' }, { origin: server.origin })
  const text = await wrong.text()
  expect(focused(text)).toBe('password')
  expect(text).toContain('value="demo.mette"')
})

test('[STA9] the page to sign in says what it is for, whom to ask, and where the chats are', async () => {
  const page = await (await get('/sign-in')).text()
  const card = page.slice(page.indexOf('<main'))
  expect(card).toContain('Ungechat')
  expect(card).toContain('Din koordinator kan give dig et nyt link')
  expect(card).toMatch(/<a href="\/\?lang=da">/)
})
