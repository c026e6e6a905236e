import { expect, test } from 'vitest'
import { seeCampaigns } from '../../../../server/actions/campaigns/seeCampaigns.ts'
import { everyMinute } from '../../../../server/actions/due/everyMinute.ts'
import { campaignBounds } from '../../../../shared/campaigns/campaign.ts'
import { campaignFaults, tidyCampaign } from '../../../../shared/campaigns/campaignFaults.ts'
import { got, HERE, no, someone, THERE } from '../team/people.ts'
import { opened, week40 } from './campaigns.ts'

const dayOf = (text: string) => Date.parse(`${text}T12:00:00Z`)

test('[CAM1] a coordinator of the line saves a campaign; nobody else reads, saves or removes it', async () => {
  const { service, ben, save, remove, see } = await opened()
  const answer = got(await save({ name: ' Skolebesøg, uge 48 ' }))
  expect(answer).toMatchObject({ did: 'done', campaign: { ...week40, id: 'own-1', line: HERE } })
  const view = await see()
  expect(view).toMatchObject({ today: '2026-11-19', campaigns: [{ ...week40, line: HERE }] })
  const mette = await someone(service, { [HERE]: ['counsellor', 'leader'] })
  for (const by of [ben.person, mette.person]) {
    expect(await save({ name: 'Min' }, { by, base: view.campaigns[0]!.version })).toEqual(no)
    expect(await remove(view.campaigns[0]!.version, { by })).toEqual(no)
    expect(await seeCampaigns(service, by, HERE)).toEqual(no)
  }
  // The same id on another line is another campaign.
  expect(await save({ name: 'Bens' }, { by: ben.person, line: THERE })).toMatchObject({ value: { did: 'done' } })
  expect(await remove(null, { by: ben.person, line: THERE })).toMatchObject({ value: { did: 'newer' } })
  expect((await see()).campaigns).toHaveLength(1)
})

const around = { today: '2026-11-19', oldest: '2025-09-01', others: [{ id: 'a', name: 'Jul', from: '2026-12-20', to: '2026-12-26' }] }
test.each([
  [{ name: '  ' }, [['name', 'name-empty']]],
  [{ name: 'x'.repeat(61) }, [['name', 'name-long']]],
  [{ from: '2026-02-30' }, [['from', 'date-unknown']]],
  [
    { from: '', to: '' },
    [
      ['from', 'date-unknown'],
      ['to', 'date-unknown'],
    ],
  ],
  [{ from: '2026-11-25', to: '2026-11-24' }, [['to', 'ends-before']]],
  [{ from: '2026-11-25', to: '2027-02-25' }, [['to', 'too-many-days']]],
  [{ from: '2026-11-25', to: '2027-02-24' }, [['from', 'days-taken', 'Jul']]],
  [{ from: '2027-11-21', to: '2027-11-22' }, [['from', 'too-far']]],
  [{ from: '2027-11-20', to: '2027-11-22' }, []],
  [{ from: '2025-08-30', to: '2025-08-31' }, [['to', 'too-old']]],
  [{ from: '2025-08-30', to: '2025-09-01' }, []],
  [{ from: '2026-12-26', to: '2026-12-27' }, [['from', 'days-taken', 'Jul']]],
  [{ from: '2026-12-27', to: '2026-12-27' }, []],
  [{ text: { da: 'Hej', en: ' ' } }, [['text', 'text-in-one', 'en']]],
  [{ text: { da: '', en: '' } }, []],
  [{ text: { da: 'Hej', en: 'x'.repeat(201) } }, [['text', 'text-long', 'en']]],
  [{ name: 'Uge\u202e 40' }, [['name', 'unseen-signs']]],
  [{ text: { da: 'Hej', en: 'Hi\u2067 there' } }, [['text', 'unseen-signs', 'en']]],
])('[CAM2] what is not taken is named with its field: %o', (part, found) => {
  const faults = campaignFaults(tidyCampaign({ ...week40, ...part }), around)
  expect(faults.map(({ field, why, at }) => [field, why, ...(at === undefined ? [] : [at])])).toEqual(found)
})

