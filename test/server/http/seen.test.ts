import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../../support/servers/server.ts'
import { bytes } from '../../support/service.ts'
import { emptyPages } from '../../support/web.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ dist: emptyPages() })
})
afterAll(() => server?.stop())

test('[LEA9] the page of a link shows the same for every link and changes nothing; only our own button says "seen"', async () => {
  const [one, other] = [bytes(16), bytes(16)]
  const shown = async (token: string) => {
    const answer = await fetch(`${server.origin}/seen/${token}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    return (await answer.text()).replaceAll(token, 'TOKEN')
  }
  expect(await shown(one)).toBe(await shown(other))
  for (const wrong of ['x', `${one}x`, '..%2f..', '%00'.repeat(22)])
    expect((await fetch(`${server.origin}/seen/${wrong}`)).status, wrong).toBe(410)
  const press = (headers: Record<string, string>) => fetch(`${server.origin}/seen/${one}`, { method: 'POST', headers })
  for (const headers of [{}, { origin: 'https://elsewhere.example' }, { origin: server.origin }]) {
    const answer = await press(headers as Record<string, string>)
    expect(answer.status).toBe(410)
    expect(await answer.text()).toContain('Ring til vagten')
  }
})

test('[ALE36] `/health/backup` says whether a backup is overdue, in whole days', async () => {
  const answer = await fetch(`${server.origin}/health/backup`)
  expect([answer.status, await answer.json()]).toEqual([200, { ok: true, days: null, overdueDays: null }])
})
