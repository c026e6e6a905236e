import { expect, test } from 'vitest'
import { missingFor } from '../../../../server/actions/lines/missingFor.ts'
import { printOf } from '../../../../server/ledger/confirmations.ts'
import type { NumberRecord } from '../../../../shared/help/offer.ts'
import { openService } from '../../../support/service.ts'

const line = 'aabenraa'

/** The psychiatric emergency of the line, as `change` leaves it, and checked today. */
async function withPsychiatry(change: Partial<NumberRecord>) {
  const { service, clock } = await openService()
  const usual = (await service.ledger.helpNumbers.all()).find(({ call }) => call !== null)!
  const number: NumberRecord = { ...usual, id: `${line}-psychiatry`, regionLines: [line], ...change }
  await service.ledger.helpNumbers.put([number])
  const check = { id: number.id, print: printOf(number), by: 'karin', on: '2026-11-19', demo: false }
  await service.ledger.confirmations.confirm(check, { who: 'karin', now: clock.now })
  return (await missingFor(service, line, { demo: false })).filter(({ what }) => what === 'psychiatry')
}

test('[INS27] a checked number counts as there only if this line shows it, it can be reached, and nobody removed it', async () => {
  expect(await withPsychiatry({})).toEqual([])
  const no = [{ what: 'psychiatry', why: 'no-number' }]
  expect(await withPsychiatry({ regionLines: ['faxe'] })).toEqual(no)
  expect(await withPsychiatry({ goneAt: 1 })).toEqual(no)
  const silent = { call: null, sms: null, chat: null, hours: null, asks: null, records: null, showsOnBill: null, ages: null }
  expect(await withPsychiatry({ ...silent, sources: { what: { page: 'https://regionh.dk', year: 2026 } } })).toEqual(no)
})
