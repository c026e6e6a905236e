import { expect, test } from 'vitest'
import { demoCounsellors } from '../../../seeds/demoTeam.ts'
import { facts } from '../../../seeds/facts.ts'
import { helpNumbers } from '../../../seeds/helpNumbers.ts'
import { lines } from '../../../seeds/lines.ts'
import { offers } from '../../../seeds/offers.ts'
import { plant } from '../../../seeds/plant.ts'
import { topics } from '../../../seeds/topics.ts'
import { backupRowsOf, backupText } from '../../../server/ledger/backup/backupFile.ts'
import { backupRows } from '../../../server/ledger/backup/backupRows.ts'
import { restoreRows } from '../../../server/ledger/backup/restoreRows.ts'
import { ledgerKeys } from '../../../server/ledger/keys.ts'
import { campaignFaults } from '../../../shared/campaigns/campaignFaults.ts'
import { langs } from '../../../shared/lang.ts'
import { linesNamed } from '../../../shared/settings/overflow.ts'
import { topicGroups, topicId } from '../../../shared/topic.ts'
import { lix } from '../../../shared/words/lix.ts'
import { ownPrefix } from '../../support/ownPrefix.ts'
import { OPEN_AT } from '../../support/service.ts'
import { openBare, openPlanted } from './open.ts'

test('[RUN11] what somebody has changed is not planted over', async () => {
  const { ledger, planted } = await openPlanted()
  expect(planted).toEqual({ planted: true, examples: 4, demo: null })
  const line = await ledger.lines.byPath('/f')
  await ledger.lines.put({ ...line!, queueLimit: 3 })
  expect(await plant(ledger, OPEN_AT, { demo: false })).toEqual({ planted: false, examples: 4, demo: null })
  expect((await ledger.lines.find('faxe'))?.queueLimit).toBe(3)
  expect(await ledger.lines.all()).toHaveLength(4)
})

test('[INS1] production plants nothing that is invented or of a town, once', async () => {
  const { ledger } = await openBare()
  expect(await plant(ledger, OPEN_AT, { demo: false })).toEqual({ planted: true, examples: 0, demo: null })
  expect(await ledger.lines.all()).toEqual([])
  expect(await ledger.staff.all()).toEqual([])
  expect(await ledger.reportThemes.all()).toEqual([])
  expect(await ledger.confirmations.all()).toEqual([])
  expect(await ledger.topics.all()).toHaveLength(topics.length)
  const [numbers, places, read] = [await ledger.helpNumbers.all(), await ledger.offers.all(), await ledger.facts.all()]
  expect(numbers.map(({ id }) => id)).toContain('112')
  expect([numbers.flatMap((one) => one.regionLines), places.flatMap((one) => one.lines), read.flatMap((one) => one.lines)]).toEqual([
    [],
    [],
    [],
  ])
  // Where a number was read is shown to nobody but the staff.
  const shown = numbers.map(({ sources: _, ...number }) => number)
  expect(JSON.stringify([shown, places, read])).not.toMatch(/Aabenraa|Faxe|Ishøj|Vallensbæk/)
  expect(await plant(ledger, OPEN_AT, { demo: false })).toEqual({ planted: false, examples: 0, demo: null })
  expect((await ledger.auditTrail()).map(({ what }) => what)).toEqual(['planted'])
})

test('[INS4] an installation that has example lines keeps them', async () => {
  const { ledger } = await openPlanted()
  const before = await ledger.lines.all()
  expect(await plant(ledger, OPEN_AT, { demo: false })).toEqual({ planted: false, examples: 4, demo: null })
  expect(await ledger.lines.all()).toEqual(before)
})

test('[RUN11] invented people come only when asked for, once, and without a password', async () => {
  const { ledger } = await openPlanted()
  expect(await ledger.staff.all()).toEqual([])
  const first = await plant(ledger, OPEN_AT, { demo: true })
  expect(await plant(ledger, OPEN_AT, { demo: true })).toEqual({ ...first, planted: false })
  const staff = await ledger.staff.all()
  expect(staff).toHaveLength(4)
  expect(staff.every((s) => s.demo && s.passwordHash === null)).toBe(true)
  for (const line of lines) expect(demoCounsellors.filter((s) => s.roles[line.id]?.includes('counsellor')).length).toBeGreaterThanOrEqual(3)
})

/** Rows of these hashes as a program wrote them that had no English. */
async function withoutEnglish({ client, prefix }: Pick<Awaited<ReturnType<typeof openPlanted>>, 'client' | 'prefix'>) {
  const keys = ledgerKeys(prefix)
  for (const key of [keys.lines, keys.topics, keys.offers, keys.helpNumbers, keys.facts])
    for (const [id, row] of Object.entries(await client.hGetAll(key)))
      await client.hSet(
        key,
        id,
        JSON.stringify(JSON.parse(row), (name, value) => (name === 'en' ? undefined : value)),
      )
}
const same = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id)

test('[STA42] what was planted with a language less is completed at the next start, and what a person changed stays', async () => {
  const planted = await openPlanted()
  const line = await planted.ledger.lines.byPath('/f')
  await planted.ledger.lines.put({ ...line!, queueLimit: 3, name: { ...line!.name, da: 'Faxe Kommune' } })
  await withoutEnglish(planted)
  const { ledger } = await openPlanted({ prefix: planted.prefix })
  expect(await ledger.lines.find('faxe')).toEqual({ ...line, queueLimit: 3, name: { ...line!.name, da: 'Faxe Kommune' } })
  expect((await ledger.lines.all()).filter(({ id }) => id !== 'faxe')).toEqual(
    lines.filter(({ id }) => id !== 'faxe').sort((a, b) => a.path.localeCompare(b.path)),
  )
  expect(await ledger.topics.all()).toEqual([...topics].sort(same))
  expect(await ledger.offers.all()).toEqual([...offers].sort(same))
  expect(await ledger.helpNumbers.all()).toEqual([...helpNumbers].sort(same))
  expect(await ledger.facts.all()).toEqual([...facts].sort(same))
})

