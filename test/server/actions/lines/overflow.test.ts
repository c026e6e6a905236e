import { expect, inject, onTestFinished, test } from 'vitest'
import { demoCoordinator } from '../../../../seeds/demoTeam.ts'
import { lineView } from '../../../../server/actions/lines/lineView.ts'
import { previewLine } from '../../../../server/actions/lines/previewLine.ts'
import { readLine } from '../../../../server/actions/lines/readLine.ts'
import { saveLine } from '../../../../server/actions/lines/saveLine.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { lineFileRows, lineFileText } from '../../../../server/ledger/leaving/lineFile.ts'
import { alwaysTo, type Overflow } from '../../../../shared/settings/overflow.ts'
import { openLedgerClient, openService } from '../../../support/service.ts'

const karin = demoCoordinator.person
const line = 'faxe'
const byHours: Overflow = {
  spans: [{ days: [4], from: '16:00', to: '18:00', ways: [{ to: 'number', number: 'boernetelefonen' }] }],
  otherwise: [
    { to: 'line', line: 'ungeraadgivningen' },
    { to: 'line', line: 'aabenraa' },
  ],
}
async function read(service: Service) {
  const answer = await readLine(service, karin, line)
  if (!answer.ok) throw new Error(answer.why)
  return answer.value
}
const save = async (service: Service, overflow: Overflow) => {
  const answer = await saveLine(service, karin, line, (await read(service)).version, { overflow })
  if (!answer.ok) throw new Error(answer.why)
  return answer.value
}
async function seen(service: Service) {
  const view = await lineView(service, line)
  if (!view.ok) throw new Error(view.why)
  return [view.value.overflow.map(({ id }) => id), view.value.overflowNumbers]
}

test('[FIE1] a youth is shown what the line names at this hour, in the order in which it stands there', async () => {
  const { service, clock } = await openService()
  expect(await save(service, byHours)).toMatchObject({ did: 'saved' })
  expect(await seen(service)).toEqual([[], ['boernetelefonen']])
  clock.pass(30 * 60_000)
  expect(await seen(service)).toEqual([['ungeraadgivningen', 'aabenraa'], []])
})

test('[FIE2] the form offers the national numbers, and nothing else is taken', async () => {
  const { service } = await openService()
  const { numbers, others } = await read(service)
  expect(numbers.map(({ id }) => id)).toEqual(expect.arrayContaining(['boernetelefonen', 'headspace', 'livslinien']))
  expect(numbers.map(({ id }) => id)).not.toContain('112')
  expect(others.map((other) => other.line)).not.toContain(line)
  for (const [overflow, why] of [
    [alwaysTo('faxe'), 'overflow-self'],
    [alwaysTo('vejen'), 'overflow-unknown'],
    [{ spans: [], otherwise: [{ to: 'number', number: 'laegevagt-syd' }] }, 'overflow-unknown'],
  ] as [Overflow, string][])
    expect(await save(service, overflow)).toMatchObject({ did: 'faults', faults: [{ field: 'overflow', why }] })
})

test('[FIE2] of two coordinators the second is shown what stands now, and nothing is overwritten', async () => {
  const { service } = await openService()
  const { version } = await read(service)
  await save(service, byHours)
  const late = await saveLine(service, karin, line, version, { overflow: alwaysTo('aabenraa') })
  expect(late).toMatchObject({ ok: true, value: { did: 'newer', reading: { settings: { overflow: byHours } } } })
  expect((await read(service)).settings.overflow).toEqual(byHours)
})

test('[FIE4] a line and its changes from before the hours are read on, and saved with hours', async () => {
  const { service, prefix } = await openService()
  const client = await openLedgerClient(inject('ledgerUrl'))
  onTestFinished(() => client.close())
  const row = JSON.parse((await client.hGet(`${prefix}:lines`, line))!) as object
  await client.hSet(`${prefix}:lines`, line, JSON.stringify({ ...row, overflow: ['aabenraa'] }))
  const change = { at: 1, by: karin, before: { overflow: ['ungeraadgivningen'] }, after: { overflow: ['aabenraa'] } }
  await client.hSet(`${prefix}:line-changes`, line, JSON.stringify([change]))
  service.ledger.lines.forget()
  const before = await read(service)
  expect(before.settings.overflow).toEqual(alwaysTo('aabenraa'))
  expect(before.changes[0]).toMatchObject({
    before: { overflow: alwaysTo('ungeraadgivningen') },
    after: { overflow: alwaysTo('aabenraa') },
  })
  expect(await seen(service)).toEqual([['aabenraa'], []])
  expect(await save(service, byHours)).toMatchObject({ did: 'saved' })
  expect(JSON.parse((await client.hGet(`${prefix}:lines`, line))!)).toMatchObject({ overflow: byHours })
})

test('[FIE4] a file from before the hours is read, and a file with them is read as it was written', async () => {
  const { service } = await openService()
  const kept = (await service.ledger.lines.find(line))!
  const fileOf = async (overflow: unknown) => {
    async function* rows() {
      yield { row: 'line', line: { ...kept, overflow } } as never // a row of another program
    }
    let text = ''
    for await (const part of lineFileText(line, rows())) text += part
    return lineFileRows(text).rows[0]
  }
  expect(await fileOf(['aabenraa'])).toMatchObject({ line: { overflow: alwaysTo('aabenraa') } })
  expect(await fileOf(byHours)).toMatchObject({ line: { overflow: byHours } })
})

test('[FIE5] the preview shows the times that are asked for, also unsaved ones, and half-written ones do not break it', async () => {
  const { service } = await openService()
  const look = async (overflow: Overflow, hour: 'now' | 'otherwise' | number) => {
    const view = await previewLine(service, karin, line, { change: { overflow }, state: 'closed', hour })
    if (!view.ok) return view.why
    const { overflow: ways, overflowNumbers } = view.value.view
    return [ways.map(({ id }) => id), overflowNumbers]
  }
  expect(await look(byHours, 'now')).toEqual([[], ['boernetelefonen']])
  expect(await look(byHours, 0)).toEqual([[], ['boernetelefonen']])
  expect(await look(byHours, 'otherwise')).toEqual([['ungeraadgivningen', 'aabenraa'], []])
  const half = { ...byHours, spans: [{ ...byHours.spans[0]!, from: '1' }] }
  expect(await look(half, 'now')).toEqual([['ungeraadgivningen', 'aabenraa'], []])
  expect(await look(half, 0)).toEqual([[], ['boernetelefonen']])
})
