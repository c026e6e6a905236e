import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../../support/servers/server.ts'
import { emptyPages } from '../../support/web.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ dist: emptyPages() })
})
afterAll(() => server?.stop())

const get = (path: string, init: RequestInit = {}) => fetch(server.origin + path, { redirect: 'manual', ...init })
const policyOf = (res: Response) =>
  res.headers
    .get('content-security-policy')
    ?.split(';')
    .map((rule) => rule.trim()) ?? []

const youthPaths = ['/', '/a', '/a?lang=en', '/privacy', '/statistics', '/rosters/aabenraa', '/health/live', '/no-such-page', '/%E0%A4%A']
const staffPaths = ['/sign-in', '/counsellor', '/coordinator', '/link/nothing', '/set-up/nothing']

test('[RUN15] every answer carries every header, whatever it answers', async () => {
  for (const path of [...youthPaths, ...staffPaths]) {
    const { headers } = await get(path)
    const has = (name: string) => expect(headers.get(name), `${name} of ${path}`)
    has('cache-control').toBe('no-store')
    has('referrer-policy').toBe('no-referrer')
    has('strict-transport-security').toMatch(/max-age=\d{8}/)
    has('x-content-type-options').toBe('nosniff')
    has('cross-origin-opener-policy').toBe('same-origin')
    has('cross-origin-resource-policy').toBe('same-origin')
    has('x-frame-options').toBe('DENY')
    has('x-robots-tag').toBe('noindex')
    has('permissions-policy').toContain('camera=()')
    for (const teller of ['x-powered-by', 'server', 'etag']) has(teller).toBeNull()
  }
})

test('[RUN15] a page for youths may run our own scripts and one worker of ours by one policy, nothing else, has no form to send, and may keep its screen on', async () => {
  for (const path of youthPaths) {
    expect(policyOf(await get(path)), path).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types ungechat',
      "worker-src 'self'",
    ])
    const allowed = [...((await get(path)).headers.get('permissions-policy') ?? '').matchAll(/([a-z-]+)=\((?!\))/g)].map(([, name]) => name)
    expect(allowed, path).toEqual(['screen-wake-lock'])
  }
})

test('[RUN15] a staff page may, besides, send its own forms, sound its own chime, and use what passkeys and the clipboard need', async () => {
  for (const path of staffPaths) {
    const res = await get(path)
    expect(policyOf(res), path).toContain("form-action 'self'")
    expect(policyOf(res), path).toContain("media-src 'self'")
    const allowed = [...(res.headers.get('permissions-policy') ?? '').matchAll(/([a-z-]+)=\(self\)/g)].map(([, name]) => name)
    expect(allowed.sort()).toEqual(['autoplay', 'clipboard-write', 'publickey-credentials-create', 'publickey-credentials-get'])
  }
})

test('[PRA23] of the staff pages the desk alone may start a worker, the one of the youths, for the work of invented youths', async () => {
  expect(policyOf(await get('/counsellor'))).toEqual(expect.arrayContaining(["worker-src 'self'", 'trusted-types ungechat']))
  for (const path of staffPaths.filter((one) => one !== '/counsellor')) {
    expect(policyOf(await get(path)), path).toContain("trusted-types 'none'")
    expect(policyOf(await get(path)).filter((rule) => rule.startsWith('worker-src'))).toEqual([])
  }
})

test('[PRI17] nothing for a youth sets a cookie', async () => {
  for (const path of youthPaths) expect((await get(path)).headers.getSetCookie(), path).toEqual([])
  const left = await get('/leave', { method: 'POST', body: '{}' })
  expect(left.headers.getSetCookie()).toEqual([])
})

test('[RUN15] no page has an inline script, an inline handler or a style attribute', async () => {
  for (const path of [...youthPaths, '/sign-in']) {
    const page = await (await get(path)).text()
    expect(page, path).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|\son[a-z]+=|\sstyle=/i)
  }
})

test('[RUN14] a built file may be kept for ever, packed as the browser likes it; what is not one of them is not found', async () => {
  const page = await (await get('/a')).text()
  const script = /<script type="module" src="([^"]+)"/.exec(page)?.[1] ?? ''
  for (const [wished, sent] of [
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ] as const) {
    const res = await get(script, { headers: { 'accept-encoding': wished } })
    expect(res.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(res.headers.get('content-encoding')).toBe(sent)
    expect(await res.text()).toContain('mount')
  }
  for (const path of ['/assets/none.js', '/assets/..%2f..%2fpackage.json', '/assets/', '/.vite/manifest.json', '/package.json'])
    expect((await get(path)).status, path).toBe(404)
})
