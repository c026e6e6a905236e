import { setTimeout as wait } from 'node:timers/promises'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import type { Log } from '../../../server/domain/loggedEvents.ts'
import { openDemoYear } from '../../../server/simulation/demoYear.ts'
import { openCutLine } from '../../support/servers/cutLine.ts'
import { NOW, openDemoLedger } from './simulated.ts'

test('[FIG60] a demo whose ledger is too slow when its year is made up begins anew by itself', async () => {
  const { prefix } = await openDemoLedger()
  const line = await openCutLine(inject('ledgerUrl'))
  onTestFinished(line.close)
  const said: string[] = []
  const log = ((event: string) => void said.push(event)) as Log
  // A call waits 1.5 seconds for its answer: to connect takes one answer, and the first question fails.
  line.slow(1600)
  const filling = openDemoYear({ ledgerUrl: line.url, prefix, now: NOW, log, perMonth: [4], afterMs: 50 })
  onTestFinished(filling.close)
  await wait(5000)
  expect(said).toEqual([])
  line.slow(0)
  await vi.waitFor(() => expect(said).toEqual(['figures-made-up']), { timeout: 50_000 })
}, 60_000)
