import { expect, test } from 'vitest'
import { facts } from '../../../seeds/facts.ts'
import { helpNumbers } from '../../../seeds/helpNumbers.ts'
import { lines } from '../../../seeds/lines.ts'
import { offers } from '../../../seeds/offers.ts'
import { plant } from '../../../seeds/plant.ts'
import { shownHelp } from '../../../server/actions/lines/shownHelp.ts'
import { backupRowsOf, backupText } from '../../../server/ledger/backup/backupFile.ts'
import { backupRows } from '../../../server/ledger/backup/backupRows.ts'
import { restoreRows } from '../../../server/ledger/backup/restoreRows.ts'
import { ledgerKeys } from '../../../server/ledger/keys.ts'
import { helpFor, type Whom } from '../../../shared/help/helpFor.ts'
import { type HelpNumber, numberRecord, statedFacts } from '../../../shared/help/offer.ts'
import { langs } from '../../../shared/lang.ts'
import { ageBands } from '../../../shared/topic.ts'
import { help as da } from '../../../shared/words/da/youths/help.ts'
import { help as en } from '../../../shared/words/en/youths/help.ts'
import { helpFacts } from '../../../shared/words/helpFacts.ts'
import { ownPrefix } from '../../support/ownPrefix.ts'
import { OPEN_AT } from '../../support/service.ts'
import { openPlanted } from './open.ts'

const words = { da, en }
const number = (id: string) => helpNumbers.find((one) => one.id === id)!
const offer = (id: string) => offers.find((one) => one.id === id)!
const shown: HelpNumber[] = helpNumbers.map(({ sources: _, askAgainFrom: __, ...rest }) => ({ ...rest, checked: null }))

test('[HEL7] every fact of a number that is stated has a source, and no other has', () => {
  for (const one of helpNumbers) {
    numberRecord.parse(one)
    for (const fact of statedFacts) expect([one.id, fact, one.sources[fact] !== undefined]).toEqual([one.id, fact, one[fact] !== null])
  }
  const { sources, ...rest } = number('112')
  expect(numberRecord.safeParse({ ...rest, sources, asks: 'name' }).success).toBe(false)
  expect(numberRecord.safeParse({ ...rest, sources: { ...sources, records: undefined } }).success).toBe(false)
})

test('[HEL7] what no source says is told nowhere: 112 asks, 114 is open, BørneTelefonen keeps, 1818 asks and records', () => {
  for (const lang of langs) {
    const told = (id: string) => helpFacts(shown.find((one) => one.id === id)!, words[lang], lang).facts
    expect(told('112')).toEqual([words[lang].records])
    expect(told('114')).toEqual([])
    expect(told('laegevagt-sjaelland')).toEqual([])
    expect(told('boernetelefonen')).not.toContain(words[lang].recordsNot)
    expect(told('boernetelefonen')).toContain(words[lang].billNot)
    expect(told('livslinien')).toEqual([words[lang].asks.nothing])
    expect(told('giftlinjen')).toContain(words[lang].asks['name-and-cpr'])
    expect(told('laegevagt-hovedstaden')).not.toContain(words[lang].records)
    // 1813: these hours are told of illness alone.
    expect(told('laegevagt-hovedstaden')[0]).toMatch(/^(Ved sygdom|For illness): /)
  }
})

test('[HEL11] nothing in the seeds claims to have been checked, and 112 "as a rule" sees where a phone is', () => {
  expect(JSON.stringify([helpNumbers, offers, facts])).not.toMatch(/verified|checked|tjekket/i)
  expect(number('112').what.da).toContain('som regel')
  expect(number('112').what.en).toContain('usually')
  expect(da.seesWhere).toContain('som regel')
  expect(en.seesWhere).toContain('usually')
})

test('[HEL24] under-12s, people over 25 and parents have lists of their own', () => {
  const ids = (whom: Whom) => helpFor(shown, whom).map(({ id }) => id)
  const [child, grown, parent] = [
    ids({ age: 'under_12', role: 'youth' }),
    ids({ age: 'over_25', role: 'youth' }),
    ids({ age: null, role: 'parent' }),
  ]
  expect(child[0]).toBe('boernetelefonen')
  for (const list of [grown, parent]) {
    expect(list).not.toContain('boernetelefonen')
    expect(list).toEqual(expect.arrayContaining(['livslinien', 'alkolinjen', 'lev-uden-vold', 'laegevagt-syddanmark']))
  }
  expect(parent).toContain('headspace-family')
  expect(grown).not.toContain('headspace')
  for (const list of [child, grown, parent]) expect(list).toContain('112')
  for (const age of ageBands) expect(ids({ age, role: 'parent' })).toEqual(parent)
})

