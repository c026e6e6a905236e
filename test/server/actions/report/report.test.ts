import { expect, inject, onTestFinished, test } from 'vitest'
import { demoCoordinator } from '../../../../seeds/demoTeam.ts'
import { reportThemes } from '../../../../seeds/reportThemes.ts'
import { freezePeriods } from '../../../../server/actions/figures/freezePeriods.ts'
import { freezeReport } from '../../../../server/actions/report/freezeReport.ts'
import { readReport } from '../../../../server/actions/report/readReport.ts'
import { saveReport } from '../../../../server/actions/report/saveReport.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { ledgerKeys } from '../../../../server/ledger/keys.ts'
import { openLedger } from '../../../../server/ledger/ledger.ts'
import { coordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import { buildReport } from '../../../../shared/report/buildReport.ts'
import { loadReportWords } from '../../../../shared/report/loadReportWords.ts'
import type { PartVersions, ReportReading, WrittenPart } from '../../../../shared/report/reportWire.ts'
import { bytes, openLedgerClient, openService } from '../../../support/service.ts'
import { aForm } from '../../ledger/open.ts'

const karin = demoCoordinator.person
const bo = 'bo'.padEnd(22, 'o')
const line = 'faxe'
const of = { line, year: 2026 }
const at = (iso: string) => Date.parse(iso)

/** A line in November with a few forms, and two coordinators. */
async function opened() {
  const world = await openService()
  const client = await openLedgerClient(inject('ledgerUrl'))
  onTestFinished(() => client.close())
  const service: Service = { ...world.service, newToken: () => Buffer.alloc(32, 0xff).toString('base64url') }
  await service.ledger.staff.put({ ...demoCoordinator, person: bo, login: 'bo@faxe', name: 'Bo' })
  await freezePeriods(service)
  for (let i = 0; i < 20; i++) await service.ledger.tallies.countForm(line, aForm({ topics: ['family.divorce'] }), service.now())
  const talk = { minutes: 20, messages: 30, handOvers: 0, endedBy: 'mutual' as const }
  for (let i = 0; i < 25; i++) await service.ledger.talks.addTalk(line, '2026-11', talk, bytes(16), service.now())
  await service.ledger.figures.fold(
    bytes(16),
    [{ line, event: 'arrived', slotStart: service.now() - (service.now() % 900_000), count: 31 }],
    service.now(),
  )
  const keys = ledgerKeys(world.prefix)
  return { ...world, service, client, keys }
}
/** The same after New Year, with the year published. */
async function published() {
  const here = await opened()
  here.clock.now = at('2027-01-02T12:00:00Z')
  await freezePeriods(here.service)
  return here
}

async function reading(service: Service, year = 2026): Promise<ReportReading> {
  const answer = await readReport(service, karin, line, year)
  if (!answer.ok) throw new Error(answer.why)
  return answer.value
}
const versionsOf = ({ parts }: ReportReading) => Object.fromEntries(parts.map((one) => [one.written.part, one.version])) as PartVersions // one for each
const introduction = (text: string, confirmed: string[] = []): WrittenPart => ({ part: 'introduction', value: { said: text, confirmed } })
const save = async (service: Service, written: WrittenPart, base = 0, person = karin) => {
  const answer = await saveReport(service, person, of, base, written)
  if (!answer.ok) throw new Error(answer.why)
  return answer.value
}
const partIn = ({ parts }: ReportReading, part: string) => parts.find(({ written }) => written.part === part)!

test("[REP8] a report begins with the goals of the municipality's documents, and the next one with those of the last, without a status", async () => {
  const { service, clock } = await published()
  const first = await reading(service)
  expect(coordinatorDoor.requests['report:read'].reply.safeParse(first).success).toBe(true)
  const themes = first.parts.flatMap(({ written: { value } }) => (value && 'goals' in value ? [value] : []))
  expect(themes).toEqual(reportThemes.find(({ id }) => id === line)!.themes)
  expect(themes.map(({ title }) => title)).toEqual([
    'Organisering og koordinering',
    'Forebyggelse',
    'Rusmiddelbehandling',
    'Tværgående samarbejde',
  ])
  expect(themes[2]!.goals.find(({ goal }) => goal.startsWith('Tilfredsheden'))).toMatchObject({
    from: expect.stringContaining('2013'),
    status: null,
  })

  const theme = {
    title: 'Synlighed',
    goals: [{ goal: 'Flere kender chatten.', from: '', status: 'partly' as const, said: 'Vi var på alle skoler.' }],
    confirmed: ['9'],
  }
  expect(await save(service, { part: 'theme-5', value: theme })).toMatchObject({ did: 'saved', version: 1 })
  clock.now = at('2028-01-02T12:00:00Z')
  const next = (await reading(service, 2027)).parts.flatMap(({ written: { value } }) => (value && 'goals' in value ? [value] : []))
  expect(next).toEqual([
    { title: 'Synlighed', goals: [{ goal: 'Flere kender chatten.', from: '', status: null, said: '' }], confirmed: [] },
  ])
})

test('[REP9] two coordinators write in two parts; over a newer version of one part nothing is saved, and both texts are there', async () => {
  const { service } = await published()
  expect(await save(service, introduction('Et godt år.'))).toMatchObject({ did: 'saved', version: 1 })
  expect(await save(service, { part: 'closing', value: { said: 'Tak.', confirmed: [] } }, 0, bo)).toMatchObject({
    did: 'saved',
    version: 1,
  })
  expect(await save(service, introduction('Et travlt år.'), 1, bo)).toMatchObject({ did: 'saved', version: 2 })
  const refused = await save(service, introduction('Et langt år.'), 1)
  expect(refused).toEqual({
    did: 'newer',
    saved: { written: introduction('Et travlt år.'), version: 2, at: service.now(), by: 'Bo' },
  })
  expect(partIn(await reading(service), 'introduction')).toMatchObject({ written: introduction('Et travlt år.'), version: 2, by: 'Bo' })
  expect(await save(service, introduction('Et langt år.'), 2)).toMatchObject({ did: 'saved', version: 3 })
})

test('[REP9] of two saves at one moment, one is refused', async () => {
  const { service, client, prefix } = await published()
  const second: Service = { ...service, ledger: openLedger(client, prefix) }
  onTestFinished(() => second.ledger.close())
  const answers = await Promise.all([save(service, introduction('Den ene.')), save(second, introduction('Den anden.'), 0, bo)])
  expect(answers.map(({ did }) => did).sort()).toEqual(['newer', 'saved'])
})

test('[REP10] only a coordinator of the line reads, saves and freezes, and the year must have begun', async () => {
  const { service } = await published()
  await service.ledger.staff.put({
    ...demoCoordinator,
    person: bo,
    login: 'bo@faxe',
    roles: { faxe: ['counsellor'], aabenraa: ['coordinator'] },
  })
  const versions = versionsOf(await reading(service))
  const tries = async (person: string, year: number) =>
    Promise.all([
      readReport(service, person, line, year),
      saveReport(service, person, { line, year }, 0, introduction('Hej.')),
      freezeReport(service, person, { line, year }, versions),
    ])
  for (const answer of await tries(bo, 2026)) expect(answer).toEqual({ ok: false, why: 'not-allowed' })
  for (const answer of await tries(karin, 2028)) expect(answer).toEqual({ ok: false, why: 'malformed' })
  expect(partIn(await reading(service), 'introduction').version).toBe(0)
})

test('[REP11] what is written has bounds, and a goal names no document but a planted one', async () => {
  const { payload } = coordinatorDoor.requests['report:save']
  const sent = (written: unknown) => payload.safeParse({ line, year: 2026, base: 0, written }).success
  const goal = { goal: 'Et mål.', from: '', status: null, said: '' }
  const theme = (part: object) => ({ part: 'theme-1', value: { title: 'Tema', goals: [goal], confirmed: [], ...part } })
  expect(sent(introduction('a'.repeat(3000)))).toBe(true)
  expect(sent(introduction('a'.repeat(3001)))).toBe(false)
  expect(sent(theme({ goals: Array(6).fill(goal) }))).toBe(true)
  for (const part of [
    { goals: Array(7).fill(goal) },
    { title: 'a'.repeat(101) },
    { goals: [{ ...goal, goal: 'a'.repeat(301) }] },
    { goals: [{ ...goal, said: 'a'.repeat(701) }] },
    { goals: [{ ...goal, from: 'a'.repeat(201) }] },
    { goals: [{ ...goal, status: 'maybe' }] },
    { confirmed: Array(61).fill('7') },
    // Within each bound, and together more than one request holds.
    { goals: Array(6).fill({ ...goal, goal: '…'.repeat(300), said: '…'.repeat(700) }) },
  ])
    expect(sent(theme(part))).toBe(false)
  expect(sent({ part: 'theme-9', value: null })).toBe(false)
  expect(sent({ part: 'introduction', value: null })).toBe(false)
  expect(sent({ part: 'theme-8', value: null })).toBe(true)

  const { service } = await published()
  const from = (source: string): WrittenPart => ({
    part: 'theme-1',
    value: { title: 'T', goals: [{ ...goal, from: source }], confirmed: [] },
  })
  expect(await saveReport(service, karin, of, 0, from('3 unge fra Haslev'))).toEqual({ ok: false, why: 'malformed' })
  expect(await save(service, from('Faxe Kommune, rusmiddelpolitik 2016, mål 7'))).toMatchObject({ did: 'saved' })
})

test('[REP12] a report is frozen once, when its year is over and published, in every language, and then stays', async () => {
  const { service, clock } = await opened()
  await save(service, introduction('Et godt år.'))
  const running = await reading(service)
  expect(running.isOver).toBe(false)
  expect(await freezeReport(service, karin, of, versionsOf(running))).toEqual({ ok: true, value: 'running' })

  clock.now = at('2027-01-02T12:00:00Z')
  await freezePeriods(service)
  const read = await reading(service)
  expect(read.isOver).toBe(true)
  expect(read.rows.map(({ name, figures }) => [name, figures.arrived])).toEqual([['2026', 31]])
  expect(await freezeReport(service, karin, of, { ...versionsOf(read), introduction: 0 })).toEqual({ ok: true, value: 'newer' })
  expect(await freezeReport(service, karin, of, versionsOf(read))).toEqual({ ok: true, value: 'frozen' })
  expect(await freezeReport(service, karin, of, versionsOf(read))).toEqual({ ok: true, value: 'already' })
  expect(await save(service, introduction('Et andet år.'), 1)).toEqual({ did: 'frozen' })

  const { frozen } = await reading(service)
  expect(frozen).toMatchObject({ at: clock.now, by: demoCoordinator.name })
  const source = {
    name: read.name,
    year: 2026,
    timeZone: read.timeZone,
    topics: read.topics,
    rows: read.rows,
    madeUp: false,
    frozenOn: '2027-01-02',
  }
  const { textOfParts } = await import('../../../../shared/report/textOfParts.ts')
  for (const lang of ['da', 'en'] as const)
    expect(frozen!.docs![lang]).toEqual(
      buildReport({ ...source, text: textOfParts(read.parts.map(({ written }) => written)) }, await loadReportWords(lang)),
    )
  expect(frozen!.docs!.da.sections[0]).toMatchObject({ heading: 'Indledning', paragraphs: ['Et godt år.'] })
  // Years later it says the same.
  clock.now = at('2029-06-01T12:00:00Z')
  expect((await reading(service)).frozen).toEqual(frozen)
})

test('[REP13] a number that is in no table keeps a text out of the report, and the report from being frozen, until it is confirmed', async () => {
  const { service } = await published()
  await save(service, introduction('Vi talte med en 14-årig.'))
  const read = await reading(service)
  expect(await freezeReport(service, karin, of, versionsOf(read))).toEqual({ ok: true, value: 'numbers' })
  expect(await save(service, introduction('Vi talte med en 14-årig.', ['14-årig']), 1)).toMatchObject({ did: 'saved' })
  expect(await freezeReport(service, karin, of, versionsOf(await reading(service)))).toEqual({ ok: true, value: 'frozen' })
})

test('[REP14] the hash of a frozen report stands in the audit, and a report that was changed or taken out is not shown', async () => {
  const { service, client, keys } = await published()
  expect(await freezeReport(service, karin, of, versionsOf(await reading(service)))).toEqual({ ok: true, value: 'frozen' })
  const entry = (await service.ledger.auditTrail()).at(-1)!
  expect(entry).toMatchObject({ who: karin, what: 'report-frozen', about: expect.stringMatching(/^faxe 2026 [\w-]{43}$/) })
  const whole = (await client.hGet(keys.frozenReports, 'faxe 2026'))!
  expect((await reading(service)).frozen!.docs).not.toBe(null)
  await client.hSet(keys.frozenReports, 'faxe 2026', whole.replace('Årsrapport', 'Aarsrapport'))
  expect((await reading(service)).frozen).toMatchObject({ docs: null })
  await client.hDel(keys.frozenReports, 'faxe 2026')
  expect((await reading(service)).frozen).toMatchObject({ docs: null })
  await client.hSet(keys.frozenReports, 'faxe 2026', whole)
  expect((await reading(service)).frozen!.docs).not.toBe(null)
})

test("[REP15] a report reads five years of its own line, and no other line's", async () => {
  const { service } = await published()
  const read = await reading(service)
  expect(new Set(read.topics.publications.map(({ publisher }) => publisher))).toEqual(new Set([line]))
  expect(read.topics.publications.every(({ period }) => period.startsWith('2026'))).toBe(true)
  // Of the report of 2031 the year 2026 is no part any more.
  const later = await openService()
  later.clock.now = at('2032-01-02T12:00:00Z')
  const old = await readReport({ ...service, now: () => at('2032-01-02T12:00:00Z') }, karin, line, 2031)
  expect(old.ok && old.value.topics.publications).toEqual([])
  expect(old.ok && old.value.rows).toEqual([])
})
