import { inject, onTestFinished } from 'vitest'
import { plant } from '../../../seeds/plant.ts'
import { connectLedger } from '../../../server/ledger/connect.ts'
import { openLedger } from '../../../server/ledger/ledger.ts'
import type { ClosingForm } from '../../../shared/closingForm.ts'
import { ownPrefix } from '../../support/ownPrefix.ts'
import { bytes, OPEN_AT } from '../../support/service.ts'

/** A ledger of its own under a fresh prefix that nothing was planted in. */
export async function openBare(prefix = ownPrefix()) {
  const client = await connectLedger(inject('ledgerUrl'))
  const ledger = openLedger(client, prefix)
  onTestFinished(async () => {
    await ledger.close()
    await client.close()
  })
  return { ledger, client, prefix }
}

/** A ledger of its own under a fresh prefix, with the seeds planted, and the client to look behind it. */
export async function openPlanted({ demo = false, prefix = ownPrefix() }: { demo?: boolean; prefix?: string } = {}) {
  const { ledger, client } = await openBare(prefix)
  const planted = await plant(ledger, OPEN_AT, { demo, examples: true })
  return { ledger, client, prefix, planted, dump: () => dump(client, prefix) }
}
type Client = Awaited<ReturnType<typeof connectLedger>>

/** Every key of a prefix with all that it holds, as text. */
export async function dump(client: Client, prefix: string): Promise<Map<string, string>> {
  const keys: string[] = []
  for await (const some of client.scanIterator({ MATCH: `${prefix}:*`, COUNT: 500 })) keys.push(...some)
  const held = await Promise.all(keys.map(async (key) => [key.slice(prefix.length + 1), await textOf(client, key)] as const))
  return new Map(held.sort(([a], [b]) => a.localeCompare(b)))
}

async function textOf(client: Client, key: string): Promise<string> {
  switch (await client.type(key)) {
    case 'hash':
      return JSON.stringify(await client.hGetAll(key))
    case 'set':
      return JSON.stringify(await client.sMembers(key))
    case 'list':
      return JSON.stringify(await client.lRange(key, 0, -1))
    default:
      return (await client.get(key)) ?? ''
  }
}

export const aForm = (given: Partial<ClosingForm> = {}): ClosingForm => ({
  form: bytes(16),
  topics: ['family.divorce'],
  primary: given.topics?.[0] ?? 'family.divorce',
  severity: 'none',
  outcomes: ['listened'],
  offersGiven: [],
  endedBy: 'mutual',
  age: '15-17',
  contactBefore: 'no',
  municipality: null,
  ...given,
})
