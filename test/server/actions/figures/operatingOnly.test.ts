import { expect, inject, onTestFinished, test } from 'vitest'
import { endConversation } from '../../../../server/actions/conversation/endConversation.ts'
import { setAcute } from '../../../../server/actions/conversation/setAcute.ts'
import { closeForm } from '../../../../server/actions/figures/closeForm.ts'
import { foldCounts } from '../../../../server/actions/figures/foldCounts.ts'
import { giveBack } from '../../../../server/actions/seating/giveBack.ts'
import { answerSurvey } from '../../../../server/actions/youth/answerSurvey.ts'
import { waitEvents } from '../../../../server/domain/seating/estimate.ts'
import { liveKeys } from '../../../../server/live/keys.ts'
import { operatingEvents } from '../../../../shared/figures.ts'
import { endings } from '../../../../shared/topic.ts'
import { joined, onDuty, seated } from '../../../support/actors.ts'
import { openLedgerClient, openService } from '../../../support/service.ts'
import { aForm, dump } from '../../ledger/open.ts'

const events = [...operatingEvents, ...waitEvents].join('|')
const sums = `conversations|minutes|messages|handOvers|without-form|ended-(${endings.join('|')})`
const allowed = new RegExp(`^([1-7]\\|\\d{1,2}\\|)?(${events})$|^(${sums})$`)

test('[FIG20] after an evening with everything in it no operating counter holds a field of the topic family', async () => {
  const { service, redis, prefix, clock } = await openService()
  const client = await openLedgerClient(inject('ledgerUrl'))
  onTestFinished(() => client.close())
  const counsellor = await onDuty(service, { seats: 1 })
  const choices = { topic: 'self-harm-suicide', about: 'me', age: '12-14', wants: 'get-safer', writtenBefore: true } as const
  const talk = async () => {
    const { conv } = await joined(service, { choices, urgent: true, device: 'phone' })
    await seated(service, counsellor, conv)
    clock.pass(60_000)
    return conv
  }
  const between = await talk()
  await giveBack(service, (await service.live.tickets.find(between))!, { first: true, avoid: 'for-good' })
  await endConversation(service, between, 'youth')
  const acute = await talk()
  await setAcute(service, counsellor.person, acute, true)
  await endConversation(service, acute, 'counsellor')
  const ended = await service.live.tickets.find(acute)
  const survey = ended?.phase === 'ended' ? (ended.survey ?? '') : ''
  expect(await answerSurvey(service, acute, survey, { moodChange: -2, gotWhatICameFor: 'no', heardFrom: 'ssp' })).toMatchObject({
    ok: true,
  })
  const [owed] = await service.live.owed.list(counsellor.person, service.now())
  const form = aForm({
    form: owed!.form,
    topics: ['mental.self_harm'],
    primary: 'mental.self_harm',
    severity: 'acute',
    municipality: 'aabenraa',
  })
  expect(await closeForm(service, counsellor.person, form)).toMatchObject({ ok: true })
  const live = await redis.hkeys(liveKeys(prefix).counters)
  await foldCounts(service)

  const held = [...(await dump(client, prefix))].filter(([key]) => /^(figures|talks):/.test(key))
  const fields = held.flatMap(([, row]) => Object.keys(JSON.parse(row)))
  expect(fields).toContain('without-form')
  expect(fields).toContain('ended-counsellor')
  expect(fields.filter((field) => !allowed.test(field))).toEqual([])
  expect(live.length).toBeGreaterThan(2)
  expect(live.filter((field) => !new RegExp(`^[a-z-]+ (${events}) \\d+$`).test(field))).toEqual([])
  // Their names hold a line, a moment or a month.
  const names = held
    .map(([key]) => key)
    .filter((key) => !/^(figures:[a-z-]+:(slot:\d+|heat:[\d-]+|month:[\d-]+(:waits)?)|talks:[a-z-]+:[\d-]+(:settled)?)$/.test(key))
  expect(names).toEqual([])
})
