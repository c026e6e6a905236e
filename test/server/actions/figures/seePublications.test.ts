import { expect, inject, onTestFinished, test } from 'vitest'
import { demoCoordinator } from '../../../../seeds/demoTeam.ts'
import { freezePeriods } from '../../../../server/actions/figures/freezePeriods.ts'
import { seePublications } from '../../../../server/actions/figures/seePublications.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { publicationText } from '../../../../server/domain/disclosure/publication.ts'
import { ledgerKeys } from '../../../../server/ledger/keys.ts'
import { coordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import { bytes, openLedgerClient, openService } from '../../../support/service.ts'
import { aForm } from '../../ledger/open.ts'

const karin = demoCoordinator.person
const line = 'aabenraa'
const at = (iso: string) => Date.parse(iso)

/** A line with one year of publications, and a second one of which nothing was counted. */
async function published() {
  const world = await openService()
  const client = await openLedgerClient(inject('ledgerUrl'))
  onTestFinished(() => client.close())
  // Its draws round down, and by chance withhold nothing.
  const service: Service = { ...world.service, newToken: () => Buffer.alloc(32, 0xff).toString('base64url') }
  await freezePeriods(service)
  await Promise.all(
    Array.from({ length: 20 }, () => service.ledger.tallies.countForm(line, aForm({ topics: ['family.divorce'] }), service.now())),
  )
  const talk = { minutes: 20, messages: 30, handOvers: 0, endedBy: 'mutual' as const }
  for (let i = 0; i < 25; i++) await service.ledger.talks.addTalk(line, '2026-11', talk, bytes(16), service.now())
  world.clock.now = at('2027-01-02T12:00:00Z')
  await freezePeriods(service)
  return { ...world, service, client, key: ledgerKeys(world.prefix).publications(line) }
}
async function seen(service: Service) {
  const answer = await seePublications(service, karin, line)
  if (!answer.ok) throw new Error(answer.why)
  return answer.value
}

test('[DIS40] what a coordinator reads are the bytes of the ledger, in their order, and the names of the topics in them', async () => {
  const { service, client, key } = await published()
  const figures = await seen(service)
  expect(figures.publications.map(publicationText)).toEqual(await client.lRange(key, 0, -1))
  expect(figures.publications).toHaveLength(13)
  expect(coordinatorDoor.requests['topics:read'].reply.safeParse(figures).success).toBe(true)
  expect(figures.topics.find(({ id }) => id === 'family.divorce')?.name.en).toBeTruthy()
  // No cell of its own, and so no name here.
  expect(figures.topics.some(({ id }) => id === 'mental.self_harm')).toBe(false)
  expect(figures.municipalities).toEqual([{ id: 'aabenraa', name: 'Aabenraa' }])
})

test('[DIS40] an offer that stands in a table comes with its name', async () => {
  const { service } = await openService()
  const [offer] = await service.ledger.offers.all()
  const table = { publisher: line, table: 'G' as const, period: '2025', cells: [[offer!.id, '10'] as [string, string]] }
  expect(await service.ledger.publications.freeze(line, [table], new Map(), service.now(), Date.parse('2026-01-01T00:00:00+01:00'))).toBe(
    'frozen',
  )
  expect((await seen(service)).offers).toEqual([{ id: offer!.id, name: offer!.name }])
})

test('[DIS40] nobody else reads them, and the role is looked at each time', async () => {
  const { service } = await published()
  const no = { ok: false, why: 'not-allowed' }
  expect(await seePublications(service, bytes(16), line)).toEqual(no)
  expect(await seePublications(service, karin, 'nowhere')).toEqual(no)
  await seen(service)
  for (const roles of [{ faxe: ['coordinator' as const] }, { [line]: ['counsellor' as const] }]) {
    await service.ledger.staff.put({ ...demoCoordinator, roles })
    expect(await seePublications(service, karin, line)).toEqual(no)
  }
  await service.ledger.staff.put({ ...demoCoordinator, active: false })
  expect(await seePublications(service, karin, line)).toEqual(no)
})

test('[DIS40] the request has no parameter but the line', () => {
  const { payload } = coordinatorDoor.requests['topics:read']
  expect(payload.safeParse({ line }).success).toBe(true)
  for (const more of [{ period: '2026' }, { table: 'Q' }, { from: '2026-10-01', to: '2026-10-02' }, { line: '../faxe' }])
    expect(payload.safeParse({ line, ...more }).success).toBe(false)
})

test.each([
  ['changed', 0, (text: string) => text.replace('["family","20"]', '["family","25"]'), 2],
  ['unreadable', 3, () => '{', 4],
  ['the last one, changed', -1, (text: string) => text.replace('["school","0-4"]', '["school","5"]'), 13],
] as const)(
  '[DIS41] a publication that is %s: none is answered, and the number of the first that does not follow',
  async (_, index, change, n) => {
    const { service, client, key } = await published()
    const text = await client.lIndex(key, index)
    const changed = change(text ?? '')
    expect(changed).not.toBe(text)
    await client.lSet(key, index, changed)
    expect(await seen(service)).toMatchObject({ publications: [], brokenAt: n })
  },
)

test('[DIS41] what was found whole once is looked at again: a change after the first look is noticed, and so is its end', async () => {
  const { service, client, key } = await published()
  for (const index of [0, 5, -1]) {
    const first = await seen(service)
    expect(first).toMatchObject({ publications: { length: 13 }, brokenAt: null })
    const text = (await client.lIndex(key, index)) ?? ''
    await client.lSet(key, index, text.replace('"period":"', '"period": "'))
    expect(await seen(service)).toMatchObject({ publications: [] })
    expect((await seen(service)).brokenAt).toBe(index < 0 ? 13 : index + 1)
    await client.lSet(key, index, text)
    expect(await seen(service)).toEqual(first)
  }
})

test('[DIS41] a last publication that was taken out, or all of them, is noticed by the audit', async () => {
  const { service, client, key } = await published()
  await client.rPop(key)
  expect(await seen(service)).toMatchObject({ publications: [], brokenAt: 12 })
  await client.del(key)
  expect(await seen(service)).toMatchObject({ publications: [], brokenAt: 1 })
})

test('[DIS41] a freeze that lies more than a thousand audit entries back is still found, and what was taken out is still noticed', async () => {
  const { service, client, key, prefix } = await published()
  const other = JSON.stringify({ at: 0, who: 'somebody', what: 'link-made', about: '' })
  await client.rPush(ledgerKeys(prefix).audit, Array<string>(1001).fill(other))
  expect(await seen(service)).toMatchObject({ publications: { length: 13 }, brokenAt: null })
  await client.rPop(key)
  expect(await seen(service)).toMatchObject({ publications: [], brokenAt: 12 })
})

test("[DIS42] the periods that run have the moment of their publication, an hour after their end on the line's own clock", async () => {
  const { service, clock } = await openService()
  clock.now = at('2027-03-31T22:30:00Z')
  // Half past midnight: the quarter is over, and its last counts may still be on their way.
  expect((await seen(service)).running).toEqual([
    { period: '2027-Q1', publishedFrom: at('2027-03-31T23:00:00Z') },
    { period: '2027', publishedFrom: at('2028-01-01T00:00:00Z') },
  ])
  clock.now = at('2027-03-31T23:00:00Z')
  expect((await seen(service)).running[0]?.period).toBe('2027-Q2')
})

test('[DIS42] a year in which the line publishes nothing is named, and runs as one period', async () => {
  const { service, clock } = await openService()
  await service.ledger.periods.setKind(line, 2027, 'none')
  clock.now = at('2027-05-01T12:00:00Z')
  const figures = await seen(service)
  expect(figures.tooFewIn).toEqual([2027])
  expect(figures.running.map(({ period }) => period)).toEqual(['2027'])
})
