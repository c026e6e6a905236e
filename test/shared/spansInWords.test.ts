import { expect, test } from 'vitest'
import { spans } from '../../server/domain/time/spans.ts'
import { sessionSpans } from '../../server/ledger/people/sessions.ts'
import { coordinator as coordinatorDa } from '../../shared/words/da/team/coordinator.ts'
import { counsellor as counsellorDa } from '../../shared/words/da/team/counsellor.ts'
import { after as afterDa } from '../../shared/words/da/youths/after.ts'
import { privacy as privacyDa } from '../../shared/words/da/youths/privacy.ts'
import { promise as promiseDa } from '../../shared/words/da/youths/promise.ts'
import { talk as talkDa } from '../../shared/words/da/youths/talk.ts'
import { waiting as waitingDa } from '../../shared/words/da/youths/waiting.ts'
import { coordinator as coordinatorEn } from '../../shared/words/en/team/coordinator.ts'
import { counsellor as counsellorEn } from '../../shared/words/en/team/counsellor.ts'
import { after as afterEn } from '../../shared/words/en/youths/after.ts'
import { privacy as privacyEn } from '../../shared/words/en/youths/privacy.ts'
import { promise as promiseEn } from '../../shared/words/en/youths/promise.ts'
import { talk as talkEn } from '../../shared/words/en/youths/talk.ts'
import { waiting as waitingEn } from '../../shared/words/en/youths/waiting.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Every span of time in a text: "30 minutter", "6 timer", "10 min up". */
const spansIn = (text: string): number[] =>
  [...text.matchAll(/(\d+) (minut|min|hour|time)/g)].map(
    ([, n, unit]) => Number(n) * (unit === 'hour' || unit === 'time' ? HOUR_MS : MINUTE_MS),
  )

const languages = [
  ['Danish', { after: afterDa, counsellor: counsellorDa, privacy: privacyDa, promise: promiseDa, talk: talkDa, waiting: waitingDa }],
  ['English', { after: afterEn, counsellor: counsellorEn, privacy: privacyEn, promise: promiseEn, talk: talkEn, waiting: waitingEn }],
] as const

test.each(languages)('[WOR17] the spans that a page names are those that hold, in %s', (_, words) => {
  const { after, counsellor, privacy, promise, talk, waiting } = words
  const { owedMs, writingMs, callingMs, urgentBoostMs, returnedBoostMs } = spans
  for (const n of [1, 2]) expect(spansIn(counsellor.leave.owed(n)), 'a form owed').toEqual([owedMs])
  expect(spansIn(privacy.know.say.join(' ')), 'what we know').toEqual([writingMs, owedMs])
  for (const text of [after.deleted, after.goodbyeList.join(' '), promise.notKept, talk.endSure])
    expect(spansIn(text), text).toEqual([writingMs])
  expect(spansIn(waiting.hold.phone)).toEqual([spans.ticketAwayPhoneMs])
  expect(spansIn(waiting.hold.computer)).toEqual([spans.ticketAwayComputerMs])
  for (const text of [waiting.holdCalling, counsellor.talk.presence.calling]) expect(spansIn(text), text).toEqual([callingMs])
  const { order } = counsellor.queue
  const told = counsellor.queue.meanings.flatMap((pair) => pair.flatMap(spansIn))
  expect(new Set(told)).toEqual(new Set([urgentBoostMs, returnedBoostMs]))
  expect([order.urgent, order.returned, order.both].flatMap(spansIn)).toEqual([
    urgentBoostMs,
    returnedBoostMs,
    urgentBoostMs + returnedBoostMs,
  ])
})

test.each([
  ['Danish', counsellorDa, coordinatorDa, /et kvarter uden for vagt/, /forrest/],
  ['English', counsellorEn, coordinatorEn, /a quarter of an hour off duty/, /head of the queue/],
])('[STA30] a page that is signed out names the spans of a session, in %s', (_, counsellor, coordinator, idle, first) => {
  for (const { signedOut } of [counsellor, coordinator]) expect(spansIn(signedOut.text)).toEqual([sessionSpans.absoluteMs])
  expect(counsellor.signedOut.text).toMatch(idle)
  expect(sessionSpans.idleMs).toBe(15 * MINUTE_MS)
  for (const text of [counsellor.signedOut.text, counsellor.leave.talking(1), counsellor.leave.talking(2)]) expect(text).not.toMatch(first)
})
