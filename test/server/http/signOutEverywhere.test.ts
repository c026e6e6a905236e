import { randomBytes } from 'node:crypto'
import { createClient } from 'redis'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openLedger } from '../../../server/ledger/ledger.ts'
import { startServer, type TestServer } from '../../support/servers/server.ts'
import { emptyPages } from '../../support/web.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ dist: emptyPages() })
})
afterAll(() => server?.stop())

/** Signs Mette in with a one-time link, in a browser of its own each time. Answers the browser's cookie. */
async function signedIn(): Promise<string> {
  const client = createClient({ url: inject('ledgerUrl') })
  await client.connect()
  const ledger = openLedger(client, server.installation.prefix)
  const token = randomBytes(32).toString('base64url')
  const staff = (await ledger.staff.byLogin('demo.mette'))!
  await ledger.links.make(token, { person: staff.person, purpose: 'sign-in' }, Date.now())
  await ledger.close()
  await client.close()
  const came = await fetch(`${server.origin}/link/${token}`, { redirect: 'manual' })
  return came.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}
const signOut = (cookie: string, form: Record<string, string>, origin = server.origin) =>
  fetch(`${server.origin}/sign-out`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(form),
    headers: { cookie, origin },
  })
const isIn = async (cookie: string) =>
  (await fetch(`${server.origin}/counsellor`, { redirect: 'manual', headers: { cookie } })).status === 200

test('[EVE22] the form of the own page ends the session of every browser, and only when it comes from a page of ours', async () => {
  const [one, other, third] = [await signedIn(), await signedIn(), await signedIn()]
  expect((await signOut(one, { everywhere: 'yes' }, 'https://evil.dk')).status).toBe(403)
  // The plain form, and any other word, ends this session alone.
  expect((await signOut(third, { everywhere: 'no' })).headers.get('location')).toBe('/sign-in')
  expect(await Promise.all([one, other, third].map(isIn))).toEqual([true, true, false])
  const out = await signOut(one, { everywhere: 'yes' })
  expect(out.headers.get('location')).toBe('/sign-in')
  expect(out.headers.getSetCookie()[0]).toMatch(/^ungechat=;/)
  expect(await Promise.all([one, other].map(isIn))).toEqual([false, false])
})
