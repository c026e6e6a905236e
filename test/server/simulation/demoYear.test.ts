import { inject, onTestFinished, test, vi } from 'vitest'
import type { Log } from '../../../server/domain/loggedEvents.ts'
import { openDemoYear } from '../../../server/simulation/demoYear.ts'
import { openCutLine } from '../../support/servers/cutLine.ts'
import { NOW, openDemoLedger } from './simulated.ts'

test('[FIG60] a demo whose ledger is lost while its year is made up begins anew by itself', async () => {
  const { client, prefix } = await openDemoLedger()
  const line = await openCutLine(inject('ledgerUrl'))
  onTestFinished(line.close)
  const said: string[] = []
  const log: Log = (event) => void said.push(event)
  const filling = openDemoYear({ ledgerUrl: line.url, prefix, now: NOW, log, perMonth: [4], afterMs: 50 })
  onTestFinished(filling.close)
  await vi.waitUntil(async () => (await client.keys(`${prefix}-simulated:tally:*`)).length > 0, { interval: 5 })
  await line.cut()
  await new Promise((on) => setTimeout(on, 700))
  await line.mend()
  await vi.waitUntil(() => said.length > 0, { timeout: 50_000 })
  if (said[0] !== 'figures-made-up') throw new Error(said.join())
}, 60_000)
