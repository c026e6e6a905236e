import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigFaults, readConfig } from '../../server/config.ts'

const production = {
  NODE_ENV: 'production',
  PUBLIC_ORIGINS: 'https://chat.aabenraa.dk',
  REDIS_LIVE_URL: 'redis://:f00f00f00@live:6379',
  REDIS_LEDGER_URL: 'redis://:ba4ba4ba4@ledger:6379',
  SERVER_SECRET: 'Ih4Qm2zXw8vB6nC1sD3fG5hJ7kL9pO0t',
  ROOT_KEY_FILE: '/run/keys/root.key',
}

function faultsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigFaults) return error.faults
    throw error
  }
  return []
}

test('[U1] production without settings names everything that is missing at once', () => {
  const faults = faultsOf({ NODE_ENV: 'production' }).join('\n')
  for (const name of ['PUBLIC_ORIGINS', 'REDIS_LIVE_URL', 'REDIS_LEDGER_URL', 'ROOT_KEY_FILE', 'SERVER_SECRET'])
    expect(faults).toContain(name)
})

test('[U1] a setting that is wrong does not hide another that is missing', () => {
  const faults = faultsOf({ NODE_ENV: 'production', PORT: '99999', TRUSTED_PROXIES: 'everybody', NEUTRAL_SITE: 'http://plain.dk' }).join(
    '\n',
  )
  for (const name of ['PORT', 'TRUSTED_PROXIES', 'NEUTRAL_SITE', 'REDIS_LIVE_URL', 'SERVER_SECRET']) expect(faults).toContain(name)
})

test('[U2] production refuses the example secrets, a short one, and passwords left as they came', () => {
  expect(faultsOf(production)).toEqual([])
  for (const [name, value] of [
    ['SERVER_SECRET', 'change-me-change-me-change-me-change-me'],
    ['SERVER_SECRET', 'short'],
    ['REDIS_LIVE_URL', 'redis://:change-me@live:6379'],
    ['REDIS_LEDGER_URL', 'redis://:example@ledger:6379'],
    ['PUBLIC_ORIGINS', 'http://chat.aabenraa.dk'],
  ] as const)
    expect(faultsOf({ ...production, [name]: value }).join(), `${name}=${value}`).toContain(name)
})

test('[U2] one Redis cannot both forget and keep', () => {
  expect(faultsOf({ ...production, REDIS_LEDGER_URL: production.REDIS_LIVE_URL }).join()).toContain('REDIS_LEDGER_URL')
  expect(faultsOf({ REDIS_LIVE_URL: production.REDIS_LIVE_URL }).join()).toContain('together')
})

test('[U3] without settings it is a demo on loopback at 3000, and PORT moves the allowed origins along', () => {
  const demo = readConfig({})
  expect(demo).toMatchObject({ production: false, port: 3000, host: '127.0.0.1', redis: null, secret: null })
  expect(demo.origins).toEqual(['http://localhost:3000', 'http://127.0.0.1:3000'])
  expect(readConfig({ PORT: '4100' }).origins).toEqual(['http://localhost:4100', 'http://127.0.0.1:4100'])
  expect(readConfig({ PORT: '4100', PUBLIC_ORIGINS: 'https://a.dk, https://b.dk' }).origins).toEqual(['https://a.dk', 'https://b.dk'])
})

test('[U3] an empty setting counts as not set', () => {
  expect(readConfig({ PORT: '', REDIS_LIVE_URL: '' })).toEqual(readConfig({}))
})

test('[U2] a secret may come from a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'secret-')), 'secret')
  writeFileSync(file, `${production.SERVER_SECRET}\n`)
  const { SERVER_SECRET: _, ...rest } = production
  expect(readConfig({ ...rest, SERVER_SECRET_FILE: file }).secret).toBe(production.SERVER_SECRET)
  expect(faultsOf({ ...rest, SERVER_SECRET_FILE: `${file}-not` }).join()).toContain('SERVER_SECRET_FILE')
})
