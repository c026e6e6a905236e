import { expect, test } from 'vitest'
import { redisFaults } from '../../../server/domain/redisFaults.ts'

const good = {
  save: '',
  appendonly: 'no',
  maxmemory: '536870912',
  'maxmemory-policy': 'noeviction',
  'slowlog-log-slower-than': '-1',
  'latency-monitor-threshold': '0',
  'crash-log-enabled': 'no',
}
const live = (change: Record<string, string> = {}) => redisFaults('live', { version: '8.0.1', settings: { ...good, ...change } })
const ledger = (change: Record<string, string> = {}) =>
  redisFaults('ledger', { version: '7.2.4', settings: { ...good, save: '1 1', maxmemory: '0', ...change } })

test('[INS16] the settings of docs/operations.md are right, and more rules to save are too', () => {
  expect([live(), ledger(), ledger({ save: '3600 1 1 1' })]).toEqual([[], [], []])
})

test.each([
  [live, 'save', '3600 1', 'REDIS_LIVE_URL needs this line in its redis.conf: save ""'],
  [live, 'maxmemory', '0', 'maxmemory 512mb'],
  [ledger, 'save', '', 'REDIS_LEDGER_URL needs this line in its redis.conf: save 1 1'],
  [ledger, 'save', '3600 1 300 100 60 10000', 'save 1 1'],
  [ledger, 'save', '60 1 1 60', 'save 1 1'],
  [live, 'appendonly', 'yes', 'appendonly no'],
  [ledger, 'appendonly', 'yes', 'appendonly no'],
  [live, 'maxmemory-policy', 'allkeys-lru', 'maxmemory-policy noeviction'],
  [ledger, 'slowlog-log-slower-than', '10000', 'slowlog-log-slower-than -1'],
  [ledger, 'latency-monitor-threshold', '100', 'latency-monitor-threshold 0'],
  [live, 'crash-log-enabled', 'yes', 'crash-log-enabled no'],
])('[INS16] one wrong setting is one sentence with the line to set: %# %s %s', (of, setting, value, line) => {
  const faults = of({ [setting]: value })
  expect(faults).toEqual([expect.stringContaining(line)])
  expect(faults[0]).toContain(`now "${value}"`)
})

test('[INS16] a Redis that is too old, or hides its settings, is told apart', () => {
  expect(redisFaults('live', { version: '6.2.7', settings: null })).toEqual([expect.stringContaining('7.0 or newer')])
  expect(redisFaults('ledger', { version: '8.0.0', settings: null })).toEqual([expect.stringContaining('CONFIG GET')])
})
