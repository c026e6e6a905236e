import { expect, test } from 'vitest'
import { demoCoordinator, demoCounsellors } from '../../../../seeds/demoTeam.ts'
import { sweep } from '../../../../server/actions/due/sweep.ts'
import { seeNow } from '../../../../server/actions/figures/seeNow.ts'
import { closeLine } from '../../../../server/actions/lines/closeLine.ts'
import { linesView, lineView } from '../../../../server/actions/lines/lineView.ts'
import { openLine } from '../../../../server/actions/lines/openLine.ts'
import { readLine } from '../../../../server/actions/lines/readLine.ts'
import { saveLine } from '../../../../server/actions/lines/saveLine.ts'
import { seeClosing } from '../../../../server/actions/lines/seeClosing.ts'
import { joinQueue } from '../../../../server/actions/queue/joinQueue.ts'
import { refreshWaiting } from '../../../../server/actions/queue/refreshWaiting.ts'
import type { Service } from '../../../../server/actions/service.ts'
import { seeYouth } from '../../../../server/actions/youth/tellYouth.ts'
import type { WaitingView } from '../../../../server/domain/views.ts'
import { coordinatorDoor } from '../../../../shared/doors/coordinator.ts'
import { youthDoor } from '../../../../shared/doors/youth.ts'
import { line as lineSchema } from '../../../../shared/line.ts'
import { settingsChange } from '../../../../shared/settings/lineSettings.ts'
import { aYouth, joined, onDuty, seated } from '../../../support/actors.ts'
import { openService } from '../../../support/service.ts'

const karin = demoCoordinator.person
const line = 'aabenraa'
const message = { da: 'En af os er blevet syg. Vi er her igen i morgen.', en: '' }
const close = async (service: Service, until: 'day' | 'by-hand' | number = 'day') => {
  const answer = await closeLine(service, karin, line, message, until)
  if (!answer.ok) throw new Error(answer.why)
  return answer.value
}
const stateOf = async (service: Service) => {
  const view = await lineView(service, line)
  return view.ok ? view.value : null
}

test('[LIN29] a line is closed for the rest of the day, and opens with its next hours', async () => {
  const { service, clock } = await openService()
  expect(await close(service)).toMatchObject({
    did: 'closed',
    now: { closed: { opensAt: Date.parse('2026-11-20T12:00:00+01:00'), by: 'Karin' } },
  })
  expect(await stateOf(service)).toMatchObject({ state: 'closed', message, opensAt: Date.parse('2026-11-20T12:00:00+01:00') })
  expect(await joinQueue(service, aYouth({ line }).asked)).toEqual({ ok: false, why: 'closed' })
  clock.now = Date.parse('2026-11-20T12:00:00+01:00')
  expect(await stateOf(service)).toMatchObject({ state: 'nobody-yet', message: null })
})

test('[LIN29] until a moment, or until it is opened by hand', async () => {
  const { service, clock } = await openService()
  expect(await close(service, clock.now - 1)).toEqual({ did: 'faults', faults: [{ field: 'closedByHand', why: 'until-past' }] })
  const at = Date.parse('2026-11-20T16:00:00+01:00')
  expect(await close(service, at)).toMatchObject({ did: 'closed', now: { closed: { until: at, opensAt: at } } })
  await openLine(service, karin, line)
  expect(await close(service, 'by-hand')).toMatchObject({ did: 'closed', now: { closed: { until: null, opensAt: null } } })
  clock.pass(30 * 24 * 3600_000)
  expect(await stateOf(service)).toMatchObject({ state: 'closed', opensAt: null })
  expect(await closeLine(service, karin, line, { da: ' ', en: 'Closed.' }, 'day')).toMatchObject({ ok: true, value: { did: 'already' } })
})

test('[CLO15] a moment that no calendar reaches is refused before it stops the pages of every line; more than a year says what would be right', async () => {
  const { service, clock } = await openService()
  const wire = coordinatorDoor.requests
  for (const until of [9e15, 8.64e15, Date.UTC(2200, 0, 1) + 1]) {
    expect(wire['line:closing'].payload.safeParse({ line, until }).success).toBe(false)
    expect(wire['line:close'].payload.safeParse({ line, until, message }).success).toBe(false)
    expect(settingsChange.safeParse({ closedByHand: { message, until } }).success).toBe(false)
    expect(lineSchema.safeParse({ ...(await service.ledger.lines.find(line)), closedByHand: { message, until } }).success).toBe(false)
  }
  const [year, latest] = [clock.now + 366 * 24 * 3600_000, Date.UTC(2200, 0, 1)]
  for (const until of [year + 1, latest])
    expect(await close(service, until)).toEqual({ did: 'faults', faults: [{ field: 'closedByHand', why: 'until-far' }] })
  expect(await seeClosing(service, karin, line, latest)).toMatchObject({ ok: true })
  expect(await close(service, year)).toMatchObject({ did: 'closed' })
  expect(await linesView(service)).toHaveLength(4)
})

test('[LIN29] a message in Danish is needed, and one in English is not', async () => {
  const { service } = await openService()
  const answer = await closeLine(service, karin, line, { da: ' ', en: 'Closed.' }, 'day')
  expect(answer).toEqual({ ok: true, value: { did: 'faults', faults: [{ field: 'closedByHand', why: 'message-empty', at: 'da' }] } })
  expect((await stateOf(service))?.state).not.toBe('closed')
})

