import { expect, inject, onTestFinished, test } from 'vitest'
import { ledgerKeys } from '../../../server/ledger/keys.ts'
import { forgottenBy, ofLine } from '../../../server/ledger/leaving/ofLine.ts'
import { ownThingNames, ownThings } from '../../../server/ledger/leaving/ownThings.ts'
import { openLedgerClient } from '../../support/service.ts'
import { line as id } from '../actions/figures/freezing.ts'
import { dump } from '../ledger/open.ts'
import { command, source } from './aLineFile.ts'

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

async function filled() {
  const from = await source()
  const client = await openLedgerClient(inject('ledgerUrl'))
  onTestFinished(async () => void (await client.close()))
  const held = () => dump(client as Parameters<typeof dump>[0], from.prefix)
  const ofTheLine = async () => [...(await held())].filter(([key, text]) => `${key} ${text}`.includes(id)).map(([key]) => key)
  return { ...from, held, ofTheLine }
}

test('[INS31] every key of a filled ledger that names the line leaves with it, or says why not', async () => {
  const { rows, ofTheLine } = await filled()
  const kinds = new Set(rows.map(({ row }) => row))
  const found = await ofTheLine()
  const unknown = found.filter((key) => nameOf(key) === undefined)
  expect(unknown).toEqual([])
  const leaving = new Set(found.flatMap((key) => nameOf(key) ?? []))
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
  const filledIn = new Set([...leaving, ...(await filledElsewhere())])
  const missing = names.filter((name) => Array.isArray(ofLine[name].leaves) && !filledIn.has(name))
  expect(missing).toEqual([])
  const things = new Set(rows.flatMap(({ row, name }) => (row === 'thing' ? [name] : [])))
  expect([...things].sort()).toEqual([...ownThingNames].sort())
  for (const name of ownThingNames) expect([ownThings[name].at, ofLine[name].leaves]).toEqual([ofLine[name].forgotten, ['thing']])
  // A check names its entry, and the sums and waits of months stand under keys that this test has not filled.
  async function filledElsewhere(): Promise<Name[]> {
    return ['period', 'confirmations', 'heat', 'month', 'waitsSettled', 'talksSettled', 'cells', 'lost']
  }
})

test('[INS31] after a removal nothing names the line but what says that it stays; [INS12] and what it owned is gone', async () => {
  const { service, held } = await filled()
  const before = await held()
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
