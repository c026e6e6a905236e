import { expect, test } from 'vitest'
import { endDuty } from '../../../../server/actions/duty/endDuty.ts'
import { startDuty } from '../../../../server/actions/duty/startDuty.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { offerHandOver } from '../../../../server/actions/handOver/offerHandOver.ts'
import { seeColleagues } from '../../../../server/actions/handOver/seeColleagues.ts'
import { presentLine } from '../../../../server/actions/lines/presentLine.ts'
import { seeQueue } from '../../../../server/actions/queue/seeQueue.ts'
import { takeFromQueue } from '../../../../server/actions/queue/takeFromQueue.ts'
import { practiceOf } from '../../../../shared/practice/practiceLine.ts'
import { joined, onDuty, seated } from '../../../support/actors.ts'
import { bytes, openService } from '../../../support/service.ts'
import { called, LINE, practising } from './practising.ts'

test('[PRA4] practice rings the counsellor who called it, and no colleague in a real shift or in practice', async () => {
  const { service } = await openService()
  const real = await onDuty(service, { nth: 1 })
  const colleague = await practising(service, 2)
  const { person } = await practising(service)
  const youth = await called(service, person)
  expect((await seeDesk(service, person))?.rings).toMatchObject([{ conv: youth.conv, line: practiceOf(LINE, person) }])
  expect((await seeDesk(service, real.person))?.rings).toEqual([])
  expect((await seeDesk(service, colleague.person))?.rings).toEqual([])
})

test('[PRA4] who is sent from the console rings whoever practises, and waits where nobody does', async () => {
  const { service } = await openService()
  await onDuty(service, { nth: 1 })
  const youth = await called(service, null)
  expect(await service.live.tickets.find(youth.conv)).toMatchObject({ phase: 'waiting' })
  const { person } = await practising(service)
  expect((await seeDesk(service, person))?.rings).toMatchObject([{ conv: youth.conv, line: practiceOf(LINE) }])
})

test('[PRA4] a real youth waits beside a counsellor who practises, and is seated once the practice is over', async () => {
  const { service } = await openService()
  const { person, kid } = await practising(service)
  const youth = await joined(service)
  expect((await seeDesk(service, person))?.rings).toEqual([])
  await endDuty(service, person)
  await startDuty(service, person, { seats: 1, lines: [LINE], page: bytes(16), kid })
  expect((await seeDesk(service, person))?.rings).toMatchObject([{ conv: youth.conv, line: LINE }])
})

test('[PRA4] a real youth takes the last free seat although practice came first', async () => {
  const { service } = await openService()
  await called(service, null)
  const youth = await joined(service)
  const { person } = await onDuty(service, { seats: 1 })
  expect((await seeDesk(service, person))?.rings).toMatchObject([{ conv: youth.conv }])
})

test('[PRA4] nobody takes a youth from the other queue, nor hands a talk over to the other side', async () => {
  const { service } = await openService()
  const real = await onDuty(service, { nth: 1 })
  const practised = await practising(service)
  const first = await called(service, practised.person)
  await seated(service, practised, first.conv)
  const youth = await joined(service)
  await seated(service, real, youth.conv)
  const invented = await called(service, null)
  const waits = await joined(service)
  const no = { ok: false, why: 'not-allowed' }
  expect(await takeFromQueue(service, real.person, practiceOf(LINE), null)).toEqual(no)
  expect(await takeFromQueue(service, practised.person, LINE, waits.conv)).toEqual(no)
  expect(await takeFromQueue(service, practised.person, practiceOf(LINE), waits.conv)).toMatchObject({ ok: false })
  expect(await takeFromQueue(service, real.person, LINE, invented.conv)).toMatchObject({ ok: false })
  const offered = { blind: false, note: false }
  expect(await offerHandOver(service, practised.person, { conv: first.conv, to: real.person, ...offered })).toMatchObject({ ok: false })
  expect(await offerHandOver(service, real.person, { conv: youth.conv, to: practised.person, ...offered })).toMatchObject({ ok: false })
  expect(await seeColleagues(service, real.person, youth.conv)).toEqual({ ok: true, value: [] })
})

test('[PRA5] the line stands as if nobody practised on it', async () => {
  const { service } = await openService()
  const asks = { asking: { group: 'none', lang: 'da', age: 'none' }, avoid: [] } as never // an asking of the queue
  const seen = async () => {
    const { estimateFor, mayCloseBefore: _, ...stands } = await presentLine(service, LINE)
    return {
      ...stands,
      estimate: estimateFor(1, asks),
      counted: await service.live.tickets.counted(LINE),
      free: await service.live.shifts.free(LINE),
    }
  }
  const before = await seen()
  expect(before.state).toBe('nobody-yet')
  const { person } = await practising(service)
  await called(service, person)
  await called(service, null)
  await called(service, null)
  expect(await seen()).toEqual(before)
})

test('[PRA5] practice is open when the line is closed, and before it opens for the first time', async () => {
  const { service } = await openService()
  const line = (await service.ledger.lines.find(LINE))!
  await service.ledger.lines.put({ ...line, preparing: true })
  const { person } = await practising(service)
  const youth = await called(service, person)
  expect(youth.outcome).toMatchObject({ ok: true })
  expect((await seeDesk(service, person))?.rings).toHaveLength(1)
})

test('[PRA6] a shift of practice and a real one do not turn into each other', async () => {
  const { service } = await openService()
  const { person, kid } = await practising(service)
  const start = (practice?: true) => startDuty(service, person, { seats: 1, lines: [LINE], page: bytes(16), kid, practice })
  expect(await start()).toEqual({ ok: false, why: 'out-of-order' })
  await endDuty(service, person)
  expect(await start()).toMatchObject({ ok: true })
  expect(await start(true)).toEqual({ ok: false, why: 'out-of-order' })
  expect((await service.live.shifts.find(person))?.lines).toEqual([LINE])
})

test('[PRA10] ring, queue and desk name practice by its word', async () => {
  const { service } = await openService()
  const { person } = await practising(service)
  await called(service, person)
  await called(service, person)
  await called(service, person)
  const desk = (await seeDesk(service, person))!
  const nameOf = (line: string) => desk.me.lines.find((one) => one.line === line)?.name
  expect(nameOf(desk.rings[0]!.line)).toEqual({ da: 'ØVELSE · Aabenraa-chatten', en: 'PRACTICE · The Aabenraa chat' })
  const { lines } = await seeQueue(service, person)
  expect(lines).toMatchObject([{ line: practiceOf(LINE, person), waiting: 1, name: { da: 'ØVELSE · Aabenraa-chatten' } }])
})

test('[PRA11] the queue of a counsellor who practises tells how many real youths wait', async () => {
  const { service } = await openService()
  const { person } = await practising(service)
  expect(await seeQueue(service, person)).toMatchObject({ youthsWaiting: 0 })
  await joined(service)
  await joined(service)
  expect(await seeQueue(service, person)).toMatchObject({ youthsWaiting: 2 })
  await endDuty(service, person)
  expect(await seeQueue(service, person)).not.toHaveProperty('youthsWaiting')
})