test('[LIN16] nobody but a coordinator of the line closes or opens it', async () => {
  const { service } = await openService()
  const counsellor = demoCounsellors[0]!.person
  expect(await closeLine(service, counsellor, line, message, 'day')).toEqual({ ok: false, why: 'not-allowed' })
  await close(service)
  expect(await openLine(service, counsellor, line)).toEqual({ ok: false, why: 'not-allowed' })
  expect((await stateOf(service))?.state).toBe('closed')
})

test('[LIN31] a talk goes on, and a youth who waits is told and keeps the place while a counsellor is here', async () => {
  const { service, told } = await openService()
  const mette = await onDuty(service, { seats: 1 })
  const { conv } = await joined(service)
  await seated(service, mette, conv)
  const waiting = await joined(service)
  const before = (await seeYouth(service, waiting.conv)) as WaitingView
  expect(before.shut).toBe(undefined)
  await close(service)
  await sweep(service)
  expect((await service.live.tickets.find(conv))?.phase).toBe('chat')
  told.length = 0
  const [anew] = await refreshWaiting(service, line, [before])
  const shut = { message, opensAt: Date.parse('2026-11-20T12:00:00+01:00') }
  expect(anew).toMatchObject({ phase: 'waiting', place: 1, shut })
  expect(told).toMatchObject([{ to: `y:${waiting.conv}`, notice: 'youth:view', payload: { shut } }])
  expect(youthDoor.notices['youth:view'].safeParse(anew).success).toBe(true)
  expect(await seeYouth(service, waiting.conv)).toMatchObject({ phase: 'waiting', shut })
  // Opened again, the page says nothing of it any more.
  await openLine(service, karin, line)
  const [open] = await refreshWaiting(service, line, [anew!])
  expect(open && 'shut' in open).toBe(false)
})

test('[LIN31] while nobody is on duty, a youth who waits is told that the line has closed', async () => {
  const { service } = await openService()
  const waiting = await joined(service)
  await close(service)
  await sweep(service)
  expect(await seeYouth(service, waiting.conv)).toMatchObject({ phase: 'ended', inQueue: true })
})

test('[LIN32] a line that is closed by hand stays as it was closed, and another coordinator opens it', async () => {
  const { service } = await openService()
  const bo = 'bo'.padEnd(22, 'o')
  await service.ledger.staff.put({ ...demoCoordinator, person: bo, login: 'bo', name: 'Bo' })
  await close(service, 'by-hand')
  const again = await closeLine(service, bo, line, { da: 'Noget andet.', en: '' }, 'day')
  expect(again).toMatchObject({ ok: true, value: { did: 'already', now: { closed: { message, until: null, by: demoCoordinator.name } } } })
  expect((await seeNow(service, karin)).lines.find((one) => one.line === line)).toMatchObject({
    state: 'closed',
    closed: { by: demoCoordinator.name },
  })
  const opened = await openLine(service, bo, line)
  expect(opened).toMatchObject({ ok: true, value: { now: { line, state: 'nobody-yet' } } })
  expect(await readLine(service, karin, line)).toMatchObject({
    ok: true,
    value: { settings: { closedByHand: null }, changes: [{ by: 'Bo' }, { by: demoCoordinator.name }] },
  })
  expect((await seeNow(service, karin)).lines.find((one) => one.line === line)).not.toHaveProperty('closed')
})

test('[CLO17] who is named closed the line: not who only changed the words, and not who closed it another time', async () => {
  const { service } = await openService()
  const bo = 'bo'.padEnd(22, 'o')
  await service.ledger.staff.put({ ...demoCoordinator, person: bo, login: 'bo', name: 'Bo' })
  const closed = async () => (await seeNow(service, karin)).lines.find((one) => one.line === line)?.closed
  await close(service)
  const reading = await readLine(service, bo, line)
  if (!reading.ok) throw new Error(reading.why)
  const { version, settings } = reading.value
  const other = { ...settings.closedByHand!, message: { da: 'Vi er syge.', en: '' } }
  expect(await saveLine(service, bo, line, version, { closedByHand: other })).toMatchObject({ ok: true, value: { did: 'saved' } })
  expect(await closed()).toMatchObject({ message: other.message, by: 'Karin' })
  await openLine(service, karin, line)
  // As the closing before a removal does, which is no change of the form.
  await service.ledger.lineRegister.change(line, (now) => ({ ...now, closedByHand: other }), 'line-closed', {
    who: 'console',
    now: service.now(),
  })
  expect(await closed()).toMatchObject({ message: other.message })
  expect(await closed()).not.toHaveProperty('by')
})

test('[LIN33] closing and another save at the same moment are both taken', async () => {
  const { service } = await openService()
  const reading = await readLine(service, karin, line)
  if (!reading.ok) throw new Error(reading.why)
  const [closed] = await Promise.all([close(service), saveLine(service, karin, line, reading.value.version, { queueLimit: 12 })])
  expect(closed.did).toBe('closed')
  const kept = await readLine(service, karin, line)
  expect(kept).toMatchObject({ ok: true, value: { settings: { closedByHand: { message } } } })
  // Whichever came first, closing was not refused. The save was taken, or answered with the line that was closed meanwhile.
  if (kept.ok) expect(kept.value.changes.map(({ after }) => Object.keys(after)[0])).toContain('closedByHand')
})
