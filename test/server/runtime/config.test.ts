import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigFaults, readConfig } from '../../../server/config.ts'
import { weakSecret } from '../../../server/weakSecret.ts'

const production = {
  NODE_ENV: 'production',
  PUBLIC_ORIGINS: 'https://chat.aabenraa.dk',
  REDIS_LIVE_URL: 'redis://:Vq7mR2xK9tWc4LzB@live:6379',
  REDIS_LEDGER_URL: 'redis://:nD3sYh8PfJ6gUe5A@ledger:6379',
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

test('[RUN1] production without settings names everything that is missing at once', () => {
  const faults = faultsOf({ NODE_ENV: 'production' }).join('\n')
  for (const name of ['PUBLIC_ORIGINS', 'REDIS_LIVE_URL', 'REDIS_LEDGER_URL', 'ROOT_KEY_FILE', 'SERVER_SECRET'])
    expect(faults).toContain(name)
})

test('[RUN1] a setting that is wrong does not hide another that is missing', () => {
  const faults = faultsOf({ NODE_ENV: 'production', PORT: '99999', TRUSTED_PROXIES: 'everybody', NEUTRAL_SITE: 'http://plain.dk' }).join(
    '\n',
  )
  for (const name of ['PORT', 'TRUSTED_PROXIES', 'NEUTRAL_SITE', 'REDIS_LIVE_URL', 'SERVER_SECRET']) expect(faults).toContain(name)
})

test('[RUN2] production refuses the example secrets, a short one, and passwords left as they came', () => {
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

test('[RUN2] one Redis cannot both forget and keep', () => {
  expect(faultsOf({ ...production, REDIS_LEDGER_URL: production.REDIS_LIVE_URL }).join()).toContain('REDIS_LEDGER_URL')
  expect(faultsOf({ REDIS_LIVE_URL: production.REDIS_LIVE_URL }).join()).toContain('together')
})

test('[RUN3] without settings it is a demo on loopback at 3000, and PORT moves the allowed origins along', () => {
  const demo = readConfig({})
  expect(demo).toMatchObject({ production: false, port: 3000, host: '127.0.0.1', redis: null, secret: null })
  expect(demo.origins).toEqual(['http://localhost:3000', 'http://127.0.0.1:3000'])
  expect(readConfig({ PORT: '4100' }).origins).toEqual(['http://localhost:4100', 'http://127.0.0.1:4100'])
  expect(readConfig({ PORT: '4100', PUBLIC_ORIGINS: 'https://a.dk, https://b.dk' }).origins).toEqual(['https://a.dk', 'https://b.dk'])
})

test('[RUN3] an empty setting counts as not set', () => {
  expect(readConfig({ PORT: '', REDIS_LIVE_URL: '' })).toEqual(readConfig({}))
})

test('[RUN2] a secret may come from a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'secret-')), 'secret')
  writeFileSync(file, `${production.SERVER_SECRET}\n`)
  const { SERVER_SECRET: _, ...rest } = production
  expect(readConfig({ ...rest, SERVER_SECRET_FILE: file }).secret).toBe(production.SERVER_SECRET)
  expect(faultsOf({ ...rest, SERVER_SECRET_FILE: `${file}-not` }).join()).toContain('SERVER_SECRET_FILE')
})

const hex = 'f3a9c81d5e7b02644fd1ea97c3b80526'
const weak: [string, string, string][] = [
  ['REDIS_LIVE_URL', 'redis://live:6379', 'a Redis without a password'],
  ['REDIS_LEDGER_URL', 'redis://ledger:6379', 'the other Redis without a password'],
  ['REDIS_LEDGER_URL', 'redis://default@ledger:6379', 'a name without a password'],
  ['REDIS_LIVE_URL', 'redis://:aabenraa@live:6379', 'a short password'],
  ['REDIS_LIVE_URL', 'redis://:aaaaaaaaaaaaaaaaaaaa@live:6379', 'a password of one letter'],
  ['REDIS_LIVE_URL', production.REDIS_LEDGER_URL.replace('ledger', 'live'), 'one password for both Redis'],
  ['REDIS_LEDGER_URL', 'redis://:Zb6nM1qP8rTg3XwC@live:6379/1', 'another database of the Redis that forgets'],
  ['REDIS_LEDGER_URL', 'redis://:Zb6nM1qP8rTg3XwC@live', 'the Redis that forgets at its usual port'],
  ['SERVER_SECRET', 'a'.repeat(64), 'one letter'],
  ['SERVER_SECRET', 'abcd1234'.repeat(8), 'a pattern that repeats'],
  ['SERVER_SECRET', 'Aabenraa2026!Aabenraa2026!Aabenr', 'a pattern that is cut short'],
  ['SERVER_SECRET', 'abcdefghijklmnopqrstuvwxyz0123456789', 'the alphabet'],
  ['SERVER_SECRET', '9876543210zyxwvutsrqponmlkjihgfedcba', 'the alphabet backwards'],
  ['SERVER_SECRET', 'aaaaaaaabbbbbbbbccccccccddddddddeeeeeeeeffffffff', 'letters held down'],
  ['TRUSTED_PROXIES', '0.0.0.0/0', 'everybody as a proxy'],
  ['TRUSTED_PROXIES', '::/0', 'everybody as a proxy, the new addresses'],
]
test.each(weak)('[RUN4] production refuses %s=%s: %s', (name, value) => {
  const faults = faultsOf({ ...production, [name]: value }).join('\n')
  expect(faults).toContain(name)
  // A fault names the setting; a secret in it would stand in every log of the start.
  if (name !== 'TRUSTED_PROXIES') expect(faults).not.toContain(value)
})

test('[RUN4] what a program makes at random is taken, as hex or as base64', () => {
  expect(faultsOf({ ...production, SERVER_SECRET: hex })).toEqual([])
  expect(faultsOf({ ...production, REDIS_LIVE_URL: `redis://:${hex}@live:6379`, TRUSTED_PROXIES: '10.77.0.0/24' })).toEqual([])
  for (let i = 0; i < 2000; i++) {
    expect(weakSecret(randomBytes(32).toString('hex'), 32)).toBeNull()
    expect(weakSecret(randomBytes(24).toString('base64url'), 32)).toBeNull()
    expect(weakSecret(randomBytes(16).toString('hex'), 16)).toBeNull()
  }
})
