import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { plant } from '../seeds/plant.ts'
import { readConfig } from './config.ts'
import { type Answered, no } from './console/consoleCommand.ts'
import { PREFIX, say, withLedger } from './console/withLedger.ts'
import { connectLedger, type LedgerClient } from './ledger/connect.ts'
import { openLedger } from './ledger/ledger.ts'
import { openLog } from './log.ts'
import { openEmbeddedRedis } from './runtime/embeddedRedis.ts'
import { simulateYears } from './simulation/simulateYears.ts'

/**
 * `npm run simulate-year -- --per-month 30 --seed 1 --years 1`: fills a demo, or with `--into FOLDER` a new ledger, with invented figures. It
 * must never run on the ledger of a real installation, so it looks at the settings and at the ledger.
 */
const USAGE = 'Use: npm run simulate-year -- --per-month 4|15|30|300 [--seed N] [--years K] [--into NEW-FOLDER]'
const NOT_HERE =
  'This is not a demo: invented figures never go among real ones. Nothing was changed. With --into NEW-FOLDER they go into a ledger of their own.'
const SIZES = ['4', '15', '30', '300']
const MOST_YEARS = 10

type Invented = { perMonth: number; seed: number; years: number }

/** Null: that is not how the command is used. */
export function inventedOf(args: string[]): (Invented & { into: string | null }) | null {
  try {
    const { values } = parseArgs({
      args,
      options: { 'per-month': { type: 'string' }, seed: { type: 'string' }, years: { type: 'string' }, into: { type: 'string' } },
    })
    const { 'per-month': size = '', seed = '1', years = '1', into = null } = values
    const isNumber = (text: string) => /^\d{1,9}$/.test(text)
    if (!SIZES.includes(size) || !isNumber(seed) || !isNumber(years)) return null
    const asked = { perMonth: Number(size), seed: Number(seed), years: Number(years), into }
    return asked.years < 1 || asked.years > MOST_YEARS || into === '' ? null : asked
  } catch {
    return null
  }
}

/** Only a ledger in which every account is an invented one of the demo is a demo's. A ledger without any account may become anything. */
export async function simulateYear(
  client: LedgerClient,
  prefix: string,
  { perMonth, ...asked }: Invented,
  { production, now }: { production: boolean; now: number },
): Promise<Answered> {
  const ledger = openLedger(client, prefix)
  try {
    const staff = await ledger.staff.all()
    if (production || staff.length === 0 || !staff.every(({ demo }) => demo)) return no(NOT_HERE)
    switch (await simulateYears(client, prefix, { ...asked, perMonth: [perMonth], now })) {
      case 'again':
        return no('This ledger has its invented years already. Nothing was changed. For others use --into NEW-FOLDER.')
      case 'in-use':
        return no('This demo has counted talks or forms already. Nothing was changed. For invented years use --into NEW-FOLDER.')
      case 'stopped':
        return no('There is no line in this ledger. Start the app once, then run this again.')
      case 'adopted':
        if ((await ledger.snapshotHeld()) !== 'held') return no('It is done, but the ledger has not written it to disk: look at its Redis.')
        return { ok: true, text: 'Done. All figures of this ledger are invented now, and the pages say so.' }
    }
  } finally {
    await ledger.close()
  }
}

async function main(args: string[]): Promise<number> {
  const asked = inventedOf(args)
  if (asked === null) return say(USAGE)
  const answer = (client: LedgerClient, production: boolean) =>
    simulateYear(client, PREFIX, asked, { production, now: Date.now() }).then(({ ok, text }) => say(text, ok ? 0 : 1))
  const { production, path } = readConfig()
  if (asked.into === null) return production ? say(NOT_HERE) : withLedger({ beside: true }, (client) => answer(client, production))
  const folder = resolve(asked.into)
  if (existsSync(folder) && readdirSync(folder).length > 0) return say(`${folder} is not empty: name a new folder.`)
  process.umask(0o077)
  const own = await openEmbeddedRedis(
    folder,
    path,
    openLog((line) => void process.stderr.write(line)),
  )
  try {
    const client = await connectLedger(own.ledgerUrl)
    const ledger = openLedger(client, PREFIX)
    try {
      await plant(ledger, Date.now(), { demo: true })
      const code = await answer(client, false)
      return code === 0 ? say(`Look at them with DATA_DIR=${folder} npm start`, 0) : code
    } finally {
      await ledger.close()
      await client.close()
    }
  } finally {
    await own.close()
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2))