test('[CAM2] the server refuses by the same faults, and changes nothing', async () => {
  const { save, see } = await opened()
  expect(await save({ from: '2026-11-29', to: '2026-11-23' })).toEqual({
    ok: true,
    value: { did: 'faults', faults: [{ field: 'to', why: 'ends-before' }] },
  })
  expect((await see()).campaigns).toEqual([])
})

test('[CAM3] of two who save the same day in one moment one is told whose it is; another line does not matter', async () => {
  const { ben, save, see } = await opened()
  const answers = await Promise.all([
    save({ name: 'Den ene' }, { id: 'own-a' }),
    save({ name: 'Den anden', from: '2026-11-29', to: '2026-12-02' }, { id: 'own-b' }),
    save({ name: 'Bens' }, { id: 'own-c', by: ben.person, line: THERE }),
  ])
  const [first, second, third] = answers.map(got)
  expect([first!.did, second!.did].sort()).toEqual(['done', 'faults'])
  expect(third!.did).toBe('done')
  const refused = [first, second].find((one) => one!.did === 'faults')
  const { campaigns } = await see()
  expect(campaigns).toHaveLength(1)
  expect(refused).toMatchObject({ faults: [{ field: 'from', why: 'days-taken', at: campaigns[0]!.name }] })
})

test('[CAM4] the second of two coordinators is shown what stands there; the audit has each change once', async () => {
  const { service, save, remove, see } = await opened()
  await save()
  await save()
  const [read] = (await see()).campaigns
  expect(got(await save({ factor: 2 }, { base: read!.version })).did).toBe('done')
  const [now] = (await see()).campaigns
  const late = got(await save({ factor: 5 }, { base: read!.version }))
  expect(late).toEqual({ did: 'newer', campaign: now })
  expect(got(await remove(read!.version))).toEqual({ did: 'newer', campaign: now })
  expect(got(await remove(now!.version))).toEqual({ did: 'done', campaign: null })
  expect(got(await remove(now!.version))).toEqual({ did: 'done', campaign: null })
  expect(got(await save({ factor: 5 }, { base: now!.version }))).toEqual({ did: 'newer', campaign: null })
  // Undone: it is here again, and its version is that of what it says.
  expect(got(await save({ factor: 2 }))).toEqual({ did: 'done', campaign: now })
  const audited = (await service.ledger.auditTrail()).filter(({ what, who }) => what.startsWith('campaign-') && who !== 'test')
  expect(audited.map(({ what, about }) => `${what} ${about}`)).toEqual([
    `campaign-saved ${HERE} own-1`,
    `campaign-saved ${HERE} own-1`,
    `campaign-removed ${HERE} own-1`,
    `campaign-saved ${HERE} own-1`,
  ])
  expect(await service.ledger.auditBrokenAt()).toBe(null)
})

test('[CAM5] a line has at most 40; a campaign goes with the month in which the load screen shows nothing of it any more', {
  timeout: 30_000,
}, async () => {
  const { service, clock, ben, save, see } = await opened()
  for (let i = 0; i < campaignBounds.ofLine; i++) {
    const date = `2026-${i < 20 ? '12' : '11'}-${String((i % 20) + 1).padStart(2, '0')}`
    expect(got(await save({ from: date, to: date }, { id: `own-${i}` })).did).toBe('done')
  }
  expect(got(await save({ from: '2027-01-01', to: '2027-01-01' }, { id: 'own-more' })).did).toBe('full')
  expect(got(await save({}, { id: 'own-more', by: ben.person, line: THERE })).did).toBe('done')
  // 15 months are shown: in January 2028 those from November 2026 on.
  clock.now = dayOf('2028-01-31')
  await everyMinute(service)
  expect((await see()).campaigns).toHaveLength(40)
  clock.now = dayOf('2028-02-01')
  expect((await see()).campaigns).toHaveLength(20)
  expect((await service.ledger.campaigns.of(HERE)).length).toBe(40)
  await everyMinute(service)
  expect((await service.ledger.campaigns.fresh(HERE)).map(({ from }) => from.slice(0, 7))).toEqual(Array(20).fill('2026-12'))
  expect(await service.ledger.campaigns.fresh(THERE)).toEqual([])
})
