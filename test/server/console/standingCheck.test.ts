import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Service } from '../../../server/actions/service.ts'
import { command, folder, sealedAnew, source, target } from './aLineFile.ts'

test('[INS28] an import leaves a check that stands here as it is, and a check whose day is no date is refused', async () => {
  const from = await source()
  const [head, ...rest] = from.rows.slice(0, -1)
  const at = rest.findIndex(({ row }) => row === 'confirmation')
  const { confirmation } = rest[at] as { confirmation: { id: string; print: string } }
  const imported = async (there: Service, on: string) => {
    const file = join(folder(), 'attacked')
    writeFileSync(file, sealedAnew([head, ...rest.toSpliced(at, 1, { row: 'confirmation', confirmation: { ...confirmation, on } })]))
    return command(there, 'import', file)
  }
  for (const day of ['garbage', '2026-99-99'])
    expect(await imported(await target(from), day)).toMatchObject({
      ok: false,
      text: expect.stringContaining('nothing that an export holds'),
    })
  const there = await target(from)
  const entry = (await from.service.ledger.helpNumbers.all()).find(({ id: number }) => number === confirmation.id)
  const place = (await from.service.ledger.offers.all()).find(({ id: offer }) => offer === confirmation.id)
  if (entry) await there.ledger.helpNumbers.put([entry])
  if (place) await there.ledger.offers.put([place])
  const newer = { ...confirmation, by: 'here', on: '2026-11-18', demo: false }
  expect(await there.ledger.confirmations.confirm(newer, { who: 'here', now: from.clock.now })).toBe('confirmed')
  expect(await imported(there, '2026-01-01')).toMatchObject({ ok: true })
  expect((await there.ledger.confirmations.all()).find(({ id: of }) => of === confirmation.id)).toMatchObject({
    by: 'here',
    on: '2026-11-18',
  })
})
