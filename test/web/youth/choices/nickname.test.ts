// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { openCounsellor } from '../../../../web/cipher/counsellorCipher.ts'
import { LINE } from '../../cipher/stage.ts'
import { lastMark, on, queued, seated, turnClock, waitFor } from '../talk/seatedYouth.ts'

turnClock()

test.each([
  ['no', 'stands', ['Ravn', undefined]],
  ['no', 'is loaded again before', ['Ravn', undefined]],
  ['yes', 'stands', ['Ravn', undefined, undefined]],
] as const)('[CIP40] after "%s" on a page that %s, the newcomer knows what to call the youth', async (answer, page, expected) => {
  const s = await seated()
  s.talk.say('hej')
  await waitFor(() => expect(lastMark(s.talk)).toMatchObject({ mark: 'sent' }))
  let { talk } = s
  if (page !== 'stands') {
    s.talk.pageHidden()
    await waitFor(() => expect(s.door.times('resume:held')).toBeGreaterThan(2))
    s.door.pages.splice(0)
    talk = s.door.page(s.root.pub, sessionStorage).talk
    talk.begin(false, 'Musvit')
    await on(talk, 'chat')
  }
  s.door.tell(s.door.waiting({ returned: true }))
  const { kem } = await s.door.offer(s.jonas, 'handover', 1)
  await on(talk, 'hand-over')
  talk.answerHandOver(answer)
  await on(talk, 'chat')
  for (const text of ['nu til dig', 'og mere']) {
    talk.say(text)
    await waitFor(() => expect(lastMark(talk)).toMatchObject({ text, mark: 'sent' }))
  }
  const { conv, youthPub } = s.door.ticket!
  const jonas = openCounsellor({ conv, line: LINE, kid: s.jonas.identity.kid, youthPub, kem })
  await jonas.takeWraps(s.door.wraps)
  const named: (string | undefined)[] = []
  for (const placed of s.door.relay.rows) {
    const opened = await jonas.open(placed)
    if (opened.ok && opened.body.kind === 'text') named.push(opened.body.nickname)
  }
  expect(named).toEqual(expected)
})

test('[CIP42] a page loaded again before anything was written still says what the youth is called', async () => {
  const s = await queued()
  await waitFor(() => expect(s.door.times('resume:keep')).toBeGreaterThan(0))
  s.talk.pageHidden()
  await waitFor(() => expect(s.door.times('resume:held')).toBeGreaterThan(0))
  s.door.pages.splice(0)
  const { talk } = s.door.page(s.root.pub, sessionStorage)
  talk.begin(false, 'Musvit')
  await on(talk, 'waiting')
  talk.say('hej')
  await waitFor(() => expect(lastMark(talk)).toMatchObject({ mark: 'sent' }))
  const { kem } = await s.door.offer(s.mette, 'seat', 0)
  await on(talk, 'chat')
  const { conv, youthPub } = s.door.ticket!
  const mette = openCounsellor({ conv, line: LINE, kid: s.mette.identity.kid, youthPub, kem })
  await mette.takeWraps(s.door.wraps)
  expect(await mette.open(s.door.relay.rows[0]!)).toMatchObject({ ok: true, body: { text: 'hej', nickname: 'Ravn' } })
})

test('[CIP41] a youth who does not write is named all the same: sealed, and once', async () => {
  const s = await seated()
  const { conv, youthPub } = s.door.ticket!
  const mette = openCounsellor({ conv, line: LINE, kid: s.mette.identity.kid, youthPub, kem: s.kem })
  await mette.takeWraps(s.door.wraps)
  await waitFor(() => expect(s.door.relay.rows).toHaveLength(1))
  expect(JSON.stringify(s.door.relay.rows)).not.toContain('Ravn')
  expect(await mette.open(s.door.relay.rows[0]!)).toMatchObject({ ok: true, body: { kind: 'called', nickname: 'Ravn' } })
  s.talk.say('hej')
  await waitFor(() => expect(lastMark(s.talk)).toMatchObject({ text: 'hej', mark: 'sent' }))
  const words = await mette.open(s.door.relay.rows.at(-1)!)
  expect(words).toMatchObject({ ok: true, body: { kind: 'text', text: 'hej' } })
  expect(words.ok && 'nickname' in words.body).toBe(false)
})

test('[CIP41] whose words come first is named by them, and not twice', async () => {
  const quick = await seated()
  quick.talk.say('hej')
  await waitFor(() => expect(lastMark(quick.talk)).toMatchObject({ mark: 'sent' }))
  for (let i = 0; i < 40; i++) await waitFor(() => undefined)
  expect(quick.door.times('mark:send')).toBe(0)
})
