import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../../support/servers/server.ts'
import { emptyPages } from '../../support/web.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ dist: emptyPages() })
})
afterAll(() => server?.stop())

const get = async (path: string) => {
  const res = await fetch(server.origin + path, { redirect: 'manual' })
  return `${res.status} ${res.headers.get('location') ?? ''}`.trim()
}

test.each([
  ['/a/', '308 /a'],
  ['/A', '308 /a'],
  ['/A/', '308 /a'],
  ['/I/?lang=en', '308 /i?lang=en'],
  ['/F?lang=da', '308 /f?lang=da'],
  ['/A?lang=//example.com&x=1', '308 /a'],
  ['/a', '200'],
  ['/a?lang=en', '200'],
])('[LIN15] a line is found where somebody asks for %s', async (path, answer) => {
  expect(await get(path)).toBe(answer)
})

test.each(['/b', '/b/', '/B', '/a//', '//a', '/a/b', '/abcd', '/%61%00', '/a.'])(
  '[LIN15] what is no line stays unknown: %s',
  async (path) => {
    expect(await get(path)).toBe('404')
  },
)
