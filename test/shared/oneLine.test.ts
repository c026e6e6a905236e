import { expect, test } from 'vitest'
import { lineAsked } from '../../server/console/lineAsked.ts'
import { bridgeDraft } from '../../shared/help/bridge.ts'
import { draftFaults, type EntryDraft } from '../../shared/help/entryDraft.ts'
import { asOneLine, isOneLine, isPlainText } from '../../shared/settings/oneLine.ts'
import { memberFields } from '../../shared/team/teamWire.ts'

/** A line break, a tab, the sign that turns what follows, an isolate, a joiner that nobody sees, and the two breaks of Unicode. */
const signs = ['\n', '\t', '\u202E', '\u2066', '\u200B', '\u2028', '\u2029', '\u0000', '\u061C']

test('[FIE11] a name holds no line break and no unseen sign, wherever it is written', () => {
  expect(isOneLine('Ungerådgivningen i Ishøj & Vallensbæk (12–25)')).toBe(true)
  const entry = {
    kind: 'number',
    name: 'Broen',
    owner: 'Bo',
    page: 'bo.dk',
    what: {},
    hours: {},
    contacts: [],
    lists: ['young'],
    ages: null,
    year: null,
    relations: [],
  } as never
  const bridge = { name: 'Bo', place: 'Torvet 1', when: 'Tirsdag', say: 'Hej Bo', owner: 'Bo', agreedOn: '2026-11-01' }
  const member = { name: 'Bo', title: 'rådgiver', langs: ['da'], declines: [] }
  expect(bridgeDraft.safeParse(bridge).success && memberFields.safeParse(member).success).toBe(true)
  for (const sign of signs) {
    expect([JSON.stringify(sign), isOneLine(`Faxe${sign}nettahc`)]).toEqual([JSON.stringify(sign), false])
    const faults = draftFaults({ ...(entry as EntryDraft), name: `Bro${sign}en`, owner: `B${sign}o`, page: `b${sign}o.dk` })
    expect(faults.map(({ field }) => field)).toEqual(expect.arrayContaining(['name', 'owner', 'page']))
    for (const field of ['name', 'place', 'when', 'say', 'owner'] as const)
      expect(bridgeDraft.safeParse({ ...bridge, [field]: `ab${sign}cd` }).success).toBe(false)
    for (const field of ['name', 'title'] as const) expect(memberFields.safeParse({ ...member, [field]: `a${sign}b` }).success).toBe(false)
    const asked = lineAsked('vejen', { name: `Vej${sign}en` })
    expect('faults' in asked && asked.faults.some((fault) => fault.startsWith('--name has a line break or an unseen sign'))).toBe(true)
  }
})

test('[FIE11] a text of several lines may have line breaks, and a name from an older program goes out on one line', () => {
  expect(isPlainText('Vi er her.\nHver dag.\r\nTil kl. 21.')).toBe(true)
  expect(isPlainText('Vi er her.\u202E')).toBe(false)
  expect(asOneLine('Faxe\nRing til\u202E 12 34\t')).toBe('Faxe Ring til 12 34')
})

test('[FIE11] emoji that are joined into one are taken, and the sign that joins them nowhere else', () => {
  const joined = ['👩‍👧', '👩🏽‍🚀', '🏳️‍🌈', '❤️‍🔥', '👨‍👩‍👧‍👦', '👩‍⚕️']
  for (const one of joined) {
    expect([one, isOneLine(`Hej ${one}!`), isPlainText(`Hej\n${one}`)]).toEqual([one, true, true])
    expect(asOneLine(`Hej\n${one}\u202E`)).toBe(`Hej ${one}`)
  }
  for (const wrong of ['a\u200Db', '👩\u200D', '\u200D👧', '👩\u200D\u200D👧', '👩\u200D\u202E👧', '👩 \u200D👧']) {
    expect([JSON.stringify(wrong), isOneLine(wrong)]).toEqual([JSON.stringify(wrong), false])
    expect(asOneLine(wrong)).not.toMatch(/\p{Cf}/u)
  }
  const from = performance.now()
  expect(isOneLine(`${'👩🏽‍'.repeat(5000)}\u202E`)).toBe(false)
  expect(isOneLine(`${'👩🏽'.repeat(5000)}\u202E`)).toBe(false)
  expect(performance.now() - from).toBeLessThan(1000)
})
