import { expect, test } from 'vitest'
import { lines } from '../../../seeds/lines.ts'
import { openPlanted } from './open.ts'

test('[INS40] a line that an older program closed until a moment after the year 2200 is read as closed until somebody opens it', async () => {
  const { ledger, client, prefix } = await openPlanted()
  const before = await ledger.lines.find('faxe')
  const message = { da: 'Vi holder lukket.', en: 'We are closed.' }
  const shut = { message, until: 9e15 }
  await client.hSet(`${prefix}:lines`, 'faxe', JSON.stringify({ ...before, closedByHand: shut }))
  const change = { at: 1, by: 'console', before: { closedByHand: null }, after: { closedByHand: shut } }
  await client.hSet(`${prefix}:line-changes`, 'faxe', JSON.stringify([change]))
  ledger.lines.forget()
  // As a server does when it starts.
  await ledger.lines.renew(lines)
  const read = { message, until: null }
  expect((await ledger.lines.find('faxe'))?.closedByHand).toEqual(read)
  const kept = await ledger.lineChanges.read('faxe')
  expect(kept?.line.closedByHand).toEqual(read)
  expect(kept?.changes).toEqual([{ ...change, after: { closedByHand: read } }])
  expect(await ledger.lines.all()).toHaveLength(4)
})

test('[INS40] a row that is wrong in another way is not read as something else', async () => {
  const { ledger, client, prefix } = await openPlanted()
  const before = await ledger.lines.find('faxe')
  await client.hSet(`${prefix}:lines`, 'faxe', JSON.stringify({ ...before, closedByHand: { message: before?.name, until: 'soon' } }))
  ledger.lines.forget()
  await expect(ledger.lines.renew(lines)).rejects.toThrow()
})
