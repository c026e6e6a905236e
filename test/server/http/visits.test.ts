import { Redis } from 'ioredis'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import { openLedger } from '../../../server/ledger/ledger.ts'
import { startServer } from '../../support/servers/server.ts'
import { openLedgerClient } from '../../support/service.ts'
import { emptyPages } from '../../support/web.ts'

test('[FIG7] opening the page of a closed or full line counts as turned away; a robot, or a browser that looks ahead, does not', async () => {
  // Folding is put off, so that the counts stay where they can be read.
  const server = await startServer({ dist: emptyPages(), spans: { foldMs: 3_600_000 } })
  const redis = new Redis(inject('liveUrl'))
  const client = await openLedgerClient(inject('ledgerUrl'))
  onTestFinished(async () => {
    redis.disconnect()
    await client.close()
    await server.stop()
  })
  const { lines } = openLedger(client, server.installation.prefix)
  const line = await lines.find('ungeraadgivningen')
  await lines.put({ ...line!, closedByHand: { message: { da: 'Ferie', en: 'Holiday' }, until: null } })
  const open = async (headers: Record<string, string>) => (await fetch(`${server.origin}/u`, { headers })).text()
  const counted = async () => {
    const counts = await redis.hgetall(`${server.installation.prefix}:{desk}:counters`)
    return Object.entries(counts).map(([name, n]) => `${name.split(' ').slice(0, 2).join(' ')} ${n}`)
  }
  await vi.waitFor(async () => expect(await open({})).toContain('class="status" data-state="closed"'))
  await open({ 'sec-fetch-dest': 'document', 'sec-purpose': 'prefetch' })
  expect(await counted()).toEqual([])
  await open({ 'sec-fetch-dest': 'document' })
  expect(await counted()).toEqual(['ungeraadgivningen turned-away-closed 1'])
})
