import { expect, test } from 'vitest'
import { removeBridge, saveBridge } from '../../../../server/actions/help/changeBridge.ts'
import { seeHelpToGive, seeStaffPage } from '../../../../server/actions/staff/seeStaffPage.ts'
import type { BridgeDraft } from '../../../../shared/help/bridge.ts'
import { given, opened, real } from './numbers.ts'

const lise: BridgeDraft = {
  name: 'Lise',
  place: 'Biblioteket, 1. sal',
  when: 'Tirsdag 15–17',
  say: 'Jeg kommer fra chatten.',
  owner: 'Lise Holm',
  agreedOn: '2026-11-18',
}
const asked = (part: Partial<{ id: string; over: number; draft: BridgeDraft; line: string }> = {}) => ({
  ...{ line: 'faxe', id: 'own-lise', over: 0, draft: lise },
  ...part,
})

test('[NUM22] a bridge says who, where, when and what to say, who agreed and when; the audit trail has it', async () => {
  const { service, karin, list, audited } = await opened()
  expect(await saveBridge(service, karin, asked())).toMatchObject({ ok: true, value: { did: 'done', bridge: { ...lise, version: 1 } } })
  expect(await saveBridge(service, karin, asked())).toMatchObject({ ok: true, value: { did: 'done' } })
  expect((await list()).bridges).toEqual([{ ...lise, id: 'own-lise', line: 'faxe', version: 1 }])
  expect(await saveBridge(service, karin, asked({ id: 'own-2', draft: { ...lise, agreedOn: '2026-11-20' } }))).toEqual({
    ok: false,
    why: 'malformed',
  })
  expect(await removeBridge(service, karin, { line: 'faxe', id: 'own-lise', over: 1 })).toMatchObject({
    ok: true,
    value: { did: 'done', bridge: null },
  })
  expect(await audited()).toEqual(['bridge-saved faxe own-lise', 'bridge-removed faxe own-lise'])
})

test('[TOG53] a bridge may name the account of a counsellor of the line, whom the list offers; any other account is refused', async () => {
  const { service, karin, mads, ida, list } = await opened()
  expect((await list()).team).toContainEqual({ person: mads, name: 'Mads' })
  expect((await list()).team.map(({ person }) => person)).not.toContain(karin)
  const named = (account: string) => saveBridge(service, karin, asked({ draft: { ...lise, account } }))
  for (const account of [karin, ida, 'A'.repeat(22)]) expect(await named(account)).toEqual({ ok: false, why: 'malformed' })
  expect(await named(mads)).toMatchObject({ ok: true, value: { did: 'done', bridge: { account: mads, version: 1 } } })
  expect(await saveBridge(service, karin, asked({ over: 1 }))).toMatchObject({ ok: true, value: { did: 'done', bridge: { version: 2 } } })
  expect((await list()).bridges[0]).not.toHaveProperty('account')
})

test('[NUM10] of two coordinators who write in a bridge the second is told', async () => {
  const { service, karin, bo } = await opened()
  await saveBridge(service, karin, asked())
  await saveBridge(service, bo, asked({ over: 1, draft: { ...lise, when: 'Onsdag' } }))
  const late = { ...lise, when: 'Fredag' }
  expect(await saveBridge(service, karin, asked({ over: 1, draft: late }))).toMatchObject({
    ok: true,
    value: { did: 'newer', bridge: { when: 'Onsdag' } },
  })
  expect(await removeBridge(service, karin, { line: 'faxe', id: 'own-lise', over: 1 })).toMatchObject({ ok: true, value: { did: 'newer' } })
  expect(await saveBridge(service, karin, asked({ over: 2, draft: late }))).toMatchObject({ ok: true, value: { did: 'done' } })
})

test('[NUM3] only a coordinator of the line names bridges there, or removes them', async () => {
  const { service, karin, mads, ida } = await opened()
  await saveBridge(service, karin, asked())
  for (const who of [mads, ida]) {
    expect(await saveBridge(service, who, asked({ id: 'own-2' }))).toEqual({ ok: false, why: 'not-allowed' })
    expect(await removeBridge(service, who, { line: 'faxe', id: 'own-lise', over: 1 })).toEqual({ ok: false, why: 'not-allowed' })
  }
  const elsewhere = { line: 'ishoej-vallensbaek', id: 'own-lise', over: 1 }
  expect(await removeBridge(service, ida, elsewhere)).toEqual({ ok: false, why: 'not-allowed' })
  expect(await saveBridge(service, ida, { ...elsewhere, draft: lise })).toMatchObject({ ok: true, value: { did: 'newer', bridge: null } })
})

test('[NUM23] counsellors of the line see its bridges, other lines’ counsellors and the help for youths do not', async () => {
  const { service, karin, mads, ida, shown } = await opened()
  await saveBridge(service, karin, asked())
  expect(given(await seeHelpToGive(service, mads, real)).bridges).toHaveLength(1)
  expect((await seeStaffPage(service, mads, real))?.bridges).toHaveLength(1)
  expect(given(await seeHelpToGive(service, ida, real)).bridges).toEqual([])
  expect(await shown()).not.toContain('Lise')
})

test('[NUM16] a line has at most 40 bridges', { timeout: 30_000 }, async () => {
  const { service, karin } = await opened()
  for (let i = 0; i < 40; i++) expect(given(await saveBridge(service, karin, asked({ id: `own-${i}` }))).did).toBe('done')
  expect(given(await saveBridge(service, karin, asked({ id: 'own-one-more' }))).did).toBe('full')
})
