import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { demoCoordinator } from '../../../seeds/demoTeam.ts'
import { countFigure, countWait } from '../../../server/actions/figures/countFigure.ts'
import { foldCounts } from '../../../server/actions/figures/foldCounts.ts'
import { confirmNumber } from '../../../server/actions/lines/confirmNumber.ts'
import { SETTLE_EVERY } from '../../../server/domain/tallies.ts'
import { ledgerKeys } from '../../../server/ledger/keys.ts'
import { forgottenBy, ofLine } from '../../../server/ledger/leaving/ofLine.ts'
import { ownThingNames, ownThings } from '../../../server/ledger/leaving/ownThings.ts'
import { ownPrefix } from '../../support/ownPrefix.ts'
import { bytes, OPEN_AT, openLedgerClient } from '../../support/service.ts'
import { line as id } from '../actions/figures/freezing.ts'
import { aForm, dump } from '../ledger/open.ts'
import { command, folder, source, target } from './aLineFile.ts'

type Name = keyof typeof ofLine
const names = Object.keys(ofLine) as Name[] // its own keys alone
const P = 'p'
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** How the name of such a key looks, without the prefix of the installation. */
const looks = (name: Name): RegExp => {
  const key = ledgerKeys(P)[name]
  const named = typeof key === 'string' ? key : (key as (...args: string[]) => string)(...Array.from({ length: key.length }, () => '§'))
  return new RegExp(`^${escaped(named.slice(P.length + 1)).replaceAll('§', '[^:]+')}$`)
}
/** The most exact name comes first: a key with a settled copy also fits the shorter one. */
const nameOf = (key: string): Name | undefined =>
  names.filter((name) => looks(name).test(key)).sort((a, b) => `${looks(b)}`.length - `${looks(a)}`.length)[0]

/**
 * Not filled in this ledger. `lost`: the test of the file fills it. `tallyLeft` and `madeUp` are of a ledger that was restored and of simulated
 * years; the one bears the line's id where `tally` does, the other as a field.
 */
const elsewhere: Name[] = ['lost', 'tallyLeft', 'madeUp']

/**
 * A line with something under every key that the list names: what `source` makes, and besides what figures, people and alerts leave behind. `file`:
 * its export; `own`: whatever names the line or what is the line's alone: the ids of its numbers, places and people.
 */
async function filled() {
  const from = await source()
  const { service, clock } = from
  const client = await openLedgerClient(inject('ledgerUrl'))
  onTestFinished(async () => void (await client.close()))
  const heldBy = (prefix: string) => dump(client as Parameters<typeof dump>[0], prefix)
  const { now } = clock
  clock.now = OPEN_AT
  await countFigure(service, id, 'arrived')
  for (let i = 0; i < SETTLE_EVERY; i++) await countWait(service, id, 60_000)
  clock.now = now
  await foldCounts(service)
  await service.ledger.unmanned.note(id, '2027-01-02', '18')
  await service.ledger.alertsTold.begin({ kind: 'numbers-due', line: id, of: '' }, bytes(16), now)
  const only = { ...demoCoordinator, person: bytes(16), login: 'only.here', roles: { [id]: ['counsellor' as const] } }
  await service.ledger.staff.put(only)
  await service.ledger.ownReplies.save(only.person, { id: 'own-1', lang: 'da', name: 'te', text: 'Jeg henter en kop te.' })
  const key = { kid: bytes(32), pub: bytes(65), notAfter: now + 3600_000 }
  expect(await service.ledger.staffKeys.enrol(only.person, key)).toBe('new')
  // The counts of this year, which is still running, and how the next one is published.
  await service.ledger.tallies.countForm(id, aForm(), now)
  await service.ledger.periods.setKind(id, 2028, 'quarter')
  expect(await service.ledger.sessions.make(bytes(16), only.person, now)).toBe(true)
  expect(await service.ledger.links.make(bytes(32), { person: only.person, purpose: 'sign-in' }, now)).toBe(true)
  const place = (await service.ledger.offers.all()).find(({ contacts }) => contacts.length > 0)!
  const mine = { ...place, id: 'own-place', lines: [id], owner: 'Lise' }
  expect(await service.ledger.ownEntries.save(mine, null, null, { who: demoCoordinator.person, now })).toBe('done')
  const karin = (await service.ledger.staff.fresh(demoCoordinator.person))!
  expect(await confirmNumber(service, mine.id, karin, { demo: true })).toMatchObject({ ok: true })
  const file = join(folder(), 'filled.jsonl')
  expect(await command(service, 'export', id, file)).toMatchObject({ ok: true })
  const rows = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((row): { row: string; name: string } => JSON.parse(row))
  const own = [id, only.person, mine.id]
  const isOwn = (key: string, text: string) => own.some((name) => `${key} ${text}`.includes(name))
  const held = () => heldBy(from.prefix)
  return { ...from, file, rows, mine, only, held, heldBy, isOwn }
}

