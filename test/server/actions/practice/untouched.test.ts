import { expect, inject, onTestFinished, test } from 'vitest'
import { watchLine } from '../../../../server/actions/alerts/watchLine.ts'
import { endConversation } from '../../../../server/actions/conversation/endConversation.ts'
import { sendEnvelope } from '../../../../server/actions/conversation/sendEnvelope.ts'
import { setAcute } from '../../../../server/actions/conversation/setAcute.ts'
import { seeDesk } from '../../../../server/actions/duty/tellDesk.ts'
import { closeForm } from '../../../../server/actions/figures/closeForm.ts'
import { foldCounts } from '../../../../server/actions/figures/foldCounts.ts'
import { skipForm } from '../../../../server/actions/figures/skipForm.ts'
import { askForHelp } from '../../../../server/actions/leaders/askForHelp.ts'
import { seeLeaders } from '../../../../server/actions/leaders/seeLeaders.ts'
import { declineRing } from '../../../../server/actions/seating/acceptRing.ts'
import { answerSurvey } from '../../../../server/actions/youth/answerSurvey.ts'
import { practiceOf } from '../../../../shared/practice/practiceLine.ts'
import { aStream, joined, onDuty, rungFor, seated } from '../../../support/actors.ts'
import { bytes, openLedgerClient } from '../../../support/service.ts'
import { aForm, dump } from '../../ledger/open.ts'
import { openAlerting } from '../alerts/alerting.ts'
import { called, LINE, practising } from './practising.ts'

async function openWorld() {
  const world = await openAlerting()
  const client = await openLedgerClient(inject('ledgerUrl'))
  onTestFinished(() => void client.close())
  const telling = async () =>
    (await world.redis.keys(`${world.prefix}:{desk}:*`)).filter((key) => /counters|fold|ended|alert|telling/.test(key)).sort()
  return { ...world, ledgerNow: () => dump(client, world.prefix), telling }
}
type World = Awaited<ReturnType<typeof openWorld>>

/** A whole practice: declined once, talked with, acute, a leader called, ended, the questions after it answered. Answers the form. */
async function practise({ service, clock }: World) {
  const counsellor = await practising(service)
  const { person } = counsellor
  const away = await called(service, person)
  await declineRing(service, person, away.conv, (await rungFor(service, person, away.conv)).ring)
  await endConversation(service, away.conv, 'youth')

  const { conv, line } = await called(service, person)
  await seated(service, counsellor, conv)
  const sent = { writer: 'youth', tellsCounsellor: null, mark: false, perMin: 20 } as const
  await sendEnvelope(service, conv, { ...sent, tellsCounsellor: async () => person }, aStream('youth')(0))
  await setAcute(service, person, conv, true)
  await askForHelp(service, person, line)
  const leaders = await seeLeaders(service, person, [conv])
  // Practice that nobody is on duty for is no trouble of a line.
  const idle = (await service.ledger.lines.find(practiceOf(LINE)))!
  await watchLine(service, { ...idle, id: practiceOf(LINE, bytes(16)) })
  clock.pass(7 * 60_000)
  await watchLine(service, { ...idle, id: practiceOf(LINE, bytes(16)) })
  await endConversation(service, conv, 'counsellor')
  const ended = await service.live.tickets.find(conv)
  if (ended?.phase !== 'ended' || ended.survey === null) throw new Error('the talk did not end')
  const survey = await answerSurvey(service, conv, ended.survey, { moodChange: 2 })
  const [owed] = (await seeDesk(service, person))!.owed
  return { person, conv, owed: owed!, leaders, survey }
}

test('[PRA7] a practice from the ring to the form leaves the ledger as it was, and nothing that is counted or told', async () => {
  const world = await openWorld()
  const { service, ledgerNow, telling } = world
  // A colleague is on duty all the time: what is noted of a line without anybody is not what this is about.
  await onDuty(service, { nth: 1 })
  await foldCounts(service)
  const [before, toldBefore] = [await ledgerNow(), await telling()]
  const { person, owed, survey } = await practise(world)
  await closeForm(service, person, aForm({ form: owed.form }))
  await foldCounts(service)
  expect(survey).toEqual({ ok: true, value: null })
  const after = await ledgerNow()
  expect([...after.keys()]).toEqual([...before.keys()])
  // Only the names of what has changed: the values fill screens.
  expect([...after].filter(([key, held]) => before.get(key) !== held).map(([key]) => key)).toEqual([])
  expect(await telling()).toEqual(toldBefore)
})

test('[PRA7] … while a real talk beside it is counted as ever', async () => {
  const world = await openWorld()
  const { service } = world
  await practise(world)
  const counsellor = await onDuty(service, { nth: 1 })
  const { conv } = await joined(service)
  await seated(service, counsellor, conv)
  await endConversation(service, conv, 'counsellor')
  const fold = await service.live.counters.takeFold('a fold')
  expect(fold?.rows.filter(({ event }) => event === 'arrived' || event === 'seated').map(({ line, count }) => [line, count])).toEqual([
    [LINE, 1],
    [LINE, 1],
  ])
})

test('[PRA8] Acute and a call for a leader in practice reach nobody, and wait for no answer', async () => {
  const world = await openWorld()
  const { leaders } = await practise(world)
  expect(world.kinds().filter((kind) => kind !== 'nobody-on-duty')).toEqual([])
  expect(leaders).toEqual({ ok: true, value: { lines: [], acute: [] } })
})

test('[PRA9] the form of a practice is checked, answered as practised, and owed no longer', async () => {
  const world = await openWorld()
  const { service } = world
  const { person, owed } = await practise(world)
  const close = (given: Parameters<typeof aForm>[0]) => closeForm(service, person, aForm({ form: owed.form, ...given }))
  expect(await close({ topics: ['no.such'], primary: null })).toEqual({ ok: false, why: 'malformed' })
  expect(await close({ municipality: 'faxe' })).toEqual({ ok: false, why: 'malformed' })
  expect(await close({ municipality: 'aabenraa' })).toEqual({ ok: true, value: 'practised' })
  expect((await seeDesk(service, person))?.owed).toEqual([])
  expect(await service.ledger.tallies.holds(owed.form)).toBe(false)
  expect(await skipForm(service, person, owed.form)).toEqual({ ok: false, why: 'gone' })
})