test('[STA42] a backup with a language less is restored, and a line that the seeds do not know stops the start', async () => {
  const from = await openPlanted()
  await withoutEnglish(from)
  const rows = backupRowsOf(backupText(await backupRows(from.client, from.prefix, OPEN_AT)))
  const prefix = ownPrefix()
  await restoreRows(from.client, prefix, rows, { overwrite: false, now: OPEN_AT })
  const there = await openPlanted({ prefix })
  expect(await there.ledger.lines.all()).toHaveLength(lines.length)
  const unknown = { ...lines[0]!, id: 'ny-linje', path: '/n', name: { da: 'Ny' } }
  await there.client.hSet(ledgerKeys(prefix).lines, unknown.id, JSON.stringify(unknown))
  await expect(plant(there.ledger, OPEN_AT, { demo: false })).rejects.toThrow()
})

test('[HEL10] what is planted is what comes out', async () => {
  const { ledger } = await openPlanted()
  const ids = (things: { id: string }[]) => things.map((thing) => thing.id).sort((a, b) => a.localeCompare(b))
  expect(ids(await ledger.topics.all())).toEqual(ids(topics))
  expect(ids(await ledger.offers.all())).toEqual(ids(offers))
  expect(ids(await ledger.helpNumbers.all())).toEqual(ids(helpNumbers))
  expect(ids(await ledger.facts.all())).toEqual(ids(facts))
  expect(ids(await ledger.lines.all())).toEqual(ids(lines))
  expect(await ledger.lines.byPath('/zz')).toBe(null)
})

test('[HEL10] the taxonomy has every branch, unique ids, a name in each language, and covers the published groups', () => {
  expect(new Set(topics.map((t) => t.id)).size).toBe(topics.length)
  expect(topics).toHaveLength(129)
  for (const topic of topics) {
    topicId.parse(topic.id)
    for (const lang of langs) expect(topic.name[lang]).toBeTruthy()
  }
  expect(new Set(topics.map((t) => t.group))).toEqual(new Set([...topicGroups, null]))
})

test('[HEL10] lines say that their hours are examples, name only lines that exist, and use both ways of seating', () => {
  const ids = lines.map((line) => line.id)
  for (const line of lines) {
    expect(line.hoursAreExamples).toBe(true)
    const named = linesNamed(line.overflow)
    expect(named.every((id) => ids.includes(id) && id !== line.id)).toBe(true)
    expect(named.length).toBeGreaterThan(0)
  }
  expect(new Set(lines.map((line) => line.mode))).toEqual(new Set(['automatic', 'pull']))
  expect(new Set(lines.map((line) => line.path)).size).toBe(lines.length)
})

test('[HEL10] every offer, contact, number and fact says its source, and none says that it was checked', () => {
  for (const offer of offers) {
    expect(offer.lines.every((id) => lines.some((line) => line.id === id))).toBe(true)
    expect(offer.sources.length).toBeGreaterThan(0)
    for (const contact of offer.contacts) expect(contact.source.page).toBeTruthy()
  }
  for (const fact of facts) {
    expect(fact.source.page).toBeTruthy()
    expect(fact.text.da).toContain(String(fact.year))
    expect(fact.text.en).toContain(String(fact.year))
  }
  expect(JSON.stringify([helpNumbers, offers, facts])).not.toMatch(/verified|checked|tjekket/i)
})

test('[HEL10] Livslinien states no hours and never stands alone', () => {
  const livslinien = helpNumbers.find((n) => n.id === 'livslinien')!
  expect(livslinien.hours).toBe(null)
  for (const line of lines) {
    const shown = helpNumbers.filter((n) => n.regionLines.length === 0 || n.regionLines.includes(line.id))
    expect(shown.some((n) => n.id === 'boernetelefonen' && n.hours !== null)).toBe(true)
    // And the doctor of the region, one for each.
    expect(shown.filter((n) => n.id.startsWith('laegevagt'))).toHaveLength(1)
  }
})

test('[CAM7] the demo has one campaign that is an example until somebody saves it, and production has none', async () => {
  const demo = await openPlanted({ demo: true })
  const [example, ...more] = await demo.ledger.campaigns.of('aabenraa')
  expect(more).toEqual([])
  expect(example).toMatchObject({ isExample: true, from: '2026-11-20', to: '2026-12-03' })
  expect(campaignFaults(example!, { today: '2026-11-19', oldest: '2025-09-01', others: [] })).toEqual([])
  for (const text of Object.values(example!.text)) expect(lix(text)).toBeLessThan(30)
  const { isExample: _, id, line, version, ...draft } = example!
  await demo.ledger.campaigns.save({ line, id, base: version }, draft, () => [], { who: 'karin', now: OPEN_AT })
  expect((await demo.ledger.campaigns.of('aabenraa'))[0]).not.toHaveProperty('isExample')
  const real = await openBare()
  await plant(real.ledger, OPEN_AT, { demo: false })
  expect(await real.client.exists(ledgerKeys(real.prefix).campaigns)).toBe(0)
})
