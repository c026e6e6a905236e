import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { hashPassword } from '../../../server/ledger/people/passwords.ts'
import { type AppHere, openAppHere } from '../../support/servers/serverPair.ts'

const password = 'tre blå køer i en have'
let here: AppHere
let login = ''
beforeAll(async () => {
  here = await openAppHere()
  const [staff] = await here.counsellors()
  login = staff!.login
  await here.app.service.ledger.staff.put({ ...staff!, passwordHash: await hashPassword(password) })
})
afterAll(() => here?.app.close())

const post = (form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${here.origin}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(form),
    headers: { origin: here.origin, ...headers },
  })

test('[STA18] beside 200 wrong passwords sent at once the right one signs in at the same address, and a page comes meanwhile', async () => {
  let answered = 0
  const wrong = Array.from({ length: 200 }, async (_, i) => {
    const res = await post({ login, password: `guess number ${i} of many` })
    answered += 1
    return { status: res.status, page: await res.text() }
  })
  const page = await Promise.race([fetch(`${here.origin}/a`).then((res) => res.status), Promise.all(wrong).then(() => 'the guesses')])
  expect(page).toBe(200)
  // Once all have come: three at most wait and are looked at one by one, all the others were turned away.
  await vi.waitFor(() => expect(answered).toBeGreaterThan(196), { timeout: 30_000 })
  // Whoever is asked to try again does so.
  let tries = 0
  for (let status = 429; status === 429 && tries < 10; tries += 1) ({ status } = await post({ login, password }))
  expect(tries).toBeLessThanOrEqual(3)
  expect((await post({ login, password })).status).toBe(303)
  const answers = await Promise.all(wrong)
  expect(answers.filter(({ status }) => status === 401).length).toBeLessThan(20)
  const late = answers.find(({ status }) => status === 429)
  expect(late?.page).toContain(`value="${login}"`)
}, 60_000)

test('[STA18] a browser that has signed in with a password is known again by a mark that no script reads, and a link gives none', async () => {
  const cookies = (await post({ login, password })).headers.getSetCookie()
  expect(cookies).toEqual([
    expect.stringMatching(/^ungechat=/),
    expect.stringMatching(/^ungechat-known=[\w-]{22}\.[\w-]{22}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=7776000$/),
  ])
  const cookie = cookies[1]!.split(';')[0]!
  expect((await post({ login, password }, { cookie })).headers.getSetCookie()).toHaveLength(1)
  for (const header of [cookie, 'ungechat-known=', `ungechat-known=${'x'.repeat(5000)}`])
    expect((await fetch(`${here.origin}/counsellor`, { redirect: 'manual', headers: { cookie: header } })).headers.get('location')).toBe(
      '/sign-in',
    )
})

test('[RUN22] a forwarded address that no trusted proxy vouches for is warned of once, and never named', async () => {
  for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip'])
    expect((await fetch(`${here.origin}/`, { headers: { [header]: '203.0.113.77' } })).status).toBe(200)
  expect(here.output().match(/proxy-not-trusted/g)).toHaveLength(1)
  expect(here.output()).not.toContain('203.0.113.77')
})
