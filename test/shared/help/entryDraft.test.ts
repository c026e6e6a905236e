import { expect, test } from 'vitest'
import { helpNumbers } from '../../../seeds/helpNumbers.ts'
import { offers } from '../../../seeds/offers.ts'
import { contactFault, tidyContact } from '../../../shared/help/contactValue.ts'
import { draftFaults, entryDraft } from '../../../shared/help/entryDraft.ts'
import { emptyDraft, entryDraftOf } from '../../../shared/help/entryDraftOf.ts'
import { numberRecord, offerRecord } from '../../../shared/help/offer.ts'
import { recordOf } from '../../../shared/help/recordOf.ts'

test('[NUM12] a phone number is Danish, however it is written, and a page begins with https', () => {
  const right = {
    call: ['112', '114', '1813', '116 111', '70 20 12 01', '+45 7020 1201', '0045-70201201'],
    sms: ['1231', '47 47 10 20', '116111'],
  }
  for (const way of ['call', 'sms'] as const)
    for (const value of right[way]) expect([value, contactFault({ way, value })]).toEqual([value, null])
  for (const value of ['', '12', '999', '12345678', '70 20 12 0', '+46 70 20 12 01', 'ring 112', '70201201x'])
    expect([value, contactFault({ way: 'call', value })]).toEqual([value, 'phone'])
  expect(contactFault({ way: 'sms', value: '112' })).toBe('sms')
  for (const value of ['http://a.dk', 'a.dk', 'https://a', 'https://navn:kode@a.dk', 'javascript:alert(1)', 'https://a.dk/ b', 'https://'])
    expect([value, contactFault({ way: 'link', value })]).toEqual([value, 'https'])
  for (const value of ['https://a.dk', 'https://ungehus.faxe.dk/kom?a=b#c', 'https://børn.dk'])
    expect(contactFault({ way: 'chat', value })).toBe(null)
  expect(contactFault({ way: 'visit', value: '12' })).toBe('visit')
  expect(tidyContact({ way: 'call', value: '+4570201201' })).toEqual({ way: 'call', value: '70 20 12 01' })
  expect(tidyContact({ way: 'sms', value: '116111' })).toEqual({ way: 'sms', value: '116 111' })
})

test('[NUM12] each thing that is missing is named, in the order of the form, for a number and for a place', () => {
  const names = (kind: 'number' | 'place') => draftFaults({ ...emptyDraft(kind), relations: [], lists: [] }).map(({ field }) => field)
  expect(names('place')).toEqual(['name', 'what', 'contact', 'relations', 'owner', 'page'])
  expect(names('number')).toEqual(['name', 'what', 'contact', 'lists', 'owner', 'page'])
  const twice = {
    ...emptyDraft('number'),
    contacts: [
      { way: 'call', value: '112' },
      { way: 'call', value: '114' },
      { way: 'visit', value: 'Torvet' },
    ],
  } as const
  expect(
    draftFaults({ ...twice, contacts: [...twice.contacts] })
      .filter(({ field }) => field === 'contacts')
      .map(({ why }) => why),
  ).toEqual(['kind', 'twice'])
})

test('[NUM13] what was planted and has a contact can be opened in the form, and saved unchanged it is the same, with its owner', () => {
  for (const before of [...helpNumbers, ...offers]) {
    const draft = entryDraft.parse(entryDraftOf(before))
    const ways = 'contacts' in before ? before.contacts.length : 1
    if (ways === 0) continue
    expect([before.id, draftFaults({ ...draft, owner: 'Karin' })]).toEqual([before.id, []])
    const after = recordOf({ ...draft, owner: 'Karin' }, { id: before.id, line: 'faxe', before })
    const read = 'contacts' in after ? offerRecord.parse(after) : numberRecord.parse(after)
    expect(read).toEqual({ ...before, owner: 'Karin' })
  }
})