test('[HEL25] somebody of 21 to 25 is offered no number for those under 18; of unknown age nothing is held back', () => {
  const ids = (age: Whom['age']) => helpFor(shown, { age, role: 'youth' }).map(({ id }) => id)
  expect(ids('21-25')).not.toContain('boernetelefonen')
  expect(ids('21-25')).toEqual(expect.arrayContaining(['112', 'headspace', 'livslinien', 'lev-uden-vold']))
  for (const age of [null, 'unknown', '12-14', '15-17'] as const) expect(ids(age)).toContain('boernetelefonen')
})

test('[HEL29] Livslinien tells no hours, says that it can be hard to get through, and never stands alone', () => {
  expect(number('livslinien').hours).toBe(null)
  expect(number('livslinien').what.da).toContain('svært at komme igennem')
  expect(number('livslinien').what.en).toContain('hard to get through')
  for (const line of lines)
    for (const whom of [...ageBands.map((age) => ({ age, role: 'youth' as const })), { age: null, role: 'parent' as const }]) {
      const list = helpFor(shown, whom).filter((one) => one.regionLines.length === 0 || one.regionLines.includes(line.id))
      const open = list.filter(({ id, hours }) => id !== 'livslinien' && (id === '112' || id === 'boernetelefonen' || hours !== null))
      if (list.some(({ id }) => id === 'livslinien')) expect(open.length).toBeGreaterThan(1)
    }
})

test('[HEL8] the seeds name what the documents name, with the ages and years that stand there', () => {
  const young = ['12-14', '15-17', '18-20', '21-25']
  // TUBA: 14 to 24 whichever municipality; 25 to 35 in Aabenraa.
  expect(offer('tuba')).toMatchObject({ lines: [], ages: young })
  expect(offer('tuba').what.da).toContain('uanset hvilken kommune')
  expect(offer('tuba-aabenraa').lines).not.toContain('faxe')
  // Aabenraa.
  for (const [id, name] of [
    ['bekymringssamtaler-aabenraa', 'Bekymringssamtaler'],
    ['stoette-kontaktperson-aabenraa', 'Støtte-kontaktperson'],
    ['boernesamtaler-aabenraa', 'Børnesamtaler'],
    ['ssp-plus-aabenraa', 'SSP+'],
  ] as const)
    expect(offer(id).name).toBe(name)
  expect(offer('dobbelt-belastet-aabenraa').what.da).toContain('2020')
  expect(offer('hus-til-unge').ages).toEqual(['under_12', '12-14', '15-17'])
  expect(offer('hus-til-unge').what.da).not.toContain('MOVE')
  expect(offer('move').ages).toEqual(['15-17', '18-20', '21-25'])
  expect(offer('kombas')).toMatchObject({ ages: ['18-20', '21-25', 'over_25'] })
  expect(offer('kombas').what.da).toContain('2021')
  expect(offer('kontakthuset').ages).toBe(null)
  // Faxe.
  const inFaxe = offers.filter(({ lines: of }) => of.includes('faxe'))
  const faxe = inFaxe.map(({ name, what }) => `${name} ${what.da} ${what.en}`).join('\n')
  for (const named of ['SSP og PSP', 'Klubber', 'Stevns efter aftale', 'Familie & PPR-Enheden', 'Haslev', 'Frit valg'])
    expect(faxe).toContain(named)
  expect(faxe).not.toMatch(/14 dage|14 days/)
  // Ishøj and Vallensbæk.
  const ishoej = offers.filter(({ lines: of }) => of.includes('ishoej-vallensbaek'))
  expect(ishoej.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'Sundhedscenter Ishøj',
      'Sundhedsplejen',
      'Gadeplansmedarbejdere',
      'Familiecenteret',
      'Ungerådgivningen i Ishøj',
    ]),
  )
  expect(offer('misbrugsteam-ishoej').what.da).toMatch(/Fra 18 år .* 14 dage/)
  expect(offer('sundhed-vallensbaek').what.da).toContain('2013 var det et forsøg')
  expect(facts.some(({ lines: of }) => of.includes('ishoej-vallensbaek'))).toBe(true)
  // Where the police sit at the table, it is said.
  for (const one of offers.filter(({ name }) => /SSP/.test(name) && name !== 'SSP+'))
    expect(one.what.da).toMatch(/politi.*ikke anonymt|ikke anonymt.*politi/i)
})

test('[HEL31] no text of the seeds calls another service anonymous', () => {
  for (const { id, what } of [...helpNumbers, ...offers])
    for (const lang of langs) expect(what[lang].replace(/ikke anonymt?|not anonymous/g, ''), id).not.toMatch(/anonym/i)
})