test('[INS31] every key of a filled ledger that names the line leaves with it, or says why not', { timeout: 60_000 }, async () => {
  const from = await filled()
  const kinds = new Set(from.rows.map(({ row }) => row))
  // The line as another installation takes it up: only there are periods that are withheld because their sums stayed behind.
  const prefix = ownPrefix()
  const there = await target(from, prefix)
  expect(await command(there, 'import', from.file)).toMatchObject({ ok: true })
  const found = [...(await from.held()), ...(await from.heldBy(prefix))].filter(([key, text]) => from.isOwn(key, text))
  expect(found.map(([key]) => key).filter((key) => nameOf(key) === undefined)).toEqual([])
  const leaving = new Set(found.flatMap(([key]) => nameOf(key) ?? []))
  for (const name of leaving) {
    const { leaves } = ofLine[name]
    if (Array.isArray(leaves))
      expect(
        leaves.some((row) => kinds.has(row)),
        `${name} is in the file`,
      ).toBe(true)
    else expect(leaves.not.length, name).toBeGreaterThan(10)
  }
  // What the list says leaves was filled here: a kind that nobody fills is not tested.
  expect(names.filter((name) => Array.isArray(ofLine[name].leaves) && !leaving.has(name))).toEqual([])
  const things = new Set(from.rows.flatMap(({ row, name }) => (row === 'thing' ? [name] : [])))
  expect([...things].sort()).toEqual([...ownThingNames].sort())
  for (const name of ownThingNames) expect([ownThings[name].at, ofLine[name].leaves]).toEqual([ofLine[name].forgotten, ['thing']])

  // The line goes there too, and what was withheld there is forgotten.
  const lost = async () => JSON.parse((await from.heldBy(prefix)).get('lost') ?? '{}')
  expect(await lost()).toHaveProperty(id)
  expect(await command(there, 'remove', id, '--force')).toMatchObject({ ok: true })
  expect(await lost()).not.toHaveProperty(id)
})

test('[INS31] after a removal nothing names the line but what says that it stays; [INS12] and what it owned is gone', {
  timeout: 60_000,
}, async () => {
  const { service, held, mine, only } = await filled()
  const before = await held()
  // Each of these was there, so that its going is seen.
  const wasThere = new Set([...before.keys()].map(nameOf))
  const forgotten = names.filter((name) => typeof ofLine[name].forgotten === 'string' && !elsewhere.includes(name))
  expect(forgotten.filter((name) => !wasThere.has(name))).toEqual([])
  const checked = async () => JSON.parse((await held()).get('confirmations') ?? '{}')
  expect(await checked()).toHaveProperty(mine.id)
  expect([...before].some(([key, text]) => key === 'bridges' && text.includes('Lise'))).toBe(true)
  expect(await command(service, 'remove', id, '--force')).toMatchObject({ ok: true })
  // Places of other lines bear the town's name. What is of this line has its id in the key or in the field.
  const fieldsOf = (text: string): string[] => (text.startsWith('{') ? Object.keys(JSON.parse(text)) : [])
  const left = [...(await held())]
    .filter(
      ([key, text]) => key !== 'audit' && (key.split(':').includes(id) || fieldsOf(text).some((field) => field.split(' ').includes(id))),
    )
    .map(([key]) => key)
  expect(left).toEqual([])
  expect(await checked()).not.toHaveProperty(mine.id)
  expect(
    [...(await held())]
      .filter(([key, text]) => !['audit', 'key-owners'].includes(key) && `${key} ${text}`.includes(only.person))
      .map(([key]) => key),
  ).toEqual([])
  const all = [...(await held())]
    .filter(([key]) => key !== 'audit')
    .map(([, text]) => text)
    .join('\n')
  for (const word of ['Biblioteket', 'hooks.aabenraa.dk', '20 30 40 50']) expect(all).not.toContain(word)
})

test('[INS31] each way of forgetting has names, and a removal asks the list', () => {
  expect(forgottenBy('field')).toEqual(expect.arrayContaining(['lines', 'leaders', 'alertReceivers', 'lineChanges']))
  expect(forgottenBy('fields')).toEqual(expect.arrayContaining(['dutyPlans', 'reportTexts']))
  expect(forgottenBy('row')).toEqual(['bridges'])
})