test('[HEL8] contacts that were found wait with the places they belong to', () => {
  const contacts = (id: string) => offer(id).contacts.map(({ value }) => value)
  expect(contacts('rusmiddelcenter-faxe')).toEqual(['56 20 27 20', 'Præstøvej 78, 4640 Faxe'])
  expect(contacts('tidlig-forebyggelse')).toEqual(['73 76 87 87'])
  expect(contacts('ungeraadgivningen-ishoej')).toEqual(['51 50 44 41'])
  expect(contacts('aaben-anonym-raadgivning-ishoej')).toEqual(['23 43 40 74'])
  expect(contacts('den-blaa-linje')).toEqual(['70 100 130'])
  expect(contacts('dinside-ishoej')).toEqual(['https://ishoj.dk/dinside'])
  // Psychiatric emergency: each line has one for each age, with a way to reach it.
  expect(contacts('psykiatri-syddanmark-under-18')).toEqual(expect.arrayContaining([expect.stringContaining('Odense')]))
  expect(contacts('psykiatri-syddanmark-fra-18').join()).toMatch(/Aabenraa.*Vejle.*Esbjerg.*Odense/)
  for (const line of lines.filter(({ id }) => id !== 'ishoej-vallensbaek'))
    for (const age of line.ages)
      expect(
        offers.some(
          (one) =>
            one.id.startsWith('psykiatri') && one.contacts.length > 0 && one.lines.includes(line.id) && (one.ages?.includes(age) ?? true),
        ),
        `${line.id} ${age}`,
      ).toBe(true)
  // There 1813 shows the way from 18.
  expect(number('laegevagt-hovedstaden').what.da).toContain('viser også vej')
  const ids = [...helpNumbers, ...offers].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('[HEL9] a fact says its figure, the year, and nothing of those who did not say yes', () => {
  for (const fact of facts)
    for (const lang of langs) {
      expect(fact.text[lang]).toContain(String(fact.year))
      if (fact.outOf100 !== null) expect(fact.text[lang]).toMatch(new RegExp(`(^|\\D)${fact.outOf100}\\D.*100`))
      expect(fact.text[lang]).not.toMatch(/aldrig|never|%/)
    }
  const popular = facts.find(({ id }) => id === 'aabenraa-2019-popular-15')!
  expect(popular.text.da).toBe(
    '19 ud af 100 på 15 år mente, at man bliver mere populær af at drikke. Det står i Aabenraas plan og er fra 2019.',
  )
  expect(facts.filter(({ id }) => id.includes('offered')).every(({ text }) => text.da.includes('på deres skole'))).toBe(true)
  // What must never meet a youth.
  expect(facts.map(({ text }) => text.da + text.en).join()).not.toMatch(/860|585|140\.000|24-28|angst|depression|kortere/)
})

test('[RUN13] what an older program planted is planted anew with sources, and what can be read is left', async () => {
  const { ledger, client, prefix } = await openPlanted()
  const keys = ledgerKeys(prefix)
  const older = { id: '112', name: '112', verifiedOn: '2026-11-01', verifiedWhere: 'Gennemgang' }
  const changed = { ...number('114'), name: 'Politiet' }
  await client.hSet(keys.helpNumbers, {
    '112': JSON.stringify(older),
    gone: JSON.stringify({ ...older, id: 'gone' }),
    '114': JSON.stringify(changed),
  })
  await client.hSet(keys.offers, 'kombas', JSON.stringify({ id: 'kombas', verifiedOn: null, contact: null }))
  await client.hSet(keys.facts, facts[0]!.id, JSON.stringify({ id: facts[0]!.id, source: 'a file' }))
  await plant(ledger, OPEN_AT, { demo: false, examples: true })
  const numbers = await ledger.helpNumbers.all()
  expect(numbers.find(({ id }) => id === '112')).toEqual(number('112'))
  expect(numbers.find(({ id }) => id === '114')?.name).toBe('Politiet')
  expect(numbers).toHaveLength(helpNumbers.length)
  expect(await client.hExists(keys.helpNumbers, 'gone')).toBe(0)
  expect((await ledger.offers.all()).find(({ id }) => id === 'kombas')).toEqual(offer('kombas'))
  expect(await ledger.facts.all()).toHaveLength(facts.length)
  expect((await shownHelp({ ledger }, { demo: false })).numbers.every(({ checked }) => checked === null)).toBe(true)
})

test('[RUN13] a backup of an older program is still restored', async () => {
  const from = await openPlanted()
  await from.client.hSet(ledgerKeys(from.prefix).helpNumbers, '112', JSON.stringify({ id: '112', verifiedOn: '2026-11-01' }))
  await from.client.hSet(ledgerKeys(from.prefix).offers, 'tuba', JSON.stringify({ id: 'tuba', verifiedOn: null }))
  const rows = backupRowsOf(backupText(await backupRows(from.client, from.prefix, OPEN_AT)))
  const prefix = ownPrefix()
  await restoreRows(
    from.client,
    prefix,
    rows.filter((row) => row.row !== 'hash' || row.name !== 'confirmations'),
    { overwrite: false, now: OPEN_AT },
  )
  const there = await openPlanted({ prefix })
  expect((await there.ledger.helpNumbers.all()).find(({ id }) => id === '112')).toEqual(number('112'))
  expect((await there.ledger.offers.all()).find(({ id }) => id === 'tuba')).toEqual(offer('tuba'))
})
